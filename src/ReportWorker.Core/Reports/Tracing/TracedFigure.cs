namespace ReportWorker.Core.Reports.Tracing;

/// <summary>A figure of an edition with the parts that it was made from.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Label">What it is.</param>
/// <param name="UnitOfMeasure">What is counted.</param>
/// <param name="Unit">Whose figure it is.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="Text">The value as the document prints it; null when it is missing.</param>
/// <param name="Value">Decimal, <see cref="DateOnly"/> or string; null when it is missing.</param>
/// <param name="Answered">How many units gave it.</param>
/// <param name="Expected">How many units owed it.</param>
/// <param name="IsMissing">True when the unit itself owed it and did not give it, or not for every period.</param>
/// <param name="Formula">The formula that gave it; null for what units enter.</param>
/// <param name="Reads">The same unit's figures that a formula reads, and what an average is weighted by.</param>
/// <param name="Values">The unit's own values, one for each period that was added up.</param>
/// <param name="Units">The figures of the units below, without those that neither gave nor owed anything.</param>
public sealed record TracedFigure(
    string Code,
    string Label,
    string UnitOfMeasure,
    string Unit,
    string UnitName,
    string? Text,
    object? Value,
    int Answered,
    int Expected,
    bool IsMissing,
    string? Formula,
    IReadOnlyList<TracedFigure> Reads,
    IReadOnlyList<TracedValue> Values,
    IReadOnlyList<TracedFigure> Units);

/// <summary>A value as a unit gave it.</summary>
/// <param name="Form">In answer to which form.</param>
/// <param name="Period">For which period.</param>
/// <param name="Submission">The submission's number.</param>
/// <param name="Revision">Which of the unit's answers to that form and period.</param>
/// <param name="ReceivedAt">When it was stored, by the office's clocks.</param>
/// <param name="Source">The name of the file; null when there was none.</param>
/// <param name="Cell">Where it stood there.</param>
/// <param name="Text">The value as the document prints it; of a narrative the text.</param>
public sealed record TracedValue(
    string Form, string Period, long Submission, int Revision, DateTimeOffset ReceivedAt, string? Source, string? Cell, string? Text)
{
    /// <summary>Of a value that was typed at the office: what was noted, such as who said it on the telephone. Null for all others.</summary>
    public string? Note { get; init; }

    /// <summary>Of such a value: who typed it.</summary>
    public string? TypedBy { get; init; }
}

/// <summary>A unit's text in a narrative.</summary>
/// <param name="Unit">Who wrote it.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="Value">The text and the answer that it came in; null when that answer is no longer stored.</param>
public sealed record TracedText(string Unit, string UnitName, TracedValue? Value);

/// <summary>Where something that an edition prints came from.</summary>
/// <param name="Edition">The edition's public name.</param>
/// <param name="Figure">The figure; null for a narrative.</param>
/// <param name="Texts">Who wrote a narrative, in tree order; empty for a figure.</param>
public sealed record TraceResult(string Edition, TracedFigure? Figure, IReadOnlyList<TracedText> Texts);
