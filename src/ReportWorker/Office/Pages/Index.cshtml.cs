using ReportWorker.Core.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>What the account is and may do.</summary>
internal sealed class IndexModel(Visitor visitor) : OfficePage(visitor)
{
    /// <summary>Shows it.</summary>
    [Needs(Right.OwnAccount)]
    public void OnGet()
    {
    }
}
