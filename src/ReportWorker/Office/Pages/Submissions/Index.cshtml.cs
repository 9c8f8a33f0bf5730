using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Periods;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Submissions;

/// <summary>Answers that wait for somebody's decision.</summary>
internal sealed class IndexModel(Visitor visitor, SubmissionReview review) : OfficePage(visitor)
{
    /// <summary>Only those of this period.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Period { get; set; }

    /// <summary>They.</summary>
    public IReadOnlyList<WaitingSubmission> Waiting { get; private set; } = [];

    /// <summary>Shows them.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        Waiting = await review.WaitingAsync(PeriodKey.TryParse(Period, out var period) ? period : null, Scope, Cancel);
        return true;
    }
}
