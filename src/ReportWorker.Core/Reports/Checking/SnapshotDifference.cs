using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>What kind of thing differs between two snapshots.</summary>
public enum SnapshotPart
{
    /// <summary>A unit came, went, or was called or placed otherwise.</summary>
    Unit,

    /// <summary>Which answer of a unit counts.</summary>
    Submission,

    /// <summary>A figure's value.</summary>
    Figure,

    /// <summary>How many answers are in a figure.</summary>
    Coverage,

    /// <summary>A figure of an earlier period.</summary>
    Earlier,

    /// <summary>A planned value.</summary>
    Target,

    /// <summary>A unit's text.</summary>
    Narrative,

    /// <summary>Whether a form was answered, and in time.</summary>
    Answer,

    /// <summary>A rule that is broken.</summary>
    Rule,

    /// <summary>What the templates folder says: names, formats, formulas, forms.</summary>
    Definition,
}

/// <summary>One thing that two snapshots say differently.</summary>
/// <param name="Part">What kind of thing.</param>
/// <param name="Unit">The unit's code; null where it is the whole report's.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Code">The code of the indicator, section, form, rule or property.</param>
/// <param name="Label">What that is called; null where the code says it.</param>
/// <param name="Period">The period, where it is not the report's own.</param>
/// <param name="Was">What the one says, as the document prints it; null for nothing.</param>
/// <param name="Is">What the other says.</param>
public sealed record SnapshotDifference(
    SnapshotPart Part, string? Unit, string? UnitName, string? Code, string? Label, string? Period, string? Was, string? Is)
{
    /// <summary>The name of the file behind a submission that is new; null where there is none.</summary>
    public string? Source { get; init; }

    /// <summary>The difference in one line.</summary>
    public Message ToMessage() => Messages.Differs(Messages.PartOf(Part), Where, What, Words(Was), Words(Is));

    private string Where => UnitName is null ? "" : $"{UnitName} ({Unit}) ";

    private string What => string.Join(", ", new[] { Label is null ? Code : $"{Label} ({Code})", Period, Source }.Where(text => text is not null));

    private object Words(string? value) =>
        value is null ? Messages.Nothing()
        : Part == SnapshotPart.Answer ? Names.Of(Enum.Parse<AnswerState>(value))
        : Part == SnapshotPart.Submission ? Messages.RevisionNumber(value)
        : value;
}
