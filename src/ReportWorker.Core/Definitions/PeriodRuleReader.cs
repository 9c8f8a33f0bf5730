using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Definitions;

/// <summary>Reads which days a period counts and by when an answer is owed.</summary>
internal static class PeriodRuleReader
{
    private const int MostMonths = 24;
    private const int MostDays = 400;

    private static readonly Dictionary<string, WindowRule> Words = new()
    {
        ["calendar"] = WindowRule.Calendar,
        ["day15"] = WindowRule.Day15,
    };

    /// <summary>The key <c>window</c>: a word, or <c>{ from: { month: -1, day: 15 }, to: { month: 0, day: 14 } }</c>; the calendar when absent or wrong.</summary>
    public static WindowRule Window(DefinitionMap map)
    {
        if (!map.IsMap("window"))
        {
            return map.Word("window", Words) ?? WindowRule.Calendar;
        }

        var window = map.Map("window")!; // it was looked at
        var from = Day(window.MapRequired("from"));
        var to = Day(window.MapRequired("to"));
        window.RefuseOtherKeys();
        if (from is not { } first || to is not { } last)
        {
            return WindowRule.Calendar;
        }

        // Told from one month, the shortest period, the window must have a day.
        if ((first.Month, first.Day).CompareTo((last.Month, last.Day)) > 0)
        {
            window.Refuse("to", Messages.WindowEndsBeforeItBegins());
            return WindowRule.Calendar;
        }

        return new WindowRule(first, last);
    }

    /// <summary>A day told from a period: <c>{ month: 0, day: 15 }</c>, or <c>{ days: 5 }</c> after the last day that counts; null when absent or wrong.</summary>
    /// <param name="map">Where it stands.</param>
    /// <param name="key">Its key.</param>
    /// <param name="mayPrecede">True when it may lie before the last day that counts.</param>
    public static DeadlineRule? Deadline(DefinitionMap map, string key, bool mayPrecede = false)
    {
        if (map.Map(key) is not { } deadline)
        {
            return null;
        }

        var rule = Day(deadline, mayPrecede);
        deadline.RefuseOtherKeys();
        return rule;
    }

    /// <summary>The same from a part that says other things too; null when wrong.</summary>
    public static DeadlineRule? Day(DefinitionMap map, bool mayPrecede)
    {
        if (map.Has("days"))
        {
            return map.Integer("days", mayPrecede ? -MostDays : 0, MostDays) is { } after ? new DeadlineRule(null, after) : null;
        }

        return DayOfMonth(map) is { } day ? new DeadlineRule(day, 0) : null;
    }

    private static MonthDay? Day(DefinitionMap? map)
    {
        var day = map is null ? null : DayOfMonth(map);
        map?.RefuseOtherKeys();
        return day;
    }

    private static MonthDay? DayOfMonth(DefinitionMap map)
    {
        var month = map.Has("month") ? map.Integer("month", -MostMonths, MostMonths) : 0;
        map.RequireKey("day");
        var day = map.Text("day") == "last" ? MonthDay.LastDay : map.Integer("day", 1, MonthDay.LastDay);
        return month is { } months && day is { } number ? new MonthDay(months, number) : null;
    }
}
