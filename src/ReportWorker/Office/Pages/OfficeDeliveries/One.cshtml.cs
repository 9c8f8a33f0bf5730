using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeDeliveries;

/// <summary>One delivery: how far it has come, what the server said, and what is decided about it.</summary>
internal sealed class OneModel(Visitor visitor, Deliveries deliveries, DeliveryOverview overview) : OfficePage(visitor)
{
    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<DeliveryNumber>? Delivery { get; set; }

    /// <summary>Why it is decided so.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Why { get; set; }

    /// <summary>The delivery with its attempts.</summary>
    public DeliveryDetails Details { get; private set; } = null!; // read before the page is shown

    /// <summary>What may be decided about it as it is.</summary>
    public DeliveryDecisions Decisions => Deliveries.DecisionsIn(Details.Delivery.State);

    /// <summary>True when the visitor decides about it.</summary>
    public bool MayDecide { get; private set; }

    /// <summary>Shows it.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Hands the message out, byte for byte. What brings a unit a form holds what the unit proves itself with, so it is for those who decide.</summary>
    [Needs(Right.Release)]
    public async Task<IActionResult> OnGetMessageAsync() =>
        Delivery is { Value: var number } && (await deliveries.ShowAsync(number.Value, Cancel)).Message is { } message
            ? File(message.ToArray(), "message/rfc822", $"delivery-{number}.eml")
            : NotFound();

    /// <summary>Puts it back into the queue.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostRetryAsync() => DecideAsync((id, why) => deliveries.RetryAsync(id, why, Cancel), DeliveryState.Queued);

    /// <summary>Takes it as sent.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostSentAsync() => DecideAsync((id, why) => deliveries.ResolveAsync(id, sent: true, why, Cancel), DeliveryState.Sent);

    /// <summary>Sends it once more.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostAgainAsync() => DecideAsync((id, why) => deliveries.ResolveAsync(id, sent: false, why, Cancel), DeliveryState.Queued);

    /// <summary>Takes it out of the queue.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostCancelAsync() => DecideAsync((id, why) => deliveries.CancelAsync(id, why, Cancel), DeliveryState.Cancelled);

    private async Task<IActionResult> DecideAsync(Func<long, string, Task> decide, DeliveryState becomes) =>
        Delivery is { Value: var number } && await TryAsync(() => decide(number.Value, Why ?? ""))
            ? Done($"/deliveries/{number}", Messages.DecisionKept(Names.Of(becomes)))
            : await ShowAsync();

    private async Task<IActionResult> ShowAsync()
    {
        if (Delivery is not { Value: var number })
        {
            return NotFound();
        }

        Details = await deliveries.ShowAsync(number.Value, Cancel);
        MayDecide = Visitor.Permissions is { } permissions && await overview.HoldsAsync(permissions.ScopeOf(Right.Release), number, Cancel);
        return Page();
    }
}
