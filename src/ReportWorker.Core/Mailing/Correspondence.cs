using ReportWorker.Core.Ledger;

namespace ReportWorker.Core.Mailing;

/// <summary>Who got the editions of a due report that left before, and under which Message-IDs.</summary>
/// <param name="Letters">What each was sent, oldest first.</param>
internal sealed record Correspondence(IReadOnlyList<Delivery> Letters)
{
    /// <summary>Nothing has left before.</summary>
    public static Correspondence None { get; } = new([]);

    /// <summary>The Message-IDs that a recipient has got, oldest first, without angle brackets.</summary>
    public IReadOnlyList<string> To(string recipient) =>
        [.. Letters.Where(letter => string.Equals(letter.Recipient, recipient, StringComparison.OrdinalIgnoreCase)).Select(letter => letter.MessageId)];
}

/// <summary>Reads it.</summary>
public sealed class Correspondences(IDeliveryStore store)
{
    /// <summary>Of the editions that left; what was cancelled was never sent.</summary>
    internal async Task<Correspondence> ReadAsync(IReadOnlyList<Edition> editions, CancellationToken cancellationToken)
    {
        var letters = new List<Delivery>();
        foreach (var edition in editions.Where(edition => edition.Kind != EditionKind.Draft))
        {
            letters.AddRange(await store.ListAsync(new DeliveryQuery(edition.Key), cancellationToken));
        }

        return new Correspondence([.. letters.Where(letter => letter.State != DeliveryState.Cancelled).OrderBy(letter => letter.Id)]);
    }
}
