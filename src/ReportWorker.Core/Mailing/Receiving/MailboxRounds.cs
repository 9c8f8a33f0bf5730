namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>How a mailbox is read.</summary>
/// <param name="Every">How long to wait between two visits.</param>
public sealed record MailboxRounds(TimeSpan Every)
{
    /// <summary>How many messages are looked at in one visit.</summary>
    public int Most { get; init; } = 200;

    /// <summary>How large a message may be, in bytes; a larger one is not fetched. Bounces that carry the whole message back are as large as it.</summary>
    public long MostBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>How often reading a message is tried.</summary>
    public int MostAttempts { get; init; } = 3;
}
