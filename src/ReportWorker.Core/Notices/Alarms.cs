using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Notices;

/// <summary>
/// Tells administrators by mail what they have to see to: several things in one message, what lasts once a day, and when it is in order again. What
/// goes wrong with these messages themselves is no alarm, so that none begets another. While mail is paused they wait, so that none piles up.
/// </summary>
public sealed class Alarms(
    AlarmRules rules, INoticeStore store, ReportLibrary library, Outbox outbox, PauseMail pause, OfficeClock clock, OfficeLanguage language, ILogger<Alarms> logger)
{
    private static readonly string Machine = new([.. Environment.MachineName.Where(char.IsAscii).Take(60)]);

    /// <summary>Tells it, after a look.</summary>
    /// <param name="found">All that the look found.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task RunAsync(IReadOnlyList<FoundAlarm> found, CancellationToken cancellationToken)
    {
        if (rules.To.Count == 0 || library.Notices is not { } texts)
        {
            return;
        }

        var now = clock.Now;
        var seen = (await store.AlarmsAsync(cancellationToken)).Where(IsOurs).ToList();
        var standing = Standing(seen, found, now);
        var ended = seen.Where(alarm => standing.TrueForAll(other => other.Key != alarm.Key)).ToList();
        if (await pause.IsOnAsync(cancellationToken) || !IsTime(seen, standing, ended, now))
        {
            // What nobody was told of may end in silence; what somebody was told of stays until its end is told.
            standing.AddRange(ended.Where(alarm => alarm.ToldAt is not null));
            var kept = standing.ConvertAll(alarm => seen.Find(other => other.Key == alarm.Key) ?? alarm);
            if (!kept.ToHashSet().SetEquals(seen))
            {
                await store.ReplaceAlarmsAsync(seen, kept, [], [], now, cancellationToken);
            }

            return;
        }

        try
        {
            var messages = Write(texts.Alarm, Model(standing, [.. ended.Where(alarm => alarm.ToldAt is not null)], now), Topic(standing, ended));
            var told = standing.ConvertAll(alarm => alarm with { ToldAt = now });
            if (await store.ReplaceAlarmsAsync(seen, told, messages.Letters, messages.Bodies, now, cancellationToken))
            {
                Log.AlarmTold(logger, standing.Count, ended.Count);
            }
        }
        catch (RequestRefusedException refused)
        {
            Log.NoticeFailed(logger, refused.Problems[0].ToString(CultureInfo.InvariantCulture));
        }
    }

    internal static string KeyOf(FoundAlarm alarm) => alarm.IsLocal ? $"{Machine}/{alarm.Key}" : alarm.Key;

    // Another machine's own are its to judge.
    private static bool IsOurs(StandingAlarm alarm) => !alarm.Key.Contains('/', StringComparison.Ordinal) || alarm.Key.StartsWith($"{Machine}/", StringComparison.Ordinal);

    private static List<StandingAlarm> Standing(List<StandingAlarm> seen, IReadOnlyList<FoundAlarm> found, DateTimeOffset now) =>
        [.. found.DistinctBy(KeyOf).Select(one => seen.Find(alarm => alarm.Key == KeyOf(one)) is { } known
            ? known with { Text = one.Text }
            : new StandingAlarm(KeyOf(one), one.Text, now, null))];

    private static bool IsTime(List<StandingAlarm> seen, List<StandingAlarm> standing, List<StandingAlarm> ended, DateTimeOffset now)
    {
        var last = seen.Max(alarm => alarm.ToldAt);
        return !(now - last < AlarmRules.Pause)
            && (ended.Exists(alarm => alarm.ToldAt is not null) || standing.Exists(alarm => alarm.ToldAt switch
            {
                null => now - alarm.Since >= AlarmRules.Bundle,
                { } told => now - told >= AlarmRules.Again
                    || (now - told >= AlarmRules.Changed && alarm.Text != seen.Find(other => other.Key == alarm.Key)!.Text), // it was told, so it was seen
            }));
    }

    private (IReadOnlyList<NewDelivery> Letters, IReadOnlyList<Blob> Bodies) Write(
        NoticeText text, IReadOnlyDictionary<string, object?> model, string topic)
    {
        var (subject, content) = text.Render(model, language);
        var letters = rules.To.Select(address => outbox.Write(MessagePurpose.Alarm, address, address, subject, content)).ToList();
        return ([.. letters.Select(letter => letter.Delivery with { Topic = topic })], [letters[0].Body]);
    }

    // Two machines that see the same tell it once.
    private static string Topic(List<StandingAlarm> standing, List<StandingAlarm> ended)
    {
        var says = string.Join('\n', standing.Concat(ended).Select(alarm => $"{alarm.Key} {alarm.Since:O} {alarm.ToldAt:O}").Order(StringComparer.Ordinal));
        return $"alarm/{Blob.HashOf(Encoding.UTF8.GetBytes(says))[..24]}";
    }

    private Dictionary<string, object?> Model(List<StandingAlarm> standing, IReadOnlyList<StandingAlarm> ended, DateTimeOffset now) => new()
    {
        ["service"] = Environment.MachineName,
        ["now"] = NoticeModel.Instant(clock, now),
        ["count"] = (decimal)standing.Count,
        ["alarms"] = standing.ConvertAll(alarm => NoticeModel.Of(alarm, clock)),
        ["ended"] = ended.Select(alarm => NoticeModel.Of(alarm, clock)).ToList(),
    };
}
