using Microsoft.Extensions.Logging;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Core.Mailing;

/// <summary>What came of working off the queue.</summary>
/// <param name="Sent">Copies that were accepted.</param>
/// <param name="Deferred">Copies that will be tried again.</param>
/// <param name="Failed">Copies that were refused for good.</param>
/// <param name="Uncertain">Copies that may or may not have arrived and wait for a decision.</param>
/// <param name="Paused">True when mail is paused; what left until then is counted.</param>
/// <param name="ChannelDown">Why the way out does not work; null when it does.</param>
public sealed record SendSummary(int Sent, int Deferred, int Failed, int Uncertain, bool Paused, string? ChannelDown);

/// <summary>Sends what is queued, over several lines at once, each copy under a lease. Safe to run in several processes at once.</summary>
public sealed class Sender(
    IDeliveryStore deliveries,
    Courier courier,
    UncertainDeliveries uncertain,
    Settlement settlement,
    SendingOptions options,
    PauseMail pause,
    ChannelBreaker breaker,
    Pulse pulse,
    TimeProvider time,
    ILogger<Sender> logger) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Takes back what dead processes left behind, then sends until nothing is due or the way out is down.</summary>
    public async Task<SendSummary> RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // What this process holds between two runs, an earlier one could not give back.
            await deliveries.RecoverAsync(
                time.GetUtcNow(), owner => owner == LeaseOwner.Current || LeaseOwner.IsGone(owner), cancellationToken);
            var tally = new SendTally();
            if (await pause.IsOnAsync(cancellationToken))
            {
                return tally.Summary(paused: true, null);
            }

            await uncertain.DecideAsync(cancellationToken);
            if (await MayTryAsync(cancellationToken))
            {
                await using var round = new SendingRound(deliveries, courier, options, pause, breaker, pulse, time, tally, logger);
                await round.RunAsync(cancellationToken);
            }

            await settlement.RunAsync(cancellationToken);
            return tally.Summary(await pause.IsOnAsync(cancellationToken), breaker.Trouble?.Reason);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    // A person who wants a copy sent again does not want to wait for the next trial.
    private async Task<bool> MayTryAsync(CancellationToken cancellationToken) =>
        !breaker.IsResting || await deliveries.WasDecidedSinceAsync(breaker.Trouble!.LastTrial, cancellationToken); // it rests because there is trouble
}
