using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Intake;

/// <summary>Where units' answers are kept. A later answer to the same form and period is a new revision; the old one stays.</summary>
public interface ISubmissionStore
{
    /// <summary>
    /// Stores all of them in one transaction, each with the next revision of its (unit, form, period), together with the files
    /// and the audit event. One that is taken counts at once. Nothing is stored when one of them cannot be.
    /// </summary>
    /// <returns>Their heads; empty when one was typed over a submission that no longer counts, and nothing was stored.</returns>
    Task<IReadOnlyList<SubmissionHead>> AddAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>
    /// The heads that the query means, by unit, form, period and revision: those of the counting revisions, or of all.
    /// </summary>
    Task<IReadOnlyList<SubmissionHead>> ReadHeadsAsync(SubmissionQuery query, CancellationToken cancellationToken);

    /// <summary>When the newest of the submissions that the query means began to count, UTC; null when none did.</summary>
    Task<DateTimeOffset?> NewestAsync(SubmissionQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the submissions that the query means, with their values and narratives, from one point in time, in one pass, without an
    /// order among the values. The visitor is called on one thread.
    /// </summary>
    Task ReadAsync(SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken);

    /// <summary>
    /// Reads where values stood in their sources: those of the submissions for the indicators, by submission and indicator. Any
    /// revision can be asked for, not only the counting one.
    /// </summary>
    Task<IReadOnlyList<SubmissionCell>> ReadCellsAsync(
        IReadOnlyCollection<long> submissions, IReadOnlyCollection<IndicatorCode> indicators, CancellationToken cancellationToken);
}

/// <summary>Which submissions are meant.</summary>
/// <param name="Forms">The forms; null for all.</param>
/// <param name="Periods">The periods, by key.</param>
/// <param name="Indicators">The indicators whose values are read; null for all, empty for no values.</param>
/// <param name="Narratives">True when the texts are read too.</param>
/// <param name="AllRevisions">True for every revision, however it stands; false for only the one that counts.</param>
public sealed record SubmissionQuery(
    IReadOnlyCollection<string>? Forms,
    IReadOnlyCollection<PeriodKey> Periods,
    IReadOnlyCollection<IndicatorCode>? Indicators = null,
    bool Narratives = true,
    bool AllRevisions = false)
{
    /// <summary>The answers to forms that are asked for.</summary>
    public static SubmissionQuery Of(IReadOnlyList<AskedForm> asked) =>
        new([.. asked.Select(form => form.Form.Code).Distinct()], [.. asked.Select(form => form.Period).Distinct()]);
}

/// <summary>Takes what <see cref="ISubmissionStore.ReadAsync"/> reads.</summary>
public interface ISubmissionVisitor
{
    /// <summary>Called once and first: whose submissions follow, in any order, and the codes behind the numbers that stand in the values.</summary>
    void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators);

    /// <summary>One value.</summary>
    void Value(in StoredValue value);

    /// <summary>One narrative.</summary>
    void Narrative(long submission, SubmissionNarrative narrative);
}

/// <summary>The number that stands for an indicator's code in stored values.</summary>
public readonly record struct IndicatorNumber(int Number, string Code);

/// <summary>A value as it is stored; codes are numbers so that a city's twenty million rows stay small.</summary>
/// <param name="Submission">The submission's number.</param>
/// <param name="Indicator">The indicator's number.</param>
/// <param name="Number">The number; null for dates and texts.</param>
/// <param name="Text">The text or day; null for numbers.</param>
public readonly record struct StoredValue(long Submission, int Indicator, decimal? Number, string? Text);

/// <summary>A value with the place that it was read from.</summary>
/// <param name="Submission">The submission's number.</param>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Number">The number; null for dates and texts.</param>
/// <param name="Text">The text or day; null for numbers.</param>
/// <param name="Cell">Where it stood in the source, such as <c>C12</c>; null when it came from no file.</param>
public sealed record SubmissionCell(long Submission, IndicatorCode Indicator, decimal? Number, string? Text, string? Cell);
