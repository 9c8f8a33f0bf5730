using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class OutgoingMessages
{
    /// <summary>Stores messages with a delivery each, but none for a recipient who has that part of the edition already.</summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="KeyNotFoundException">An edition is not there.</exception>
    public static async Task<int> AddMessagesAsync(
        this ReportWorkerContext context, IReadOnlyList<NewDelivery> messages, DateTime at, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var ofEdition in messages.GroupBy(message => message.Edition))
        {
            var key = ofEdition.Key ?? throw new ArgumentException("A message here carries an edition.", nameof(messages));
            var edition = await EditionAsync(context, key, cancellationToken);
            var taken = await context.Deliveries
                .Where(delivery => delivery.EditionId == edition)
                .Select(delivery => new { delivery.RecipientNormalised, delivery.Part })
                .ToListAsync(cancellationToken);
            added += context.AddMessages(ofEdition, edition, [.. taken.Select(one => (one.RecipientNormalised, one.Part))], at);
        }

        await context.SaveChangesAsync(cancellationToken);
        return added;
    }

    /// <summary>Adds an edition's messages to the context, but none for a recipient and part that is taken.</summary>
    /// <returns>How many were new.</returns>
    public static int AddMessages(
        this ReportWorkerContext context, IEnumerable<NewDelivery> messages, long edition, HashSet<(string Recipient, int Part)> taken, DateTime at)
    {
        var rows = messages
            .Where(message => taken.Add((Addresses.Normalise(message.Recipient), message.Part)))
            .Select(message => Write(message, edition, at))
            .ToList();
        context.Deliveries.AddRange(rows);
        return rows.Count;
    }

    private static async Task<long> EditionAsync(ReportWorkerContext context, EditionKey key, CancellationToken cancellationToken) =>
        await context.EditionIdAsync(key, cancellationToken) ?? throw new KeyNotFoundException($"There is no edition {key}.");

    /// <summary>A message with its delivery, queued.</summary>
    public static DeliveryRow Write(NewDelivery message, long? edition, DateTime at) => new()
    {
        Purpose = message.Purpose,
        EditionId = edition,
        RecipientNormalised = Addresses.Normalise(message.Recipient),
        Part = message.Part,
        Topic = message.Topic,
        State = DeliveryState.Queued,
        NextAttemptAt = UtcInstant.From(message.NotBefore) ?? at,
        QueuedAt = at,
        ChangedAt = at,
        Message = new OutgoingMessageRow
        {
            EditionId = edition,
            Recipient = message.Recipient,
            RecipientName = message.RecipientName,
            MessageId = message.MessageId,
            Date = UtcInstant.From(message.Date),
            Subject = message.Subject,
            Header = message.Header.ToArray(),
            BodyHash = message.BodyHash,
            MessageHash = message.MessageHash,
            Size = message.Size,
        },
    };
}
