using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Sending;

/// <summary>What must hold of a queue that has come to rest, held against what the mail server took.</summary>
internal static class Invariants
{
    private static readonly DeliveryState[] MayBeTaken = [DeliveryState.Sent, DeliveryState.Uncertain, DeliveryState.Held];

    /// <summary>Checks all of them.</summary>
    /// <param name="desk">The queue.</param>
    /// <param name="server">The server.</param>
    /// <param name="mostCopies">How many copies of one message there may be.</param>
    public static async Task CheckAsync(SendingDesk desk, ReceiptServer server, int mostCopies)
    {
        var rows = (await desk.ListAsync()).ToDictionary(row => row.MessageId);
        desk.Letters.Hashes.Keys.Except(rows.Keys).Should().BeEmpty("each letter has its delivery");
        rows.Keys.Except(desk.Letters.Hashes.Keys).Should().BeEmpty("nothing else is in the queue");
        rows.Values.Where(row => !MayBeTaken.Contains(row.State)).Should().BeEmpty("nothing is lost and nothing is left on its way");
        rows.Values.Where(row => row.State == DeliveryState.Sent && !server.Receipts.ContainsKey(row.MessageId))
            .Should().BeEmpty("what is told as sent was taken");
        server.Receipts.Keys.Except(rows.Keys).Should().BeEmpty("nobody else sends");
        var copies = server.Receipts.Select(receipt => (Row: rows[receipt.Key], Hashes: receipt.Value.ToArray())).ToList();
        copies.Where(copy => copy.Hashes.Length > Math.Min(mostCopies, copy.Row.DataAttempts)).Should().BeEmpty("nothing is sent twice without a decision");
        copies.Where(copy => copy.Hashes.Any(hash => hash != desk.Letters.Hashes[copy.Row.MessageId])).Should().BeEmpty("each copy is byte for byte what was queued");
    }
}
