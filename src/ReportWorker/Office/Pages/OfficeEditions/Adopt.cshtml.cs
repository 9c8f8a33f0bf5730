using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeEditions;

/// <summary>Takes a draft back that somebody edited in Word.</summary>
[RequestSizeLimit(Uploaded.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploaded.MostBytes)]
internal sealed class AdoptModel(Visitor visitor, DueOverview overview, AdoptDraft adopt) : EditionPage(visitor, overview)
{
    /// <summary>The edited file.</summary>
    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary>Why figures in it were changed.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Reason { get; set; }

    /// <summary>True to send it to those who get drafts.</summary>
    [BindProperty]
    public bool Send { get; set; }

    /// <summary>The draft that it became; null before.</summary>
    public AdoptedDraft? Adopted { get; private set; }

    /// <summary>Shows it.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Takes the file.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnPostAsync() => WithEditionAsync(async draft =>
    {
        if (Document is null)
        {
            return Again(Messages.FileNeeded());
        }

        Adopted = await adopt.RunAsync((await Uploaded.ReadAsync(Document, Cancel)).Content, draft, string.IsNullOrWhiteSpace(Reason) ? null : Reason, Send, Cancel);
        return Page();
    });
}
