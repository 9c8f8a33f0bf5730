using System.Collections.Concurrent;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Deciding;

/// <summary>
/// Decides how a new answer stands. What somebody at the office enters counts at once, however late. What units send counts until the cut-off,
/// after a confirmation where the form asks for one; what comes later waits for the office.
/// </summary>
/// <remarks>
/// The cut-off of a form and period is when the first report that is made from them is due, because until then nobody has read the figures; and never
/// before the end of the unit's own last day, because who is on time need not ask. Where no scheduled report is made from them it is the end of that
/// day; where nobody says a day either, there is none.
/// </remarks>
public sealed class AnswerAdmission(ReportLibrary library, DueCalendar calendar, OfficeClock clock)
{
    // How far before a period a report on it may be due.
    private const int MostDaysBefore = 31;

    // Definitions do not change while the program runs, and a city answers one form and period thousands of times.
    private readonly ConcurrentDictionary<(string Form, PeriodKey Period), DateTimeOffset?> _reports = new();

    /// <summary>How an answer stands that comes now.</summary>
    /// <param name="form">The form.</param>
    /// <param name="unit">Whose answer, as the unit stood in the period.</param>
    /// <param name="period">The period.</param>
    /// <param name="way">How it came.</param>
    public SubmissionState StateOf(Form form, Unit unit, PeriodKey period, SubmissionWay way) =>
        way is SubmissionWay.Import or SubmissionWay.Set or SubmissionWay.Pull ? SubmissionState.Taken
        : CutOff(form, period, unit.Level) is { } cutOff && clock.Now >= cutOff ? SubmissionState.Late
        : form.NeedsConfirmation ? SubmissionState.Unconfirmed
        : SubmissionState.Taken;

    /// <summary>The instant, UTC, from which on units' answers wait for the office; null where there is none.</summary>
    /// <param name="form">The form.</param>
    /// <param name="period">The period.</param>
    /// <param name="level">The unit's level.</param>
    public DateTimeOffset? CutOff(Form form, PeriodKey period, string level)
    {
        var report = _reports.GetOrAdd((form.Code, period), _ => FirstReport(form, period));
        DateTimeOffset? day = new AskedForm(form, period).DeadlineOf(level) is { } last ? Midnight(last.AddDays(1)) : null;
        return report is null || day > report ? day : report;
    }

    private DateTimeOffset? FirstReport(Form form, PeriodKey period) => library.Reports
        .Where(report => report.Forms.Any(asked => asked.Code == form.Code) && FormPeriods.WhyNever(form, report.Period) is null)
        .Select(report => calendar.Times(report, Midnight(period.First.AddDays(-MostDaysBefore)))
            .TakeWhile(time => time.Period.First <= period.Last)
            .FirstOrDefault(time => FormPeriods.Of(form, time.Period, out _)?.Any(asked => asked.Period == period) == true)?.DueAt)
        .Min();

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        local = clock.Zone.IsInvalidTime(local) ? local.AddHours(1) : local; // the hour that clocks skip in spring
        return new DateTimeOffset(local, clock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
