namespace ReportWorker.Core.Mailing;

/// <summary>One attempt to hand a copy over.</summary>
/// <param name="StartedAt">When it was claimed, UTC; null where that is not known.</param>
/// <param name="EndedAt">When it ended or was found dead, UTC.</param>
/// <param name="Phase">How far it came.</param>
/// <param name="Outcome">The state that the delivery went to.</param>
/// <param name="Reply">What the server said, or what went wrong.</param>
/// <param name="Owner">Which process tried.</param>
public sealed record DeliveryAttempt(
    DateTimeOffset? StartedAt, DateTimeOffset EndedAt, DeliveryPhase Phase, DeliveryState Outcome, string? Reply, string? Owner);

/// <summary>A delivery with all that is kept of it.</summary>
/// <param name="Delivery">As lists show it.</param>
/// <param name="Attempts">Its attempts, the first one first.</param>
/// <param name="MessageHash">SHA-256 of the message.</param>
/// <param name="Message">The message, byte for byte as it leaves; null once its body was purged.</param>
public sealed record DeliveryDetails(
    Delivery Delivery, IReadOnlyList<DeliveryAttempt> Attempts, string MessageHash, ReadOnlyMemory<byte>? Message);
