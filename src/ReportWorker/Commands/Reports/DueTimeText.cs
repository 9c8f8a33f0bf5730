using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Reports;

/// <summary>Due times as people read them, on the clocks of a zone.</summary>
internal static class DueTimeText
{
    /// <summary>The time alone.</summary>
    public static string Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>The time, its period and, where it was moved, from which day and over which.</summary>
    public static string Of(DueTime time, TimeZoneInfo zone, CultureInfo culture)
    {
        var text = $"{Of(time.DueAt, zone)}  {time.Period}";
        return time.Passed.Count == 0 ? text : $"{text}  ({Messages.ShiftedFrom(time.Meant, string.Join(", ", Reasons(time, culture))).ToString(culture)})";
    }

    /// <summary>The same for programs.</summary>
    public static object Document(DueTime time, TimeZoneInfo zone) => new
    {
        time.Period,
        dueAt = Of(time.DueAt, zone),
        opensAt = Of(time.OpensAt, zone),
        time.Meant,
        passed = time.Passed,
    };

    private static IEnumerable<string> Reasons(DueTime time, CultureInfo culture) => time.Passed
        .Select(day => Messages.ClosedDay(day.Day, day.Note is { } note ? Messages.Text(note) : Names.Of(day.Why)).ToString(culture));
}
