using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Decides about deliveries that may or may not have arrived, where the office wants that: once more, the same bytes, and never a third time.
/// Otherwise they wait for a person. Each decision is in the audit trail.
/// </summary>
public sealed class UncertainDeliveries(IDeliveryStore deliveries, SendingOptions options, Auditor auditor, OfficeLanguage language, TimeProvider time)
{
    /// <summary>The most copies that a recipient may get without a person's decision.</summary>
    private const int MostCopies = 2;

    internal async Task DecideAsync(CancellationToken cancellationToken)
    {
        if (options.Uncertain != UncertainPolicy.AutoOnce)
        {
            return;
        }

        var waitedSince = time.GetUtcNow() - options.UncertainWait;
        var open = await deliveries.ListAsync(new DeliveryQuery(States: [DeliveryState.Uncertain]), cancellationToken);
        foreach (var delivery in open.Where(delivery => delivery.ChangedAt <= waitedSince))
        {
            var again = delivery.DataAttempts < MostCopies;
            var why = (again ? Messages.UncertainSentAgain() : Messages.UncertainHeld(delivery.DataAttempts)).ToString(language.Culture);
            await deliveries.DecideAsync(
                delivery.Id,
                DeliveryState.Uncertain,
                again ? DeliveryState.Deferred : DeliveryState.Held,
                why,
                auditor.Event(again ? "delivery.send-again" : "delivery.hold", $"delivery/{delivery.Id}", why),
                cancellationToken);
        }
    }
}
