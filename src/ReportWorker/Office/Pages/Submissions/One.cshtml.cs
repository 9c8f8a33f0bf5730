using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Expressions;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Submissions;

/// <summary>One answer of a unit, beside what counts; where it waits, somebody decides here.</summary>
internal sealed class OneModel(Visitor visitor, SubmissionReview review, AnswerDecisions decisions) : OfficePage(visitor)
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<SubmissionNumber>? Number { get; set; }

    /// <summary>What is said with a decision.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Why { get; set; }

    /// <summary>Which of its files.</summary>
    [BindProperty(SupportsGet = true), StringLength(64)]
    public string? Hash { get; set; }

    /// <summary>The answer.</summary>
    public ReviewedSubmission Submission { get; private set; } = null!; // read before the page is shown

    /// <summary>Shows it.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>A file of it.</summary>
    [Needs(Right.See)]
    public async Task<IActionResult> OnGetFileAsync() =>
        Number is { Value.Value: var id } && ModelState.IsValid && await review.FileAsync(id, Hash ?? "", Cancel) is { } file ? File(file.Content.ToArray(), "application/octet-stream", file.Name) : NotFound();

    /// <summary>Takes it after all.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnPostAcceptAsync() => DecideAsync(id => decisions.AcceptAsync(id, Note, Cancel), Messages.AcceptedNow());

    /// <summary>Says that it is right.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnPostConfirmAsync() => DecideAsync(id => decisions.ConfirmAsync(id, Note, Cancel), Messages.AcceptedNow());

    /// <summary>Does not take it.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnPostRejectAsync() => DecideAsync(id => decisions.RejectAsync(id, Why ?? "", Cancel), Messages.RejectedNow());

    /// <summary>Sends it back.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnPostReturnAsync() => DecideAsync(id => decisions.ReturnAsync(id, Why ?? "", Cancel), Messages.ReturnedNow());

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        if (Number is not { Value.Value: var id })
        {
            return false;
        }

        Submission = await review.ShowAsync(id, Cancel);
        return true;
    }

    private string? Note => string.IsNullOrWhiteSpace(Why) ? null : Why;

    private Task<IActionResult> DecideAsync(Func<long, Task<DecidedSubmission>> decide, Message done) => DoAsync(async () =>
    {
        if (Number is not { Value.Value: var id })
        {
            return NotFound();
        }

        var told = (await decide(id)).Told;
        return Done($"/submissions/{new SubmissionNumber(id)}", told is null ? done : Messages.AndTold(done, told));
    });
}
