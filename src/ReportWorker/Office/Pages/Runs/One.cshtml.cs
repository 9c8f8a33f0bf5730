using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Runs;

/// <summary>How far a run has come, and what it made.</summary>
internal sealed class OneModel(Visitor visitor, RunOverview overview) : OfficePage(visitor)
{
    /// <summary>The most editions that are listed; the others are found with the due reports.</summary>
    public const int MostListed = 100;

    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<RunNumber>? Number { get; set; }

    /// <summary>The run, and what it made.</summary>
    public RunDetails Details { get; private set; } = null!; // read before the page is shown

    /// <summary>Shows it.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        if (Number is not { Value.Value: var id } || await overview.FindAsync(id, Cancel) is not { } details)
        {
            return false;
        }

        Details = details;
        return true;
    }
}
