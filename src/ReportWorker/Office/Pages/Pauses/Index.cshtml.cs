using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Expressions;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Pauses;

/// <summary>What stands still: all mail, and single reports.</summary>
internal sealed class IndexModel(Visitor visitor, PauseMail mail, PauseReport reports, OfficeClock clock) : OfficePage(visitor)
{
    /// <summary>Whether mail is paused.</summary>
    public MailPause Mail { get; private set; } = new(null, BySetting: false);

    /// <summary>What is said of it while it is.</summary>
    public IEnumerable<Message> MailTexts => PauseSaid.Of(Mail, clock, Visitor.Culture);

    /// <summary>All reports.</summary>
    public IReadOnlyList<ReportPause> Reports { get; private set; } = [];

    /// <summary>The report that is meant.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Report { get; set; }

    /// <summary>Why.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Why { get; set; }

    /// <summary>What was typed as the reason for pausing all mail.</summary>
    public string? MailWhy => Report is null ? Why : null;

    /// <summary>How a report is.</summary>
    public Message StateOf(ReportPause report) => report.Pause is { } pause
        ? Messages.ReportStands(clock.Local(pause.Since).ToString("g", Visitor.Culture), pause.By, pause.Why)
        : Messages.ReportRuns();

    /// <summary>Shows it.</summary>
    [Needs(Right.Manage)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Pauses all mail.</summary>
    [Needs(Right.Manage)]
    public Task<IActionResult> OnPostMailAsync() => ActAsync(() => mail.PauseAsync(Why ?? "", Cancel), Messages.MailIsPaused());

    /// <summary>Lets mail go on.</summary>
    [Needs(Right.Manage)]
    public Task<IActionResult> OnPostMailOnAsync() => ActAsync(() => mail.ResumeAsync(Cancel), Messages.MailGoesOn());

    /// <summary>Pauses a report.</summary>
    [Needs(Right.Manage)]
    public Task<IActionResult> OnPostReportAsync() => ActAsync(() => reports.PauseAsync(Report ?? "", Why ?? "", Cancel), Messages.ReportIsPaused(Report ?? ""));

    /// <summary>Lets a report go on.</summary>
    [Needs(Right.Manage)]
    public Task<IActionResult> OnPostReportOnAsync() => ActAsync(() => reports.ResumeAsync(Report ?? "", Cancel), Messages.ReportGoesOn(Report ?? ""));

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        (Mail, Reports) = (await mail.ReadAsync(Cancel), await reports.ReadAsync(Cancel));
        return true;
    }

    private Task<IActionResult> ActAsync(Func<Task> act, Message notice) => DoAsync(async () =>
    {
        await act();
        return Done("/pauses", notice);
    });
}
