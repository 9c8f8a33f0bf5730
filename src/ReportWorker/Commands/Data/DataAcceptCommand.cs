using ReportWorker.Core.Intake.Deciding;

namespace ReportWorker.Commands.Data;

/// <summary><c>data accept</c>: the office takes a submission.</summary>
internal sealed class DataAcceptCommand(CommandContext context) : SubmissionDecisionCommand(context, "accept", Messages.HelpDataAccept(), needsReason: false)
{
    /// <inheritdoc />
    protected override Task<DecidedSubmission> DecideAsync(AnswerDecisions decisions, long id, string? said, CancellationToken cancellationToken) =>
        decisions.AcceptAsync(id, said, cancellationToken);
}
