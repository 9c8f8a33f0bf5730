using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Ledger;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeEditions;

/// <summary>What pages about one edition have.</summary>
internal abstract class EditionPage(Visitor visitor, DueOverview overview) : OfficePage(visitor)
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true, Name = "edition")]
    public InReach<EditionKey>? Key { get; set; }

    /// <summary>The edition.</summary>
    public Edition Edition { get; private set; } = null!; // read before the page is shown

    /// <summary>Its due report.</summary>
    public DueDetails Details { get; private set; } = null!; // read with it

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        if (Key is not { Value: var key } || await overview.FindAsync(key.Due, Cancel) is not { } details || details.Editions.FirstOrDefault(one => one.Key == key) is not { } edition)
        {
            return false;
        }

        (Details, Edition) = (details, edition);
        return true;
    }

    /// <summary>Does something with the edition as it is stored now.</summary>
    protected async Task<IActionResult> WithEditionAsync(Func<Edition, Task<IActionResult>> act) =>
        await ReadAsync() ? await DoAsync(() => act(Edition)) : NotFound();

    /// <summary>A file of the edition, to be kept and not shown.</summary>
    protected IActionResult Download(ReadOnlyMemory<byte> content, string contentType, string name) => File(content.ToArray(), contentType, name);
}
