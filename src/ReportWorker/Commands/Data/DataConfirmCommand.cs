using ReportWorker.Core.Intake.Deciding;

namespace ReportWorker.Commands.Data;

/// <summary><c>data confirm</c>: a clerk of the unit above says that a submission is right.</summary>
internal sealed class DataConfirmCommand(CommandContext context) : SubmissionDecisionCommand(context, "confirm", Messages.HelpDataConfirm(), needsReason: false)
{
    /// <inheritdoc />
    protected override Task<DecidedSubmission> DecideAsync(AnswerDecisions decisions, long id, string? said, CancellationToken cancellationToken) =>
        decisions.ConfirmAsync(id, said, cancellationToken);
}
