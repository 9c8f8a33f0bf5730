using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// One working off of the queue: lines that take claimed deliveries one by one, and a heartbeat that renews the leases of all that are held.
/// What was claimed and not begun is given back at the end, which comes before the next copy when mail is paused meanwhile.
/// </summary>
internal sealed class SendingRound(
    IDeliveryStore deliveries,
    Courier courier,
    SendingOptions options,
    PauseMail pause,
    ChannelBreaker breaker,
    Pulse pulse,
    TimeProvider time,
    SendTally tally,
    ILogger logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, DeliveryClaim> _held = new();
    private readonly Queue<DeliveryClaim> _claimed = new();
    private readonly SemaphoreSlim _gate = new(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource();
        using var beats = new PeriodicTimer(options.Lease / 4, time); // far more often than a lease is long: two beats may be missed
        var heartbeat = KeepAsync(beats, over.Token);
        try
        {
            // A way out that did not work is tried with one copy.
            if (breaker.Trouble is not null)
            {
                await TryOneAsync(cancellationToken);
            }

            // The lines give their own signs of life.
            pulse.Expect(TimeSpan.MaxValue);
            await Task.WhenAll(Enumerable.Range(0, options.Lines).Select(_ => WorkAsync(cancellationToken)));
            pulse.Beat();
        }
        finally
        {
            beats.Dispose(); // the wait ends without an exception, which would be thrown in every round
            await over.CancelAsync();
            await heartbeat;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await deliveries.ReleaseAsync(LeaseOwner.Current, [.. _held.Keys], time.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            Log.NotGivenBack(logger, _held.Count, failure.Message); // the next run or the end of the lease takes them back
        }

        _gate.Dispose();
    }

    private async Task TryOneAsync(CancellationToken cancellationToken)
    {
        await ClaimAsync(1, cancellationToken);
        if (_claimed.TryDequeue(out var claim))
        {
            await SendAsync(claim, cancellationToken);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        using var work = pulse.Begin();
        while (await NextAsync(cancellationToken) is { } claim)
        {
            await SendAsync(claim, cancellationToken);
            pulse.Beat();
        }
    }

    private async Task<DeliveryClaim?> NextAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (breaker.Trouble is not null || await pause.IsOnAsync(cancellationToken))
            {
                return null;
            }

            if (_claimed.Count == 0)
            {
                await ClaimAsync(options.BatchSize, cancellationToken);
            }

            return _claimed.TryDequeue(out var claim) ? claim : null;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        foreach (var claim in await deliveries.ClaimAsync(LeaseOwner.Current, time.GetUtcNow(), options.Lease, limit, cancellationToken))
        {
            _held[claim.Id] = claim;
            _claimed.Enqueue(claim);
        }
    }

    private async Task SendAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        if (await courier.SendAsync(claim, cancellationToken) is { } state)
        {
            tally.Count(state);
        }

        _held.TryRemove(claim.Id, out _);
    }

    // What others left behind while this round lasts is taken back too.
    private async Task KeepAsync(PeriodicTimer beats, CancellationToken over)
    {
        try
        {
            while (await beats.WaitForNextTickAsync(CancellationToken.None))
            {
                try
                {
                    var now = time.GetUtcNow();
                    await deliveries.RenewAsync(LeaseOwner.Current, [.. _held.Keys], now + options.Lease, over);
                    await deliveries.RecoverAsync(now, LeaseOwner.IsGone, over);
                }
                catch (Exception failure) when (StoreFailure.Is(failure))
                {
                    Log.NotRenewed(logger, failure.Message); // the mark before the data finds out whether the lease is still there
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }
}
