namespace ReportWorker.Core.Mailing;

/// <summary>Counts how attempts ended; lines count at the same time.</summary>
internal sealed class SendTally
{
    private readonly int[] _ended = new int[Enum.GetValues<DeliveryState>().Length];

    public void Count(DeliveryState state) => Interlocked.Increment(ref _ended[(int)state]);

    public SendSummary Summary(bool paused, string? channelDown) =>
        new(Of(DeliveryState.Sent), Of(DeliveryState.Deferred), Of(DeliveryState.Failed), Of(DeliveryState.Uncertain), paused, channelDown);

    private int Of(DeliveryState state) => Volatile.Read(ref _ended[(int)state]);
}
