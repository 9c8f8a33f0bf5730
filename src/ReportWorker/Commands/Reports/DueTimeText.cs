using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Commands.Reports;

/// <summary>Due times as people read them, on the clocks of a zone.</summary>
internal static class DueTimeText
{
    /// <summary>The time alone.</summary>
    public static string Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>The time, its period, where it was moved from which day and over which, and when it may go if not at once.</summary>
    public static string Of(DueTime time, TimeZoneInfo zone, CultureInfo culture) =>
        string.Join(
            "  ",
            [
                Of(time.DueAt, zone),
                time.Period.Text,
                .. Moved(time.Meant, time.Passed, culture) is { } moved ? [moved] : Array.Empty<string>(),
                .. time.ReleasesAt > time.DueAt ? [Messages.ReleasesFrom(Of(time.ReleasesAt, zone)).ToString(culture)] : Array.Empty<string>(),
            ]);

    /// <summary>From which day a time was moved and over which; null where it stayed.</summary>
    public static string? Moved(DateOnly meant, IReadOnlyList<ClosedDay> passed, CultureInfo culture) =>
        passed.Count == 0 ? null : $"({Messages.ShiftedFrom(meant, string.Join(", ", Reasons(passed, culture))).ToString(culture)})";

    /// <summary>The same for programs.</summary>
    public static object Document(DueTime time, TimeZoneInfo zone) => new
    {
        period = time.Period.Text,
        dueAt = Of(time.DueAt, zone),
        opensAt = Of(time.OpensAt, zone),
        releasesAt = Of(time.ReleasesAt, zone),
        time.Meant,
        passed = time.Passed,
    };

    /// <summary>What a schedule says, in words.</summary>
    public static IEnumerable<Expressions.Message> Of(ReportSchedule schedule)
    {
        yield return schedule.Due switch
        {
            DueRule.ByPeriod { Day.Day: { Day: MonthDay.LastDay, Month: var months } } rule => Messages.DueLastDay(months, rule.At),
            DueRule.ByPeriod { Day.Day: { } day } rule => Messages.DueDay(day.Day, day.Month, rule.At),
            DueRule.ByPeriod rule => Messages.DueDaysAfter(rule.Day.DaysAfter, rule.At),
            _ => Messages.Text(schedule.Cron ?? ""),
        };
        if (schedule.Shift != DayShift.None)
        {
            yield return schedule.Shift == DayShift.Next ? Messages.ShiftsToNext() : Messages.ShiftsToPrevious();
        }
    }

    private static IEnumerable<string> Reasons(IReadOnlyList<ClosedDay> passed, CultureInfo culture) => passed
        .Select(day => Messages.ClosedDay(day.Day, day.Note is { } note ? Messages.Text(note) : Names.Of(day.Why)).ToString(culture));
}
