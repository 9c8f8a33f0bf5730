using System.Text.Json.Serialization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Reports;

/// <summary>
/// Everything that a document says, as plain data: the same snapshot and template give the same document, on any day, on any machine.
/// It holds no instant and no number that the database chose, so equal data give equal bytes. What a member is called in
/// <see cref="SnapshotJson"/> is its name in small letters where nothing else is said; members are only ever added.
/// </summary>
internal sealed record Snapshot
{
    /// <summary>What this program writes; it reads all versions up to it.</summary>
    public const int CurrentVersion = 2;

    private Blob? _blob;

    /// <summary>Which members it has.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>What was reported.</summary>
    public required SnapshotReport Report { get; init; }

    /// <summary>For when.</summary>
    public required SnapshotPeriod Period { get; init; }

    /// <summary>The scope unit first, then all units below it in tree order.</summary>
    public required IReadOnlyList<SnapshotUnit> Units { get; init; }

    /// <summary>The figures, a column for each indicator.</summary>
    [JsonPropertyName("figures")]
    public required IReadOnlyList<SnapshotColumn> Columns { get; init; }

    /// <summary>The figures of earlier periods that the report compares with.</summary>
    public IReadOnlyList<SnapshotEarlier> Earlier { get; init; } = [];

    /// <summary>The texts that units gave, in tree order.</summary>
    public required IReadOnlyList<SnapshotNarrative> Narratives { get; init; }

    /// <summary>The narrative sections that the report's forms ask for.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>How many answers to forms were expected.</summary>
    public required int Expected { get; init; }

    /// <summary>The expected answers that did not come.</summary>
    public required IReadOnlyList<SnapshotGap> Missing { get; init; }

    /// <summary>The answers that came after their deadline.</summary>
    public IReadOnlyList<SnapshotGap> Late { get; init; } = [];

    /// <summary>How the answers to each form stand.</summary>
    public IReadOnlyList<SnapshotForm> Forms { get; init; } = [];

    /// <summary>The rules that are broken, and what is doubtful.</summary>
    public required IReadOnlyList<SnapshotViolation> Violations { get; init; }

    /// <summary>The submissions that the figures come from.</summary>
    public required IReadOnlyList<SnapshotSource> Sources { get; init; }

    /// <summary>The codes of the figures that mails show first.</summary>
    public required IReadOnlyList<string> Highlights { get; init; }

    /// <summary>The format that the document follows; null in snapshots of reports without one, and from before there were any.</summary>
    public SnapshotProfile? Profile { get; init; }

    /// <summary>The snapshot as bytes.</summary>
    [JsonIgnore]
    public Blob Blob => _blob ??= SnapshotJson.Write(this);

    /// <summary>How many expected answers came.</summary>
    [JsonIgnore]
    public int Answered => Expected - Missing.Count;

    /// <summary>True when every expected answer came.</summary>
    [JsonIgnore]
    public bool Complete => Missing.Count == 0;
}

/// <summary>What was reported.</summary>
/// <param name="Code">The report's code.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Symbol">The symbol of its document number; null where it has none.</param>
internal sealed record SnapshotReport(string Code, string Title, string? Symbol);

/// <summary>The format that a document follows, with the words that it prints.</summary>
/// <param name="Code">The profile's code.</param>
/// <param name="Separator">What stands behind each line of "Nơi nhận" but the last.</param>
/// <param name="Reference">The text template of number and symbol.</param>
/// <param name="Dateline">The text template of the date.</param>
internal sealed record SnapshotProfile(string Code, string Separator, string Reference, string Dateline)
{
    public static SnapshotProfile Of(FormatProfile profile) =>
        new(profile.Code, profile.Words.Separator, profile.Words.Reference.Source, profile.Words.Dateline.Source);
}

/// <summary>For when.</summary>
/// <param name="Key">The nominal period's key.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="To">The last day that counts.</param>
internal sealed record SnapshotPeriod(string Key, DateOnly From, DateOnly To);

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
/// <param name="Style">How it is printed.</param>
/// <param name="Decimals">With how many places.</param>
/// <param name="Zero">The words for zero; null prints the number.</param>
/// <param name="Values">Decimals, days, texts or null where it is missing.</param>
/// <param name="Answered">How many units gave it, the unit's own and those below.</param>
/// <param name="Expected">How many units owed it.</param>
/// <param name="Missing">The places of the units that owed it themselves and did not give it.</param>
internal sealed record SnapshotColumn(
    string Code,
    string Label,
    [property: JsonPropertyName("unit")] string UnitOfMeasure,
    Indicators.ValueType Type,
    FormatStyle Style,
    int Decimals,
    string? Zero,
    [property: JsonConverter(typeof(FigureValuesJson))] IReadOnlyList<object?> Values,
    IReadOnlyList<int> Answered,
    IReadOnlyList<int> Expected,
    IReadOnlyList<int> Missing)
{
    /// <summary>The formula that gave it; null for what units enter.</summary>
    public string? Formula { get; init; }

    /// <summary>True when a zero prints as nothing; null otherwise.</summary>
    public bool? HideZero { get; init; }

    /// <summary>The planned values of the period's year; null where there is none for any unit.</summary>
    public IReadOnlyList<decimal?>? Targets { get; init; }

    /// <summary>How it is printed.</summary>
    [JsonIgnore]
    public ValueFormat Format => new(Style, Decimals, Zero, HideZero ?? false);
}

/// <summary>The figures of an earlier period, column for column.</summary>
/// <param name="Basis">Which period, in relation to the report's.</param>
/// <param name="Period">Its key.</param>
/// <param name="Broken">The units that cannot be compared.</param>
/// <param name="Columns">The figures, in the order of the snapshot's own.</param>
internal sealed record SnapshotEarlier(
    ComparisonBasis Basis, string Period, IReadOnlyList<SnapshotBreak> Broken, IReadOnlyList<SnapshotEarlierColumn> Columns);

/// <summary>A unit whose figures cannot be compared, and which unit is to blame.</summary>
internal sealed record SnapshotBreak(int Unit, ComparisonBreak Reason, string Name);

/// <summary>One indicator's earlier figures for all units of the snapshot.</summary>
internal sealed record SnapshotEarlierColumn(
    [property: JsonConverter(typeof(FigureValuesJson))] IReadOnlyList<object?> Values, IReadOnlyList<int> Answered, IReadOnlyList<int> Expected);

/// <summary>A text that a unit gave.</summary>
internal sealed record SnapshotNarrative(string Section, int Unit, string Text);

/// <summary>A form that a unit owed and did not answer, or not in time.</summary>
internal sealed record SnapshotGap(int Unit, string Form, [property: JsonPropertyName("label")] string FormLabel)
{
    /// <summary>The form's period; null in snapshots from before there could be several.</summary>
    public string? Period { get; init; }
}

/// <summary>How the answers to a form stand.</summary>
internal sealed record SnapshotForm(string Code, string Label, int Expected, int Answered, int OnTime);

/// <summary>A rule that a unit breaks, or something doubtful that it said.</summary>
internal sealed record SnapshotViolation(string Rule, RuleSeverity Severity, int Unit, string Text)
{
    /// <summary>The unit's figures that the rule reads.</summary>
    public IReadOnlyList<SnapshotFact> Values { get; init; } = [];
}

/// <summary>A figure as it is printed.</summary>
internal sealed record SnapshotFact(string Code, string Label, string Text);

/// <summary>A submission behind the figures.</summary>
internal sealed record SnapshotSource(
    int Unit, string Form, string Period, int Revision, [property: JsonPropertyName("hash")] string? SourceHash);
