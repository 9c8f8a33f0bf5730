using Microsoft.Extensions.Logging;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Mailing;

/// <summary>What came of working off the queue.</summary>
/// <param name="Sent">Copies that were accepted.</param>
/// <param name="Deferred">Copies that will be tried again.</param>
/// <param name="Failed">Copies that were refused for good.</param>
/// <param name="Uncertain">Copies that may or may not have arrived and wait for a decision.</param>
/// <param name="Paused">True when nothing was tried because sending is paused.</param>
/// <param name="ChannelDown">Why the way out does not work; null when it does.</param>
public sealed record SendSummary(int Sent, int Deferred, int Failed, int Uncertain, bool Paused, string? ChannelDown);

/// <summary>Sends what is queued, one copy after the other, each under a lease. Safe to run in several processes at once.</summary>
public sealed class Sender(
    IDeliveryStore deliveries,
    IMailChannel channel,
    Settlement settlement,
    SendingOptions options,
    OfficeLanguage language,
    Pulse pulse,
    TimeProvider time,
    ILogger<Sender> logger)
{
    /// <summary>Takes back what dead processes left behind, then sends until nothing is due or the way out is down.</summary>
    public async Task<SendSummary> RunAsync(CancellationToken cancellationToken)
    {
        var tally = new Tally();
        await deliveries.RecoverAsync(time.GetUtcNow(), LeaseOwner.IsGone, cancellationToken);
        if (options.Paused)
        {
            return tally.Summary(paused: true);
        }

        while (tally.ChannelDown is null)
        {
            var claims = await deliveries.ClaimAsync(LeaseOwner.Current, time.GetUtcNow(), options.Lease, options.BatchSize, cancellationToken);
            if (claims.Count == 0)
            {
                break;
            }

            foreach (var claim in claims)
            {
                await SendAsync(claim, tally, cancellationToken);
                pulse.Beat();
            }
        }

        await settlement.RunAsync(cancellationToken);
        return tally.Summary(paused: false);
    }

    private async Task SendAsync(DeliveryClaim claim, Tally tally, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Delivery);
        var outcome = tally.ChannelDown is { } reason
            ? new SendOutcome.ChannelDown(reason)
            : await AttemptAsync(claim, cancellationToken);
        if (ResultOf(outcome, claim) is not { } result)
        {
            Log.LeaseLost(logger, claim.Id);
            return;
        }

        // What the server said must be kept even while the service stops; a row that stays in phase Data would need a person.
        if (!await deliveries.CompleteAsync(claim, result, time.GetUtcNow(), CancellationToken.None))
        {
            Log.LeaseLost(logger, claim.Id);
            return;
        }

        Log.Attempted(logger, claim.Id, result.State, result.Reply);
        Telemetry.Delivery(result.State);
        tally.Count(outcome, result);
    }

    private async Task<SendOutcome> AttemptAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var message = Join(claim);
        if (Blob.HashOf(message) != claim.MessageHash)
        {
            return new SendOutcome.Refused(Messages.MessageAltered(claim.Id).ToString(language.Culture), null);
        }

        // A copy that is on its way when the service stops is given time to arrive, and no more.
        using var cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var stopping = cancellationToken.Register(() => cut.CancelAfter(options.FinishWithin));
        return await channel.SendAsync(
            new OutgoingCopy(claim.Recipient, claim.MessageId, message),
            token => deliveries.MarkDataStartedAsync(claim, time.GetUtcNow(), token),
            cancellationToken,
            cut.Token);
    }

    private static byte[] Join(DeliveryClaim claim)
    {
        var message = new byte[claim.Header.Length + claim.Body.Content.Length];
        claim.Header.CopyTo(message);
        claim.Body.Content.CopyTo(message.AsMemory(claim.Header.Length));
        return message;
    }

    private DeliveryResult? ResultOf(SendOutcome outcome, DeliveryClaim claim) => outcome switch
    {
        SendOutcome.Accepted accepted => new DeliveryResult(DeliveryState.Sent, accepted.Reply),
        SendOutcome.TryLater later when claim.Attempts >= options.MaxAttempts =>
            new DeliveryResult(DeliveryState.Failed, later.Reply, later.ReplyCode),
        SendOutcome.TryLater later =>
            new DeliveryResult(DeliveryState.Deferred, later.Reply, later.ReplyCode, time.GetUtcNow() + Delay(claim.Attempts)),
        SendOutcome.Refused refused => new DeliveryResult(DeliveryState.Failed, refused.Reply, refused.ReplyCode),
        SendOutcome.Unknown unknown => new DeliveryResult(DeliveryState.Uncertain, unknown.Reply),
        SendOutcome.ChannelDown down => new DeliveryResult(DeliveryState.Queued, down.Reply),
        SendOutcome.LeaseLost => null,
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    private TimeSpan Delay(int attempts) => options.RetryDelays[Math.Min(attempts, options.RetryDelays.Count) - 1];

    private sealed class Tally
    {
        private int _sent;
        private int _deferred;
        private int _failed;
        private int _uncertain;

        public string? ChannelDown { get; private set; }

        public void Count(SendOutcome outcome, DeliveryResult result)
        {
            ChannelDown ??= (outcome as SendOutcome.ChannelDown)?.Reply;
            _ = result.State switch
            {
                DeliveryState.Sent => _sent++,
                DeliveryState.Deferred => _deferred++,
                DeliveryState.Failed => _failed++,
                DeliveryState.Uncertain => _uncertain++,
                _ => 0,
            };
        }

        public SendSummary Summary(bool paused) => new(_sent, _deferred, _failed, _uncertain, paused, ChannelDown);
    }
}
