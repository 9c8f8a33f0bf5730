using ReportWorker.Core.Intake.Deciding;

namespace ReportWorker.Commands.Data;

/// <summary><c>data return</c>: sends a submission back to its unit.</summary>
internal sealed class DataReturnCommand(CommandContext context) : SubmissionDecisionCommand(context, "return", Messages.HelpDataReturn(), needsReason: true)
{
    /// <inheritdoc />
    protected override Task<DecidedSubmission> DecideAsync(AnswerDecisions decisions, long id, string? said, CancellationToken cancellationToken) =>
        decisions.ReturnAsync(id, said ?? "", cancellationToken);
}
