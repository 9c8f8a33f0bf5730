using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Indicators;

/// <summary>How numbers are written in files that answer a form.</summary>
public enum NumberFormat
{
    /// <summary>Thousands by dots, decimals after a comma.</summary>
    Vietnamese,

    /// <summary>Decimals after a dot, no grouping.</summary>
    Invariant,
}

/// <summary>A piece of text that a form asks for.</summary>
/// <param name="Code">Its code, the name that templates use.</param>
/// <param name="Label">Its heading, in Vietnamese.</param>
/// <param name="MaxLength">The most characters it may have.</param>
public sealed record NarrativeSection(IndicatorCode Code, string Label, int MaxLength);

/// <summary>A part of a form.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Indicators">The indicators asked for, in order.</param>
/// <param name="Narratives">The texts asked for, in order.</param>
public sealed record FormSection(string Title, IReadOnlyList<Indicator> Indicators, IReadOnlyList<NarrativeSection> Narratives);

/// <summary>The indicators and narrative sections that some units owe for a kind of period.</summary>
/// <param name="Code">Its code, of the same pattern as a unit's.</param>
/// <param name="Label">Its name, in Vietnamese.</param>
/// <param name="Period">The kind of period it is filled in for.</param>
/// <param name="Level">The level of the units that owe it; null where kinds say it.</param>
/// <param name="Kinds">The kinds of the units that owe it; null where the level says it.</param>
/// <param name="NumberFormat">How numbers are written in its files.</param>
/// <param name="Sections">Its parts.</param>
public sealed record Form(
    string Code,
    string Label,
    PeriodKind Period,
    string? Level,
    IReadOnlySet<string>? Kinds,
    NumberFormat NumberFormat,
    IReadOnlyList<FormSection> Sections)
{
    /// <summary>Which days count for the units that owe it.</summary>
    public WindowRule Window { get; init; } = WindowRule.Calendar;

    /// <summary>By when it is owed; null where nobody says.</summary>
    public FormDeadline? Deadline { get; init; }

    /// <summary>True when what a unit sends waits until its head, or a clerk of the unit above it, has confirmed it.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>Whom units may ask about it, in Vietnamese, as its Excel form says; null where nobody is named.</summary>
    public string? Contact { get; init; }

    /// <summary>All its indicators, in order.</summary>
    public IEnumerable<Indicator> Indicators => Sections.SelectMany(section => section.Indicators);

    /// <summary>All its narrative sections, in order.</summary>
    public IEnumerable<NarrativeSection> Narratives => Sections.SelectMany(section => section.Narratives);

    /// <summary>True when the unit owes the form while it is valid.</summary>
    public bool IsOwedBy(Unit unit) =>
        (Level is null || Level == unit.Level) && (Kinds is null || Kinds.Contains(unit.Kind));
}
