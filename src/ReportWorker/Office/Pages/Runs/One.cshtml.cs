using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Runs;

/// <summary>How far a run has come, and what it made.</summary>
internal sealed class OneModel(Visitor visitor, QueuedRuns runs) : OfficePage(visitor)
{
    /// <summary>The most editions that are listed; the others are found with the due reports.</summary>
    public const int MostListed = 100;

    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<RunNumber>? Number { get; set; }

    /// <summary>The run.</summary>
    public QueuedRun Run { get; private set; } = null!; // read before the page is shown

    /// <summary>What it has made.</summary>
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    /// <summary>Shows it.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        if (Number is not { Value.Value: var id } || await runs.FindAsync(id, Cancel) is not { } run)
        {
            return false;
        }

        Run = run;
        Editions = run.State == QueuedRunState.Ended ? await runs.EditionsAsync(run, Cancel) : [];
        return true;
    }
}
