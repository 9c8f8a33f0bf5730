using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>One value as a unit gave it.</summary>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Number">The number (a flag: 1 or 0), at most six places, normalised; null for dates and texts.</param>
/// <param name="Text">A text, or a day as <c>yyyy-MM-dd</c>; null for numbers.</param>
/// <param name="Cell">Where it stood in the source, such as <c>C12</c>; null when it came from no file.</param>
public sealed record SubmissionValue(IndicatorCode Indicator, decimal? Number, string? Text, string? Cell);

/// <summary>One narrative as a unit gave it.</summary>
/// <param name="Section">Which narrative section.</param>
/// <param name="Text">The text; paragraphs are separated by blank lines; NFC.</param>
/// <param name="Cell">Where it stood in the source.</param>
public sealed record SubmissionNarrative(IndicatorCode Section, string Text, string? Cell);

/// <summary>One unit's answer to one form for one period, before it is stored.</summary>
/// <param name="Unit">Whose answer.</param>
/// <param name="Form">To which form.</param>
/// <param name="Period">For which period.</param>
/// <param name="Source">The file it was read from; null when there was none.</param>
/// <param name="SourceName">The file's name, as people know it.</param>
/// <param name="Values">The values, one per indicator.</param>
/// <param name="Narratives">The texts, one per section.</param>
public sealed record NewSubmission(
    UnitCode Unit,
    string Form,
    PeriodKey Period,
    Blob? Source,
    string? SourceName,
    IReadOnlyList<SubmissionValue> Values,
    IReadOnlyList<SubmissionNarrative> Narratives)
{
    /// <summary>How it stands from the beginning.</summary>
    public SubmissionState State { get; init; } = SubmissionState.Taken;

    /// <summary>How it came.</summary>
    public SubmissionWay Way { get; init; } = SubmissionWay.Import;

    /// <summary>Who sent it: an address, an account, a source's name; null where nobody knows.</summary>
    public string? Sender { get; init; }

    /// <summary>What was said with it, such as on the telephone.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The number of the submission that a typed correction took its other values from; it shares that one's source file. One of way
    /// <see cref="SubmissionWay.Set"/> is stored only while this one counts; null: only while none counts.
    /// </summary>
    public long? BasedOn { get; init; }

    /// <summary>Files that came along besides the source.</summary>
    public IReadOnlyList<SubmissionFile> Files { get; init; } = [];
}

/// <summary>A file that comes along with a submission.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, as people know it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SubmissionFile(SubmissionFileKind Kind, string Name, Blob Content);

/// <summary>What is known of a stored submission without its values.</summary>
/// <param name="Id">Its number, the public name of a submission.</param>
/// <param name="Unit">Whose answer.</param>
/// <param name="Form">To which form.</param>
/// <param name="Period">For which period.</param>
/// <param name="Revision">1 for the first answer, then counting; given at receipt and never changed. The highest that is taken counts.</param>
/// <param name="ReceivedAt">When it was stored, UTC.</param>
/// <param name="FirstReceivedAt">
/// When the unit first answered, UTC; by it an answer is on time or late. Of one that counts: what the one that counted before it says, else when the
/// first came that nobody had refused by then. A correction keeps what was on time on time, and an answer that was sent back was none. Once a
/// submission counts this never changes, so that an edition made from it can be verified.
/// </param>
/// <param name="SourceHash">The hash of the file it came from; null when there was none.</param>
/// <param name="SourceName">That file's name.</param>
public sealed record SubmissionHead(
    long Id,
    UnitCode Unit,
    string Form,
    PeriodKey Period,
    int Revision,
    DateTimeOffset ReceivedAt,
    DateTimeOffset FirstReceivedAt,
    string? SourceHash,
    string? SourceName)
{
    /// <summary>How it stands.</summary>
    public SubmissionState State { get; init; }

    /// <summary>How it came.</summary>
    public SubmissionWay Way { get; init; }

    /// <summary>Who sent it: an address, an account, a source's name; null where nobody knows.</summary>
    public string? Sender { get; init; }

    /// <summary>What was said with it, or why it was decided as it was; the latest.</summary>
    public string? Note { get; init; }

    /// <summary>When it began to count, UTC; null when it never did. It stays when a newer one counts instead.</summary>
    public DateTimeOffset? CountsFrom { get; init; }

    /// <summary>The number of the submission that a typed correction took its other values from; null for all others.</summary>
    public long? BasedOn { get; init; }

    /// <summary>True while somebody has to decide about it.</summary>
    public bool Waits => State is SubmissionState.Late or SubmissionState.Unconfirmed;

    /// <summary>True for an answer that is no answer any more.</summary>
    public bool IsRefused => State is SubmissionState.Rejected or SubmissionState.Returned;

    /// <summary>Of all revisions of one unit, form and period the one that counts; null when none does.</summary>
    public static SubmissionHead? CountingOf(IEnumerable<SubmissionHead> revisions) =>
        revisions.Where(head => head.State == SubmissionState.Taken).MaxBy(head => head.Revision);
}
