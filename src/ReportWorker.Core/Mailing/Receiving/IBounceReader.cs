namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>Reads what mail servers report of messages.</summary>
public interface IBounceReader
{
    /// <summary>What a message reports; null when it is no report.</summary>
    BounceReport? Read(ReadOnlyMemory<byte> message);
}

/// <summary>What became of a message, as a mail server reports it later.</summary>
public enum BounceKind
{
    /// <summary>It could not be delivered.</summary>
    Failed,

    /// <summary>It was not delivered yet.</summary>
    Delayed,

    /// <summary>It was delivered, or passed on to a server that reports nothing.</summary>
    Arrived,
}

/// <summary>A mail server's report of one message.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="MessageIds">Message-IDs that it may be about, without angle brackets, the most certain first.</param>
/// <param name="Reply">What was said, on one line.</param>
public sealed record BounceReport(BounceKind Kind, IReadOnlyList<string> MessageIds, string Reply);
