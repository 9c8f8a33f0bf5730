using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeEditions;

/// <summary>Takes the signed scan of an official edition.</summary>
[RequestSizeLimit(Uploaded.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploaded.MostBytes)]
internal sealed class SignModel(Visitor visitor, DueOverview overview, SignEdition sign) : EditionPage(visitor, overview)
{
    /// <summary>The scan.</summary>
    [BindProperty]
    public IFormFile? Scan { get; set; }

    /// <summary>Shows it.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Takes the scan.</summary>
    [Needs(Right.Release)]
    public Task<IActionResult> OnPostAsync() => WithEditionAsync(async edition =>
    {
        if (Scan is null)
        {
            return Again(Messages.FileNeeded());
        }

        var signed = await sign.RunAsync(edition, await Uploaded.ReadAsync(Scan, Cancel), Cancel);
        return Done(Address.Of(edition.Key), Messages.SignedNow(signed.Queued, string.Join(" ", signed.Warnings)));
    });
}
