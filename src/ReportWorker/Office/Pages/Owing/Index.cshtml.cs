using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Owing;

/// <summary>Who owes which forms for a period, from the whole down to a branch.</summary>
internal sealed class IndexModel(Visitor visitor, BranchStatus status, Reminders reminders, DueOverview overview) : OfficePage(visitor)
{
    /// <summary>The period.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Period { get; set; }

    /// <summary>The branch.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<UnitCode>? Unit { get; set; }

    /// <summary>The only form that is counted.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Form { get; set; }

    /// <summary>Only rows with something in this state.</summary>
    [BindProperty(SupportsGet = true)]
    public BranchState? State { get; set; }

    /// <summary>Only units with these words.</summary>
    [BindProperty(SupportsGet = true, Name = "text"), StringLength(Longest)]
    public string? Words { get; set; }

    /// <summary>True for units one by one.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Flat { get; set; }

    /// <summary>The page.</summary>
    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is owed; null as long as no period is chosen.</summary>
    public BranchView? View { get; private set; }

    /// <summary>Periods to choose from.</summary>
    public IReadOnlyList<PeriodKey> Periods { get; private set; } = [];

    /// <summary>True when somebody of the view may be reminded by the visitor.</summary>
    public bool MayRemind => Visitor.Permissions?.Has(Right.Enter) == true;

    /// <summary>Its pages.</summary>
    public PageLinks Links => new(View!.Page, View.Pages, number => Here(page: number)); // of a view

    /// <summary>The view's address, or that of one like it.</summary>
    public string Here(object? unit = null, int? page = null, string? handler = null) => Address.Of(
        "/owing/" + Uri.EscapeDataString(Period ?? ""),
        ("unit", unit ?? Unit?.Value), ("form", Form), ("state", State), ("text", unit is null ? Words : null), ("flat", Flat ? "true" : null), ("page-no", page), ("handler", handler));

    /// <summary>Shows it.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Reminds a branch, one unit by itself, or all who may be reminded.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnPostRemindAsync(InReach<UnitCode>? branch, InReach<UnitCode>? own) => DoAsync(async () =>
    {
        var result = await reminders.RunAsync(
            new ReminderRequest(string.IsNullOrEmpty(Form) ? null : Form, Require(), own?.Value) { Branch = branch?.Value ?? Unit?.Value, Scope = Scope }, dryRun: false, Cancel);
        var held = result.Held.CountBy(one => one.Why).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {Names.Of(pair.Key).ToString(Visitor.Culture)}").ToList();
        return Done(Here(), result.Paused ? Messages.RemindPaused()
            : held.Count == 0 ? Messages.RemindedNow(result.Units.Count, result.Messages)
            : Messages.RemindedBut(result.Units.Count, result.Messages, string.Join("; ", held)));
    });

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        Periods = [.. (await overview.ReadAsync(new DueOverviewQuery(), Scope, Cancel)).Groups.Select(group => group.Period)
            .Concat((await overview.NextAsync(Scope, each: 1, Cancel)).Select(next => next.Time.Period)).Distinct().OrderDescending()];
        if (string.IsNullOrWhiteSpace(Period))
        {
            return true;
        }

        try
        {
            View = await status.ReadAsync(
                new BranchQuery(Require()) { Unit = Unit?.Value, Flat = Flat, Form = string.IsNullOrEmpty(Form) ? null : Form, State = State, Text = Words, Page = PageNumber }, Scope, Cancel);
        }
        catch (RequestRefusedException refused)
        {
            Problems.AddRange(refused.Problems.Select(problem => problem.ToString(Visitor.Culture)));
        }

        return true;
    }

    private PeriodKey Require() =>
        PeriodKey.TryParse(Period, out var period) ? period : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.WrongPeriodHere(Period ?? "")));
}
