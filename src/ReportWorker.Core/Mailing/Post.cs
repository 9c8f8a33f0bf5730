using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>Messages that are to be stored together with an edition.</summary>
/// <param name="Deliveries">One for each recipient, or more where a message was too large.</param>
/// <param name="Blobs">The bodies they share.</param>
internal sealed record Post(IReadOnlyList<NewDelivery> Deliveries, IReadOnlyList<Blob> Blobs)
{
    public static Post Empty { get; } = new([], []);

    /// <summary>What the messages lack, for whoever made the edition.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
