using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeEditions;

/// <summary>Lets a draft go, holds it, or takes an edition back.</summary>
internal sealed class DecideModel(Visitor visitor, DueOverview overview, Release release, Editions editions, OfficeClock clock) : EditionPage(visitor, overview)
{
    /// <summary>The document's number; empty leaves the place blank.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Number { get; set; }

    /// <summary>True for the next number of the report's counter.</summary>
    [BindProperty]
    public bool NextNumber { get; set; }

    /// <summary>The document's date.</summary>
    [BindProperty]
    public DateOnly? Date { get; set; }

    /// <summary>Who signs.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Signer { get; set; }

    /// <summary>Why it may leave in spite of what stands against it.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Waiver { get; set; }

    /// <summary>Why what left before is corrected.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Correction { get; set; }

    /// <summary>True when its messages wait for the signed scan.</summary>
    [BindProperty]
    public bool AwaitsSigned { get; set; }

    /// <summary>Why it is held or taken back.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Why { get; set; }

    /// <summary>The day that the document gets where none is said.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Shows it.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Lets it go.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostReleaseAsync() => WithEditionAsync(async draft =>
    {
        var made = await release.RunAsync(
            draft,
            new ReleaseOrder
            {
                Mark = new DocumentMark(NextNumber ? null : ReadNumber(), Date, Signer),
                NextNumber = NextNumber,
                Waiver = draft.Objections.Count > 0 && !string.IsNullOrWhiteSpace(Waiver) ? Waiver : null,
                Correction = draft.Corrects is not null && !string.IsNullOrWhiteSpace(Correction) ? Correction : null,
                AwaitsSigned = AwaitsSigned,
            },
            Cancel);
        return Done(Address.Of(made.Edition.Key), Messages.ReleasedNow(made.Queued, string.Join(" ", made.Warnings)));
    });

    /// <summary>Holds its due report.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostHoldAsync() => WithEditionAsync(async edition =>
    {
        await editions.HoldAsync(edition, Why ?? "", Cancel);
        return Done(Address.Of(edition.Key), Messages.HeldNow());
    });

    /// <summary>Takes it back.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostWithdrawAsync() => WithEditionAsync(async edition =>
    {
        await editions.WithdrawAsync(edition, Why ?? "", Cancel);
        return Done(Address.Of(edition.Key), Messages.WithdrawnNow());
    });

    private int? ReadNumber() =>
        string.IsNullOrWhiteSpace(Number) ? null
        : int.TryParse(Number.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.WrongDocumentNumber(Number.Trim())));
}
