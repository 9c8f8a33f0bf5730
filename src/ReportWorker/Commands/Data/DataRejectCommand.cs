using ReportWorker.Core.Intake.Deciding;

namespace ReportWorker.Commands.Data;

/// <summary><c>data reject</c>: the office does not take a submission.</summary>
internal sealed class DataRejectCommand(CommandContext context) : SubmissionDecisionCommand(context, "reject", Messages.HelpDataReject(), needsReason: true)
{
    /// <inheritdoc />
    protected override Task<DecidedSubmission> DecideAsync(AnswerDecisions decisions, long id, string? said, CancellationToken cancellationToken) =>
        decisions.RejectAsync(id, said ?? "", cancellationToken);
}
