using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports.Tracing;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeEditions;

/// <summary>An edition: its document, its figures beside it, and what can be done with it.</summary>
internal sealed class OneModel(Visitor visitor, DueOverview overview, Editions editions, EditionPdfs pdfs, EditionFigures figures) : EditionPage(visitor, overview)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Pdf = "application/pdf";

    /// <summary>True for the document beside the figures.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Read { get; set; }

    /// <summary>Only figures with these words.</summary>
    [BindProperty(SupportsGet = true, Name = "text"), StringLength(Longest)]
    public string? Words { get; set; }

    /// <summary>The figures of the unit that the edition is about.</summary>
    public FigureList Figures { get; private set; } = null!; // read before the page is shown

    /// <summary>True when PDF files can be made here.</summary>
    public bool HasPdf => pdfs.CanMake;

    /// <summary>Shows it.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>The Word file.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetDocumentAsync() => WithEditionAsync(async edition => Download(await editions.DocumentAsync(edition, Cancel), Word, edition.FileName));

    /// <summary>The document as PDF, to be read in the browser.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetPdfAsync() => WithEditionAsync(async edition =>
    {
        var pdf = await pdfs.ReadAsync(edition, Cancel);
        var name = new ContentDispositionHeaderValue("inline");
        name.SetHttpFileName(Path.ChangeExtension(edition.FileName, ".pdf"));
        Response.Headers.ContentDisposition = name.ToString();
        Response.Headers.ContentSecurityPolicy = OfficeHeaders.PolicyOfPdf;
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        return File(pdf.ToArray(), Pdf);
    });

    /// <summary>The signed scan.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetSignedAsync() => WithEditionAsync(async edition =>
        edition.Signed is { } signed ? Download(await editions.SignedAsync(signed, Cancel), Pdf, signed.FileName) : NotFound());

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        if (!await base.ReadAsync())
        {
            return false;
        }

        Figures = await figures.ListAsync(Edition, null, Words, Cancel);
        return true;
    }
}
