using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Notices;

/// <summary>A sign that the program works: a mail at an interval that is told once whichever machine tells it, and a file that each look writes.</summary>
public sealed class Heartbeat(
    AlarmRules rules,
    INoticeStore store,
    ReportLibrary library,
    DueCalendar calendar,
    Outbox outbox,
    PauseMail pause,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    ILogger<Heartbeat> logger)
{
    private const int MostNext = 5;

    private long _told = long.MinValue;

    /// <summary>Gives it, after a look.</summary>
    /// <param name="status">How the service is, in a word.</param>
    /// <param name="waiting">How many messages wait to be sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task RunAsync(string status, int waiting, CancellationToken cancellationToken)
    {
        if (rules.HeartbeatFile is { } file)
        {
            await WriteAsync(file, status, cancellationToken);
        }

        if (rules.To.Count == 0 || rules.HeartbeatEvery is not { } every || library.Notices is not { } texts)
        {
            return;
        }

        var turn = (clock.Now - DateTimeOffset.UnixEpoch).Ticks / every.Ticks;
        if (turn == _told || await pause.IsOnAsync(cancellationToken)) // a sign of life that comes later is none
        {
            return;
        }

        try
        {
            var (subject, content) = texts.Heartbeat.Render(Model(waiting, await store.AlarmsAsync(cancellationToken)), language);
            var letters = rules.To.Select(address => outbox.Write(MessagePurpose.Alarm, address, address, subject, content)).ToList();
            var topic = string.Create(CultureInfo.InvariantCulture, $"heartbeat/{every.TotalSeconds:0}/{turn}");
            await store.TellAsync(
                [.. letters.Select(letter => letter.Delivery with { Topic = topic })], [letters[0].Body], auditor.Event("heartbeat", "service"), cancellationToken);
            _told = turn;
        }
        catch (RequestRefusedException refused)
        {
            Log.NoticeFailed(logger, refused.Problems[0].ToString(CultureInfo.InvariantCulture));
        }
    }

    // Whole or not at all: a monitor may read it at any time.
    private async Task WriteAsync(string file, string status, CancellationToken cancellationToken)
    {
        var draft = file + ".new";
        try
        {
            await File.WriteAllTextAsync(draft, new HeartbeatSign(clock.Now, status).ToJson(), cancellationToken);
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.NoticeFailed(logger, failure.Message);
        }
    }

    private Dictionary<string, object?> Model(int waiting, IReadOnlyList<StandingAlarm> standing) => new()
    {
        ["service"] = Environment.MachineName,
        ["now"] = NoticeModel.Instant(clock, clock.Now),
        ["waiting"] = (decimal)waiting,
        ["count"] = (decimal)standing.Count,
        ["alarms"] = standing.Select(alarm => NoticeModel.Of(alarm, clock)).ToList(),
        ["next"] = library.Reports
            .SelectMany(report => calendar.Times(report, clock.Now).Take(1).Select(time => (Report: report, Time: time)))
            .OrderBy(next => next.Time.DueAt)
            .Take(MostNext)
            .Select(next => (object?)new Dictionary<string, object?>
            {
                ["report"] = next.Report.Title,
                ["period"] = PeriodNames.InText(next.Time.Period),
                ["due"] = clock.DayOf(next.Time.DueAt),
            }).ToList(),
    };
}
