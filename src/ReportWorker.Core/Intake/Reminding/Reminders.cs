using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>
/// Reminds units of forms that they have not answered, before and after the deadline. It may run at any time, any number of times, in any
/// number of processes: each step is stored once, with its messages. Of several steps that have come only the latest is used.
/// </summary>
public sealed class Reminders(
    ReportLibrary library,
    IUnitStore units,
    ISubmissionStore submissions,
    IReminderStore store,
    ILedgerStore ledger,
    Outbox outbox,
    PauseMail pause,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    ILogger<Reminders> logger)
{
    /// <summary>How often to look again when somebody answered while the messages were written.</summary>
    private const int MostRounds = 5;

    // Up to which step this process has looked; until the next one there is nothing to read a city's units for.
    private DateTime _done = DateTime.MinValue;

    /// <summary>Queues the reminders whose time has come. A text that cannot be filled is logged and keeps nothing else.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var latest = new ReminderCalendar(library, clock).At(clock.Now).SelectMany(form => form.Steps.Values).Select(step => step.At).DefaultIfEmpty().Max();
        try
        {
            if (library.Reminders is { Forms.Count: > 0 })
            {
                await store.CancelAnsweredAsync(clock.Now, cancellationToken);
            }

            if (latest > _done && await RunAsync(new ReminderRequest(), dryRun: false, cancellationToken) is { Paused: false })
            {
                _done = latest;
            }
        }
        catch (RequestRefusedException refused)
        {
            Log.RemindersFailed(logger, refused.Problems[0].ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Queues the reminders that are meant and whose time has come.</summary>
    /// <param name="request">What is meant.</param>
    /// <param name="dryRun">True to tell only what would be done, without what was left blank; of a period that is named then all forms are looked at.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such branch, a text cannot be filled, or answers keep coming in.</exception>
    public async Task<ReminderResult> RunAsync(ReminderRequest request, bool dryRun, CancellationToken cancellationToken)
    {
        var forms = new ReminderCalendar(library, clock).At(clock.Now, dryRun ? request.Period : null);
        if (forms.Count == 0)
        {
            return ReminderResult.Nothing;
        }

        var installed = await ledger.InstalledAtAsync(clock.Now, cancellationToken);
        var reader = new ReminderReader(units, submissions, store, clock);
        for (var round = 0; round < MostRounds; round++)
        {
            var reading = await reader.ReadAsync(forms, request, installed, cancellationToken);
            IReadOnlyList<RemindedUnit> due = [.. reading.Found.Where(unit => unit.IsDue)];
            var paused = await pause.IsOnAsync(cancellationToken);
            if (dryRun || paused || due.Count == 0)
            {
                return new ReminderResult(due, 0, paused) { Held = reading.Held };
            }

            var writer = new ReminderWriter(outbox, library.Reminders!, clock.Today, language); // something is due by it
            var reminders = writer.Write(await reader.WithBlanksAsync(reading, cancellationToken));
            if (await store.QueueAsync(reminders, writer.Bodies, Audit(request, due), cancellationToken))
            {
                Log.Reminded(logger, due.Count, writer.Bodies.Count);
                return new ReminderResult(due, writer.Bodies.Count, Paused: false) { Held = reading.Held };
            }
        }

        throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.RemindersOvertaken()));
    }

    private AuditEvent Audit(ReminderRequest request, IReadOnlyList<RemindedUnit> due) => auditor.Event(
        "reminder.queue",
        request.Branch is { } branch ? $"reminders/{branch}" : "reminders",
        string.Join("; ", due.SelectMany(unit => unit.Open).Where(form => form.IsDue).GroupBy(form => $"{form.Form}/{form.Period}")
            .Select(group => $"{group.Key}: {group.Count().ToString(CultureInfo.InvariantCulture)}")));
}
