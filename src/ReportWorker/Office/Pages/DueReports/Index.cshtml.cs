using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.DueReports;

/// <summary>Due reports one by one.</summary>
internal sealed class IndexModel(Visitor visitor, DueOverview overview, RunChoices choices) : OfficePage(visitor)
{
    /// <summary>Only those of this report.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Report { get; set; }

    /// <summary>Only those of this period.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Period { get; set; }

    /// <summary>Only those that stand so.</summary>
    [BindProperty(SupportsGet = true)]
    public DueState? State { get; set; }

    /// <summary>Only those whose unit has these words.</summary>
    [BindProperty(SupportsGet = true, Name = "text"), StringLength(Longest)]
    public string? Words { get; set; }

    /// <summary>The page.</summary>
    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What matches.</summary>
    public DueView View { get; private set; } = null!; // read before the page is shown

    /// <summary>The reports to choose from.</summary>
    public IReadOnlyList<RunChoice> Reports { get; private set; } = [];

    /// <summary>Its pages.</summary>
    public PageLinks Links => new(View.Page, View.Pages, number =>
        Address.Of("/due", ("report", Report), ("period", Period), ("state", State), ("text", Words), ("page-no", number)));

    /// <summary>Shows them.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        var period = PeriodKey.TryParse(Period, out var key) ? key : null;
        if (period is null && !string.IsNullOrWhiteSpace(Period))
        {
            Problems.Add(Messages.WrongPeriodHere(Period).ToString(Visitor.Culture));
        }

        Reports = await choices.ReportsAsync(Scope, Cancel);
        View = await overview.ReadAsync(
            new DueOverviewQuery { Report = string.IsNullOrEmpty(Report) ? null : Report, Period = period, States = State is { } state ? [state] : null, Text = Words, Page = PageNumber },
            Scope,
            Cancel);
        return true;
    }
}
