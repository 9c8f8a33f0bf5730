using Microsoft.Extensions.Logging;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Mailing;

/// <summary>Takes one claimed delivery to the way out and keeps what came of it.</summary>
public sealed class Courier(
    IDeliveryStore deliveries,
    IMailChannel channel,
    SendingOptions options,
    OfficeLanguage language,
    ChannelBreaker breaker,
    Pulse pulse,
    TimeProvider time,
    ILogger<Courier> logger)
{
    private static readonly TimeSpan MostPause = TimeSpan.FromSeconds(5);

    private readonly Pace _pace = new(options.PerMinute, time);

    /// <summary>Sends it and stores the outcome.</summary>
    /// <returns>The state it went to; null when somebody else has it.</returns>
    internal async Task<DeliveryState?> SendAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        await WaitForTurnAsync(cancellationToken);
        using var step = Telemetry.Begin(Step.Delivery);
        var outcome = await AttemptAsync(claim, cancellationToken);
        Heed(outcome);
        if (ResultOf(outcome, claim) is not { } result || !await SaveAsync(claim, result, cancellationToken))
        {
            Log.LeaseLost(logger, claim.Id);
            return null;
        }

        Log.Attempted(logger, claim.Id, result.State, result.Reply);
        Telemetry.Delivery(result.State);
        return result.State;
    }

    private async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        if (_pace.TakeTurn() is var wait && wait > TimeSpan.Zero)
        {
            pulse.Expect(wait);
            await Task.Delay(wait, time, cancellationToken);
        }
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
        Exception? unmarked = null;
        var outcome = await channel.SendAsync(
            new OutgoingCopy(claim.Recipient, claim.MessageId, message),
            async token =>
            {
                try
                {
                    return await deliveries.MarkDataStartedAsync(claim, time.GetUtcNow(), options.Lease, token);
                }
                catch (Exception failure) when (StoreFailure.Is(failure))
                {
                    unmarked = failure;
                    return false;
                }
            },
            cancellationToken,
            cut.Token);
        return unmarked is null ? outcome : new SendOutcome.NotBegun(Messages.DataNotMarked(unmarked.Message).ToString(language.Culture));
    }

    private static byte[] Join(DeliveryClaim claim)
    {
        var message = new byte[claim.Header.Length + claim.Body.Content.Length];
        claim.Header.CopyTo(message);
        claim.Body.Content.CopyTo(message.AsMemory(claim.Header.Length));
        return message;
    }

    // What the answer says about the way out.
    private void Heed(SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.ChannelDown down:
                breaker.Fail(down.Reply);
                break;
            case SendOutcome.TryLater { ReplyCode: { } code } later:
                breaker.Works();
                if (RetrySchedule.IsThrottled(code, later.Reply))
                {
                    _pace.Slow();
                }

                break;
            case SendOutcome.Accepted:
                breaker.Works();
                _pace.Ease();
                break;
            case SendOutcome.Refused { ReplyCode: not null } or SendOutcome.Unknown:
                breaker.Works();
                break;
        }
    }

    private DeliveryResult? ResultOf(SendOutcome outcome, DeliveryClaim claim) => outcome switch
    {
        SendOutcome.Accepted accepted => new DeliveryResult(DeliveryState.Sent, accepted.Reply),
        SendOutcome.TryLater later => PutOff(later, claim),
        SendOutcome.Refused refused => new DeliveryResult(DeliveryState.Failed, refused.Reply, refused.ReplyCode),
        SendOutcome.Unknown unknown => new DeliveryResult(DeliveryState.Uncertain, unknown.Reply),
        SendOutcome.ChannelDown down => new DeliveryResult(DeliveryState.Queued, down.Reply),
        SendOutcome.NotBegun notBegun => new DeliveryResult(DeliveryState.Queued, notBegun.Reply),
        SendOutcome.LeaseLost => null,
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    private DeliveryResult PutOff(SendOutcome.TryLater later, DeliveryClaim claim)
    {
        var now = time.GetUtcNow();
        var expires = claim.ExpiresAt ?? now + options.GiveUpAfter;
        return now >= expires
            ? new DeliveryResult(DeliveryState.Failed, Messages.DeliveryExpired(claim.Attempts, later.Reply).ToString(language.Culture), later.ReplyCode)
            : new DeliveryResult(DeliveryState.Deferred, later.Reply, later.ReplyCode, now + RetrySchedule.Delay(later.ReplyCode, claim.Attempts))
            {
                ExpiresAt = expires,
            };
    }

    /// <summary>
    /// What the server said must be kept, also while the service stops or the database is away for a while: a row that stays in phase Data would need
    /// a person. Only the saving is repeated.
    /// </summary>
    private async Task<bool> SaveAsync(DeliveryClaim claim, DeliveryResult result, CancellationToken stopping)
    {
        var began = time.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(250); ; pause = pause * 2 < MostPause ? pause * 2 : MostPause)
        {
            try
            {
                return await deliveries.CompleteAsync(claim, result, time.GetUtcNow(), CancellationToken.None);
            }
            catch (Exception failure) when (StoreFailure.Is(failure) && time.GetElapsedTime(began) < Patience(stopping))
            {
                Log.NotSaved(logger, claim.Id, result.State, failure.Message);
                pulse.Expect(pause);
                await Task.Delay(pause, time, CancellationToken.None);
            }
        }
    }

    private TimeSpan Patience(CancellationToken stopping) => stopping.IsCancellationRequested ? options.FinishWithin : options.Lease;
}
