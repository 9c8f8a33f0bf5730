using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Vietnamese.Calendar;

/// <summary>Reads <c>templates/calendar.yaml</c>: days that decisions open or close otherwise than the rules.</summary>
internal static class WorkCalendarFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "calendar.yaml";

    private const int LongestRun = 31;

    /// <summary>The calendar; by the rules alone where there is no file.</summary>
    /// <param name="templates">The folder of templates.</param>
    /// <param name="problems">Where everything goes that is wrong with the file.</param>
    public static WorkCalendar Load(string templates, List<Problem> problems)
    {
        if (!File.Exists(Path.Combine(templates, Name)))
        {
            return WorkCalendar.Usual;
        }

        var days = new Dictionary<DateOnly, DayException>();
        if (new ReportFiles(templates, "", problems).ReadText(Name) is { } text && DefinitionParser.Parse(Name, text, problems) is { } map)
        {
            map.RequireKey("days");
            foreach (var entry in map.Maps("days"))
            {
                Read(entry, days);
            }

            map.RefuseOtherKeys();
        }

        return new WorkCalendar(days);
    }

    private static void Read(DefinitionMap entry, Dictionary<DateOnly, DayException> days)
    {
        var first = Day(entry, entry.Has("from") ? "from" : "day");
        var last = entry.Has("from") ? Day(entry, "to") : first;
        entry.RequireKey("working");
        var working = entry.Switch("working");
        var note = entry.Text("note");
        entry.RefuseOtherKeys();
        if (first is not { } from || last is not { } to || working is not { } isWorking)
        {
            return;
        }

        if (to < from || to.DayNumber - from.DayNumber >= LongestRun)
        {
            entry.Refuse("to", Messages.CalendarRunWrong(LongestRun));
            return;
        }

        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (!days.TryAdd(day, new DayException(isWorking, note)))
            {
                entry.Refuse(entry.Has("from") ? "from" : "day", Messages.CalendarDayTwice(day));
            }
        }
    }

    private static DateOnly? Day(DefinitionMap map, string key)
    {
        if (map.TextRequired(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2999)
        {
            return day;
        }

        map.Refuse(key, Messages.ProfileDayExpected(key, text));
        return null;
    }
}
