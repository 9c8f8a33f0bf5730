using ReportWorker.Core.Indicators;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Reports;

/// <summary>
/// Everything that a document says, as plain data: the same snapshot and template give the same document, on any day, on any machine.
/// It holds no instant and no number that the database chose, so equal data give equal bytes.
/// </summary>
internal sealed record Snapshot
{
    private Blob? _blob;

    /// <summary>The snapshot as bytes.</summary>
    public Blob Blob => _blob ??= SnapshotJson.Write(this);

    /// <summary>The report's code and title, and the symbol of its document number; null where it has none.</summary>
    public required (string Code, string Title, string? Symbol) Report { get; init; }

    /// <summary>The nominal period's key and the days that count.</summary>
    public required (string Key, DateOnly From, DateOnly To) Period { get; init; }

    /// <summary>The scope unit first, then all units below it in tree order.</summary>
    public required IReadOnlyList<SnapshotUnit> Units { get; init; }

    /// <summary>The figures, a column for each indicator.</summary>
    public required IReadOnlyList<SnapshotColumn> Columns { get; init; }

    /// <summary>The texts that units gave, in tree order.</summary>
    public required IReadOnlyList<SnapshotNarrative> Narratives { get; init; }

    /// <summary>The narrative sections that the report's forms ask for.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>How many answers to forms were expected.</summary>
    public required int Expected { get; init; }

    /// <summary>The expected answers that did not come.</summary>
    public required IReadOnlyList<SnapshotGap> Missing { get; init; }

    /// <summary>The rules that are broken.</summary>
    public required IReadOnlyList<SnapshotViolation> Violations { get; init; }

    /// <summary>The submissions that the figures come from.</summary>
    public required IReadOnlyList<SnapshotSource> Sources { get; init; }

    /// <summary>The codes of the figures that mails show first.</summary>
    public required IReadOnlyList<string> Highlights { get; init; }

    /// <summary>How many expected answers came.</summary>
    public int Answered => Expected - Missing.Count;

    /// <summary>True when every expected answer came.</summary>
    public bool Complete => Missing.Count == 0;
}

/// <summary>A unit as it was in the window.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Level">Its level.</param>
/// <param name="Order">Its place among its siblings.</param>
/// <param name="Parent">The place of its parent in the list; -1 for the scope unit.</param>
/// <param name="Email">Its address.</param>
internal sealed record SnapshotUnit(string Code, string Name, string Kind, string Level, int Order, int Parent, string? Email)
{
    public static SnapshotUnit Of(Unit unit, int parent) =>
        new(unit.Code.Value, unit.Name, unit.Kind, unit.Level, unit.Order, parent, unit.Email);
}

/// <summary>One indicator's figures for all units of the snapshot, by their place in its list.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Label">What it is.</param>
/// <param name="UnitOfMeasure">What is counted.</param>
/// <param name="Type">What its values look like.</param>
/// <param name="Format">How it is printed.</param>
/// <param name="Values">Decimals, days, texts or null where it is missing.</param>
/// <param name="Answered">How many units gave it, the unit's own and those below.</param>
/// <param name="Expected">How many units owed it.</param>
/// <param name="Missing">The places of the units that owed it themselves and did not give it.</param>
internal sealed record SnapshotColumn(
    string Code,
    string Label,
    string UnitOfMeasure,
    Indicators.ValueType Type,
    ValueFormat Format,
    IReadOnlyList<object?> Values,
    IReadOnlyList<int> Answered,
    IReadOnlyList<int> Expected,
    IReadOnlyList<int> Missing);

/// <summary>A text that a unit gave.</summary>
internal sealed record SnapshotNarrative(string Section, int Unit, string Text);

/// <summary>A form that a unit owed and did not answer.</summary>
internal sealed record SnapshotGap(int Unit, string Form, string FormLabel);

/// <summary>A broken rule; the unit is null where it concerns the scope unit's totals.</summary>
internal sealed record SnapshotViolation(string Rule, RuleSeverity Severity, int Unit, string Text);

/// <summary>A submission behind the figures.</summary>
internal sealed record SnapshotSource(int Unit, string Form, string Period, int Revision, string? SourceHash);
