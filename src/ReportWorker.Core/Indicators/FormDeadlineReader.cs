using ReportWorker.Core.Definitions;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Indicators;

/// <summary>
/// Reads a form's <c>deadline</c>: <c>{ month: 0, day: 20, shift: next, levels: { base: { days: 3 } } }</c>. All but the day may be left out.
/// </summary>
internal static class FormDeadlineReader
{
    /// <summary>The deadline; null when absent or wrong.</summary>
    /// <param name="form">The form.</param>
    /// <param name="level">The one level that owes the form; null when kinds say who does.</param>
    /// <param name="calendar">The days on which offices work.</param>
    public static FormDeadline? Read(DefinitionMap form, string? level, WorkCalendar calendar)
    {
        if (form.Map("deadline") is not { } map)
        {
            return null;
        }

        var usual = Day(map, DayShift.None, mayPrecede: false);
        var levels = Levels(map, usual?.Shift ?? DayShift.None, level);
        map.RefuseOtherKeys();
        return usual is null ? null : new FormDeadline(usual, levels, calendar);
    }

    // A lower level may have to answer before the period ends, so that the level above it can add up.
    private static Dictionary<string, ShiftingDay> Levels(DefinitionMap deadline, DayShift shift, string? only)
    {
        var levels = new Dictionary<string, ShiftingDay>();
        foreach (var key in deadline.Map("levels") is { } map ? map.Keys : [])
        {
            if (only is not null && key.Value != only)
            {
                deadline.RefuseAt(key.Place, Messages.DeadlineOfOtherLevel(key.Value, only));
            }

            if (deadline.Map("levels")!.Map(key.Value) is { } own) // it was looked at
            {
                if (Day(own, shift, mayPrecede: true) is { } day)
                {
                    levels[key.Value] = day;
                }

                own.RefuseOtherKeys();
            }
        }

        return levels;
    }

    private static ShiftingDay? Day(DefinitionMap map, DayShift otherwise, bool mayPrecede)
    {
        var day = PeriodRuleReader.Day(map, mayPrecede);
        var shift = map.Enumeration<DayShift>("shift") ?? otherwise;
        return day is null ? null : new ShiftingDay(day, shift);
    }
}
