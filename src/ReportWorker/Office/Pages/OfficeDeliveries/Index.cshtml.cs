using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Mailing;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeDeliveries;

/// <summary>What went to whom.</summary>
internal sealed class IndexModel(Visitor visitor, DeliveryOverview overview) : OfficePage(visitor)
{
    /// <summary>The states, what somebody must see to first.</summary>
    public static IReadOnlyList<DeliveryState> InOrder { get; } =
    [
        DeliveryState.Uncertain, DeliveryState.Failed, DeliveryState.Bounced, DeliveryState.Held, DeliveryState.Deferred,
        DeliveryState.Queued, DeliveryState.Sending, DeliveryState.Sent, DeliveryState.Cancelled,
    ];

    /// <summary>What is shown.</summary>
    public DeliveryPage Shown { get; private set; } = new([], new Dictionary<DeliveryState, int>(), 1, 1);

    /// <summary>Only those in this state.</summary>
    [BindProperty(SupportsGet = true)]
    public DeliveryState? State { get; set; }

    /// <summary>Only those that are for this.</summary>
    [BindProperty(SupportsGet = true)]
    public MessagePurpose? Purpose { get; set; }

    /// <summary>Only those of an edition that begins so.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Of { get; set; }

    /// <summary>Only those with this in the address, the name or the subject.</summary>
    [BindProperty(SupportsGet = true, Name = "text"), StringLength(Longest)]
    public string? Contains { get; set; }

    /// <summary>Which page.</summary>
    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int PageNo { get; set; } = 1;

    /// <summary>The states in which there are some.</summary>
    public IEnumerable<DeliveryState> States => InOrder.Where(Shown.Counts.ContainsKey);

    /// <summary>True when something is looked for.</summary>
    public bool IsNarrowed => State is not null || Purpose is not null || !string.IsNullOrEmpty(Of) || !string.IsNullOrEmpty(Contains);

    /// <summary>The way to other pages.</summary>
    public PageLinks Links => new(Shown.Number, Shown.Pages, page => AddressOf(State, page));

    /// <summary>True for what somebody must see to.</summary>
    public static bool IsUrgent(DeliveryState state) => state is DeliveryState.Uncertain or DeliveryState.Failed or DeliveryState.Bounced or DeliveryState.Held;

    /// <summary>The address of the same search with another state or page.</summary>
    public string AddressOf(DeliveryState? state, int page) => "/deliveries" + QueryString.Create(new Dictionary<string, string?>
    {
        ["state"] = state?.ToString(),
        ["purpose"] = Purpose?.ToString(),
        ["of"] = Of,
        ["text"] = Contains,
        ["page-no"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>Shows it.</summary>
    [Needs(Right.See)]
    public Task OnGetAsync() => TryAsync(async () => Shown = await overview.ReadAsync(
        Visitor.Permissions!.ScopeOf(Right.See), new DeliverySearch(State, Purpose, Of, Contains), PageNo, Cancel)); // somebody is signed in
}
