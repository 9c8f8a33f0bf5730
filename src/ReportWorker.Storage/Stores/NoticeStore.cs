using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class NoticeStore(Transactor transactor, Backend backend) : INoticeStore
{
    public Task<IReadOnlyList<ToldNotice>> ToldAsync(string prefix, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<ToldNotice>>(
            async (context, cancel) =>
            {
                var rows = await context.Deliveries.AsNoTracking().Where(delivery => delivery.Topic!.StartsWith(prefix)) // null begins with nothing
                    .GroupBy(delivery => delivery.Topic!)
                    .Select(topic => new { Topic = topic.Key, At = topic.Max(delivery => delivery.QueuedAt) })
                    .ToListAsync(cancel);
                return [.. rows.OrderByDescending(row => row.At).Select(row => new ToldNotice(row.Topic, UtcInstant.Read(row.At)))];
            },
            cancellationToken);

    public Task<int> TellAsync(
        IReadOnlyList<NewDelivery> messages, IReadOnlyList<Blob> blobs, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var added = await AddAsync(context, messages, blobs, UtcInstant.From(audit.At), cancel);
                if (added > 0)
                {
                    context.AuditEvents.Add(AuditRows.Write(audit));
                    await context.SaveChangesAsync(cancel);
                }

                return added;
            },
            cancellationToken);

    public Task<IReadOnlyList<StandingAlarm>> AlarmsAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<StandingAlarm>>(
            async (context, cancel) => (await context.Alarms.AsNoTracking().OrderBy(alarm => alarm.Key).ToListAsync(cancel)).ConvertAll(Read), cancellationToken);

    public Task<bool> ReplaceAlarmsAsync(
        IReadOnlyList<StandingAlarm> seen,
        IReadOnlyList<StandingAlarm> alarms,
        IReadOnlyList<NewDelivery> messages,
        IReadOnlyList<Blob> blobs,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                var keys = seen.Concat(alarms).Select(alarm => alarm.Key).Distinct().ToList();
                var stored = await context.Alarms.Where(alarm => keys.Contains(alarm.Key)).ToListAsync(cancel);
                if (!stored.Select(Read).ToHashSet().SetEquals(seen)
                    || await AddAsync(context, messages, blobs, UtcInstant.From(now), cancel) < messages.Count)
                {
                    return false;
                }

                context.Alarms.RemoveRange(stored);
                await context.SaveChangesAsync(cancel);
                context.Alarms.AddRange(alarms.Select(Write));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    private async Task<int> AddAsync(
        ReportWorkerContext context, IReadOnlyList<NewDelivery> messages, IReadOnlyList<Blob> blobs, DateTime at, CancellationToken cancellationToken)
    {
        var topics = messages.Select(message => message.Topic).Distinct().ToList();
        var told = (await context.Deliveries.AsNoTracking().Where(delivery => topics.Contains(delivery.Topic))
            .Select(delivery => new { delivery.Topic, delivery.RecipientNormalised }).ToListAsync(cancellationToken))
            .Select(delivery => (delivery.Topic, delivery.RecipientNormalised)).ToHashSet();
        var rows = messages.Select(message => OutgoingMessages.Write(message, null, at))
            .Where(row => !told.Contains((row.Topic, row.RecipientNormalised))).ToList();
        if (rows.Count > 0)
        {
            await context.AddMissingAsync(backend, blobs, cancellationToken);
            context.Deliveries.AddRange(rows);
            await context.SaveChangesAsync(cancellationToken);
        }

        return rows.Count;
    }

    private static StandingAlarm Read(AlarmRow row) => new(row.Key, row.Text, UtcInstant.Read(row.Since), UtcInstant.Read(row.ToldAt));

    private static AlarmRow Write(StandingAlarm alarm) => new()
    {
        Key = alarm.Key,
        Text = alarm.Text,
        Since = UtcInstant.From(alarm.Since),
        ToldAt = UtcInstant.From(alarm.ToldAt),
    };
}
