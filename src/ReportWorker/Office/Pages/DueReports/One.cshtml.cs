using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.DueReports;

/// <summary>One due report with all that was made of it.</summary>
internal sealed class OneModel(Visitor visitor, DueOverview overview) : OfficePage(visitor)
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<DueKey>? Due { get; set; }

    /// <summary>What is known of it.</summary>
    public DueDetails Details { get; private set; } = null!; // read before the page is shown

    /// <summary>Shows it.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        if (Due is not { Value: var key } || await overview.FindAsync(key, Cancel) is not { } details)
        {
            return false;
        }

        Details = details;
        return true;
    }
}
