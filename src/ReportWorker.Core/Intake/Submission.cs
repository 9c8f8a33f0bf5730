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
    IReadOnlyList<SubmissionNarrative> Narratives);

/// <summary>What is known of a stored submission without its values.</summary>
/// <param name="Id">Its number, the public name of a submission.</param>
/// <param name="Unit">Whose answer.</param>
/// <param name="Form">To which form.</param>
/// <param name="Period">For which period.</param>
/// <param name="Revision">1 for the first answer, then counting; only the highest counts.</param>
/// <param name="ReceivedAt">When it was stored, UTC.</param>
/// <param name="FirstReceivedAt">When revision 1 of its unit, form and period was stored, UTC.</param>
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
    string? SourceName);
