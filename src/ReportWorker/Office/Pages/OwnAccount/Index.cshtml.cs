using ReportWorker.Core.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OwnAccount;

/// <summary>The person's own account.</summary>
internal sealed class IndexModel(Visitor visitor) : OfficePage(visitor)
{
    /// <summary>Shows it.</summary>
    [Needs(Right.OwnAccount)]
    public void OnGet()
    {
    }
}
