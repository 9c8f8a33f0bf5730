using System.Data.Common;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Watching;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Watching;
using ReportWorker.Schedule;

namespace ReportWorker.Hosting.Service;

/// <summary>Finds out how the service is.</summary>
internal sealed class Health(IDatabase database, Watch watch, PauseMail pause, OfficeClock clock, OfficeLanguage language, Pulse pulse, GivenUpJobs givenUp, ChannelBreaker breaker, Settings settings)
{
    /// <summary>No work is done.</summary>
    public const string Failing = "failing";

    /// <summary>What is stored, as the last look found it; null when that failed or there was none.</summary>
    public StoredState? Stored { get; private set; }

    /// <summary>What the last look found that somebody has to see to.</summary>
    public IReadOnlyList<FoundAlarm> Alarms { get; private set; } = [];

    /// <summary>How long ago the ledger was brought up to date.</summary>
    public TimeSpan SinceLastRun => clock.Now - pulse.Last;

    // Three missed rounds: the schedule stands still, whatever the rest says. In a cluster another node may have the rounds.
    private bool StandsStill => pulse.Overdue > TimeSpan.FromMinutes(2) + (2 * settings.Service.ReconcileEvery);

    /// <summary>Looks now.</summary>
    public async Task<HealthReport> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pending = await database.PendingMigrationsAsync(cancellationToken);
            return pending.Count == 0
                ? Found(await watch.LookAsync(cancellationToken), await pause.ReadAsync(cancellationToken))
                : Broken(Messages.MigrationsPending(pending.Count).ToString(language.Culture));
        }
        catch (RequestRefusedException refused)
        {
            return Broken(refused.Problems[0].ToString(language.Culture));
        }
        catch (Exception failure) when (failure is DbException or TimeoutException || failure.InnerException is DbException)
        {
            return Broken(failure.Message.Split('\n')[0]);
        }
    }

    private HealthReport Found(WatchReport found, MailPause paused)
    {
        Stored = found.Stored;
        var alarms = found.Findings.Where(finding => !finding.Good)
            .Select(finding => new FoundAlarm(finding.Key, finding.Text.ToString(language.Culture), finding.IsLocal)).ToList();
        if (givenUp.Why is { } why)
        {
            var text = Messages.JobGivenUp(why);
            alarms.Add(new FoundAlarm(text.Id, text.ToString(language.Culture), IsLocal: true));
        }

        if (breaker.Trouble is { } trouble)
        {
            var text = Messages.ChannelRests(
                trouble.Reason, clock.Local(trouble.Since).ToString("HH:mm", language.Culture), clock.Local(trouble.NextTrial).ToString("HH:mm:ss", language.Culture));
            alarms.Add(new FoundAlarm(text.Id, text.ToString(language.Culture), IsLocal: true));
        }

        Alarms = alarms;
        // No alarm: it could not leave.
        List<string> attention = [.. alarms.Select(alarm => alarm.Text), .. paused.Texts(clock).Select(text => text.ToString(language.Culture))];

        return new HealthReport(
            StandsStill ? Failing : attention.Count > 0 ? "attention" : "ready",
            null,
            pulse.Last,
            clock.Zone.Id,
            [.. found.Stored.Overdue.Select(key => key.ToString())],
            found.Stored.Undecided,
            found.Disks,
            found.ClockOffset?.TotalSeconds,
            attention);
    }

    private HealthReport Broken(string reason)
    {
        (Stored, Alarms) = (null, []);
        return new HealthReport(Failing, reason, pulse.Last, clock.Zone.Id, [], [], [], null, [reason]);
    }
}
