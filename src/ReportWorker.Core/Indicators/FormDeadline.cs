using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Indicators;

/// <summary>A day told from a period, and where it goes when offices are closed on it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Shift">Where it goes.</param>
public sealed record ShiftingDay(DeadlineRule Day, DayShift Shift);

/// <summary>By when a form is owed.</summary>
/// <param name="Usual">For units of all levels that nothing else is said of.</param>
/// <param name="Levels">For units of these levels.</param>
/// <param name="Calendar">The days on which offices work.</param>
public sealed record FormDeadline(ShiftingDay Usual, IReadOnlyDictionary<string, ShiftingDay> Levels, WorkCalendar Calendar)
{
    /// <summary>What holds for units of a level.</summary>
    public ShiftingDay For(string? level) => level is not null && Levels.TryGetValue(level, out var own) ? own : Usual;

    /// <summary>The last day on which an answer of a level's unit is on time, after it was moved.</summary>
    /// <param name="period">The period.</param>
    /// <param name="window">The days of it that count.</param>
    /// <param name="level">The unit's level; null for one that nothing else is said of.</param>
    public DeadlineTime Of(PeriodKey period, DataWindow window, string? level)
    {
        var rule = For(level);
        var meant = rule.Day.Of(period, window);
        var shifted = Calendar.Shift(meant, rule.Shift, Earliest(meant, window));
        return new DeadlineTime(shifted.Day, meant, shifted.Passed);
    }

    // What is moved to an earlier day stays behind the last day that counts, unless the rule itself goes before it.
    private static DateOnly Earliest(DateOnly meant, DataWindow window)
    {
        var counted = window.To.AddDays(1);
        return meant < window.To ? DateOnly.MinValue : meant < counted ? meant : counted;
    }
}

/// <summary>The last day on which an answer is on time.</summary>
/// <param name="Day">The day.</param>
/// <param name="Meant">The day that the rule says.</param>
/// <param name="Passed">The closed days that it was moved over from there; empty when it stayed.</param>
public sealed record DeadlineTime(DateOnly Day, DateOnly Meant, IReadOnlyList<ClosedDay> Passed);
