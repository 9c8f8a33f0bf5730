using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Indicators;

/// <summary>A form for one of its periods: what units are asked for, and by when.</summary>
/// <param name="form">The form.</param>
/// <param name="period">The period, of the form's kind.</param>
public sealed class AskedForm(Form form, PeriodKey period)
{
    /// <summary>What <see cref="Deadlines"/> calls the levels that nothing else is said of.</summary>
    public const string OtherLevels = "";

    /// <summary>The form.</summary>
    public Form Form { get; } = form;

    /// <summary>The period.</summary>
    public PeriodKey Period { get; } = period;

    /// <summary>The days that count; a unit that stands on one of them owes the form.</summary>
    public DataWindow Window { get; } = form.Window.WindowOf(period);

    /// <summary>The last days on which answers are on time, by level; empty where nobody says.</summary>
    public IReadOnlyDictionary<string, DeadlineTime> Deadlines { get; } = form.Deadline is { } deadline
        ? deadline.Levels.Keys.Union([OtherLevels]).ToDictionary(level => level, level => deadline.Of(period, form.Window.WindowOf(period), level))
        : new Dictionary<string, DeadlineTime>();

    /// <summary>The last day on which an answer of a level's unit is on time; null where nobody says.</summary>
    public DateOnly? DeadlineOf(string level) => (Deadlines.GetValueOrDefault(level) ?? Deadlines.GetValueOrDefault(OtherLevels))?.Day;

    /// <inheritdoc />
    public override string ToString() => $"{Form.Code}/{Period}";
}
