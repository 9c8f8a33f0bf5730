namespace ReportWorker.Storage.Rows;

/// <summary>Immutable: what was sent can be rebuilt byte by byte from the header and the body's blob.</summary>
internal sealed class OutgoingMessageRow
{
    public long Id { get; set; }

    /// <summary>Null for a message that carries no edition.</summary>
    public long? EditionId { get; set; }

    public EditionRow? Edition { get; set; }

    public required string Recipient { get; set; }

    public required string RecipientName { get; set; }

    public required string MessageId { get; set; }

    public DateTime Date { get; set; }

    public required string Subject { get; set; }

    public required byte[] Header { get; set; }

    public required string BodyHash { get; set; }

    public required string MessageHash { get; set; }

    public int Size { get; set; }
}
