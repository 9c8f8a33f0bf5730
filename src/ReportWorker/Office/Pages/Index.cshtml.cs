using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>What is due and in what state, and when the next ones come.</summary>
internal sealed class IndexModel(Visitor visitor, DueOverview overview) : OfficePage(visitor)
{
    /// <summary>Each report and period that is not done with or was of late; empty for who may see nothing.</summary>
    public IReadOnlyList<DueGroup> Groups { get; private set; } = [];

    /// <summary>The next one of each report.</summary>
    public IReadOnlyList<NextDue> Next { get; private set; } = [];

    /// <summary>Shows it.</summary>
    [Needs(Right.OwnAccount)]
    public async Task OnGetAsync()
    {
        if (Visitor.Permissions?.Has(Right.See) == true)
        {
            var scope = Visitor.Permissions.ScopeOf(Right.See);
            Groups = (await overview.ReadAsync(new DueOverviewQuery(), scope, Cancel)).Groups;
            Next = await overview.NextAsync(scope, each: 1, Cancel);
        }
    }
}
