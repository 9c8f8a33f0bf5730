using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeRecipients;

/// <summary>All recipients, room for another, and files of them.</summary>
internal sealed class IndexModel(Visitor visitor, RecipientKeeping keeping, RecipientImport import, OfficeClock clock) : RecipientPageModel(visitor)
{
    private const int MostTold = 100;

    /// <summary>What is shown.</summary>
    public RecipientPage Shown { get; private set; } = new([], 0, 1, 1);

    /// <summary>Only those with this in the group, the name or the address.</summary>
    [BindProperty(SupportsGet = true, Name = "text"), StringLength(Longest)]
    public string? Contains { get; set; }

    /// <summary>True for those too whose last day is over.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    /// <summary>Which page.</summary>
    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int PageNo { get; set; } = 1;

    /// <summary>The new one's group.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Group { get; set; }

    /// <summary>The new one's mail address or folder.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Address { get; set; }

    /// <summary>The new one's first day.</summary>
    [BindProperty, StringLength(Longest)]
    public string? From { get; set; }

    /// <summary>Today, as fields take it.</summary>
    public string? Today => Iso(clock.Today);

    /// <summary>True when something is looked for.</summary>
    public bool IsNarrowed => Past || !string.IsNullOrEmpty(Contains);

    /// <summary>True when the visitor may change them.</summary>
    public bool MayChange => Visitor.Permissions?.Has(Right.Manage) == true;

    /// <summary>The way to other pages.</summary>
    public PageLinks Links => new(Shown.Number, Shown.Pages, page => "/recipients" + QueryString.Create(new Dictionary<string, string?>
    {
        ["text"] = Contains,
        ["past"] = Past ? "true" : null,
        ["page-no"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value))));

    /// <summary>Shows them.</summary>
    [Needs(Right.Release, Everywhere = true)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Hands all of them out as a file.</summary>
    [Needs(Right.Manage)]
    public async Task<IActionResult> OnGetFileAsync()
    {
        var file = await keeping.ExportAsync(Cancel);
        return File(file.Content.ToArray(), "text/csv; charset=utf-8", file.Name);
    }

    /// <summary>Adds one.</summary>
    [Needs(Right.Manage)]
    public Task<IActionResult> OnPostAddAsync() => DoAsync(async () =>
    {
        await keeping.AddAsync(new RecipientFields(Group, Who, Address, Format, Receives, From, To), Cancel);
        return Done("/recipients", Messages.RecipientAdded(Who ?? ""));
    });

    /// <summary>Takes a file in.</summary>
    [Needs(Right.Manage)]
    public async Task<IActionResult> OnPostImportAsync(IFormFile? file)
    {
        if (file is null)
        {
            return await ShowAsync(Messages.FileNeeded());
        }

        var source = await Uploaded.ReadAsync(file, Cancel);
        switch (await import.ImportAsync(source, Cancel))
        {
            case ImportResult.Imported done:
                return Done("/recipients", Messages.RecipientsImported(source.Name, done.Added, done.Changed, done.Unchanged));
            case ImportResult.Rejected rejected:
                Problems.AddRange(rejected.Problems.Take(MostTold).Select(Say));
                return await ShowAsync(Messages.MoreProblems(rejected.Count));
            case var other:
                throw new InvalidOperationException($"Unknown result {other.GetType()}.");
        }
    }

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        Shown = await keeping.ReadAsync(Contains, Past, PageNo, Cancel);
        return true;
    }
}
