using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class ReceivedMailStore(Transactor transactor, Backend backend) : IReceivedMailStore
{
    public Task<IReadOnlyDictionary<MailKey, ReceivedMailState>> FindAsync(IReadOnlyCollection<MailKey> keys, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyDictionary<MailKey, ReceivedMailState>>(
            async (context, cancel) =>
            {
                var found = new Dictionary<MailKey, ReceivedMailState>();
                foreach (var folder in keys.GroupBy(key => key with { Uid = 0 }, key => key.Uid))
                {
                    var uids = folder.ToList();
                    var rows = await context.ReceivedMails
                        .Where(mail => mail.Account == folder.Key.Account && mail.Folder == folder.Key.Folder
                            && mail.UidValidity == folder.Key.UidValidity && uids.Contains(mail.Uid))
                        .Select(mail => new { mail.Uid, mail.State }).ToListAsync(cancel);
                    rows.ForEach(row => found.Add(folder.Key with { Uid = row.Uid }, row.State));
                }

                return found;
            },
            cancellationToken);

    public Task KeepAsync(MailKey key, Blob? raw, DateTimeOffset now, CancellationToken cancellationToken) => transactor.TryWriteAsync(
        async (context, cancel) =>
        {
            var known = await context.ReceivedMails
                .Where(mail => mail.Account == key.Account && mail.Folder == key.Folder && mail.UidValidity == key.UidValidity && mail.Uid == key.Uid)
                .Select(mail => (long?)mail.Id).FirstOrDefaultAsync(cancel);
            if (known is not null)
            {
                return false;
            }

            await context.AddMissingAsync(backend, raw is null ? [] : [raw], cancel);
            context.ReceivedMails.Add(new ReceivedMailRow
            {
                Account = key.Account,
                Folder = key.Folder,
                UidValidity = key.UidValidity,
                Uid = key.Uid,
                RawHash = raw?.Hash,
                ReceivedAt = UtcInstant.From(now),
                State = raw is null ? ReceivedMailState.Unreadable : ReceivedMailState.New,
            });
            await context.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<ReceivedMail>> WaitingAsync(MailPlace place, int limit, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<ReceivedMail>>(
            async (context, cancel) => await context.ReceivedMails
                .Where(mail => mail.State == ReceivedMailState.New && mail.RawHash != null && mail.Account == place.Account && mail.Folder == place.Folder)
                .OrderBy(mail => mail.Id).Take(limit)
                .Select(mail => new ReceivedMail(mail.Id, mail.RawHash!, mail.Attempts)).ToListAsync(cancel),
            cancellationToken);

    public Task<bool> WasReadAsync(ReceivedMail mail, CancellationToken cancellationToken) => transactor.ReadAsync(
        (context, cancel) => context.ReceivedMails.AnyAsync(
            other => other.RawHash == mail.RawHash && other.Id != mail.Id
                && other.State != ReceivedMailState.New && other.State != ReceivedMailState.Unreadable && other.State != ReceivedMailState.Doubtful,
            cancel),
        cancellationToken);

    public Task<(long Id, DeliveryState State)?> FindDeliveryAsync(IReadOnlyList<string> messageIds, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) =>
            {
                var ids = messageIds.Where(id => id.Length <= Lengths.MessageId).ToList();
                var found = await context.Deliveries.Where(delivery => ids.Contains(delivery.Message!.MessageId)) // a message is required
                    .Select(delivery => new { delivery.Id, delivery.State, delivery.Message!.MessageId }).ToListAsync(cancel);
                return found.Count == 0 ? ((long, DeliveryState)?)null
                    : found.MinBy(delivery => ids.IndexOf(delivery.MessageId)) is { } first ? (first.Id, first.State) : null;
            },
            cancellationToken);

    public Task<bool> SettleAsync(
        ReceivedMail mail, ReceivedMailState state, long? delivery, BounceMove? move, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) => await context.ReceivedMails.Where(row => row.Id == mail.Id && row.State == ReceivedMailState.New).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, state).SetProperty(row => row.DeliveryId, delivery), cancel) == 1
                && (move is null || delivery is not { } id || await MoveAsync(context, id, move, UtcInstant.From(now), cancel)),
            cancellationToken);

    public Task FailAsync(ReceivedMail mail, ReceivedMailState state, CancellationToken cancellationToken) => transactor.WriteAsync(
        (context, cancel) => context.ReceivedMails.Where(row => row.Id == mail.Id && row.State == ReceivedMailState.New).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancel),
        cancellationToken);

    public Task<int> CountAsync(MailPlace place, ReceivedMailState state, CancellationToken cancellationToken) => transactor.ReadAsync(
        (context, cancel) => context.ReceivedMails.CountAsync(
            mail => mail.State == state && mail.Account == place.Account && mail.Folder == place.Folder, cancel),
        cancellationToken);

    private static async Task<bool> MoveAsync(ReportWorkerContext context, long id, BounceMove move, DateTime at, CancellationToken cancellationToken)
    {
        var enhanced = ReplyFacts.EnhancedCode(move.Reply);

        // A new epoch, so that whoever still holds it finds its lease lost.
        var rows = await context.Deliveries.Where(delivery => delivery.Id == id && delivery.State == move.From).ExecuteUpdateAsync(
            set => set
                .SetProperty(delivery => delivery.State, move.To)
                .SetProperty(delivery => delivery.LeaseEpoch, delivery => delivery.LeaseEpoch + 1)
                .SetProperty(delivery => delivery.NextAttemptAt, (DateTime?)null)
                .SetProperty(delivery => delivery.ReplyCode, (int?)null)
                .SetProperty(delivery => delivery.EnhCode, enhanced)
                .SetProperty(delivery => delivery.ReplyText, move.Reply)
                .SetProperty(delivery => delivery.ChangedAt, at),
            cancellationToken);
        context.AuditEvents.Add(AuditRows.Write(move.Audit));
        await context.SaveChangesAsync(cancellationToken);
        return rows == 1;
    }
}
