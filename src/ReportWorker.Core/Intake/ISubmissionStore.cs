using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Intake;

/// <summary>Where units' answers are kept. A later answer to the same form and period is a new revision; the old one stays.</summary>
public interface ISubmissionStore
{
    /// <summary>
    /// Stores all of them in one transaction, each with the next revision of its (unit, form, period), together with the source files
    /// and the audit event. Nothing is stored when one of them cannot be.
    /// </summary>
    Task<IReadOnlyList<SubmissionHead>> AddAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>The heads of the counting (highest) revisions.</summary>
    Task<IReadOnlyList<SubmissionHead>> ReadHeadsAsync(SubmissionQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the counting revisions with all values and narratives from one point in time, in one pass, without an order among the
    /// values. The visitor is called on one thread.
    /// </summary>
    Task ReadAsync(SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken);
}

/// <summary>Which submissions are meant.</summary>
/// <param name="Forms">The forms; null for all.</param>
/// <param name="Periods">The periods, by key.</param>
public sealed record SubmissionQuery(IReadOnlyCollection<string>? Forms, IReadOnlyCollection<PeriodKey> Periods)
{
    /// <summary>The answers to forms that are asked for.</summary>
    public static SubmissionQuery Of(IReadOnlyList<AskedForm> asked) =>
        new([.. asked.Select(form => form.Form.Code).Distinct()], [.. asked.Select(form => form.Period).Distinct()]);
}

/// <summary>Takes what <see cref="ISubmissionStore.ReadAsync"/> reads.</summary>
public interface ISubmissionVisitor
{
    /// <summary>Called once and first: whose submissions follow, and the codes behind the numbers that stand in the values.</summary>
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
/// <param name="Breakdown">The part of a breakdown; null for the whole.</param>
/// <param name="Number">The number; null for dates and texts.</param>
/// <param name="Text">The text or day; null for numbers.</param>
/// <param name="Cell">Where it stood in the source.</param>
public readonly record struct StoredValue(
    long Submission, int Indicator, string? Breakdown, decimal? Number, string? Text, string? Cell);
