using System.CommandLine;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Data;

/// <summary>A person's decision about a submission that waits.</summary>
internal abstract class SubmissionDecisionCommand : AppCommand
{
    private readonly Argument<string> _submission;
    private readonly Option<string> _said;

    /// <summary>Makes it.</summary>
    /// <param name="context">What every command is made with.</param>
    /// <param name="name">Its name.</param>
    /// <param name="help">What it does.</param>
    /// <param name="needsReason">True when somebody is told no, and why.</param>
    protected SubmissionDecisionCommand(CommandContext context, string name, Message help, bool needsReason)
        : base(context, name, help)
    {
        Add(_submission = Symbols.Argument(context, "SUBMISSION", Messages.HelpSubmission()));
        Add(_said = needsReason
            ? Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true)
            : Symbols.Option(context, "--note", "TEXT", Messages.HelpDecisionNote()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var id = Symbols.Number("SUBMISSION", args.GetRequiredValue(_submission))!.Value;
        var services = await session.OpenAsync(cancellationToken);
        var (head, told) = await DecideAsync(services.GetRequiredService<AnswerDecisions>(), id, args.GetValue(_said), cancellationToken);
        session.Tell(Messages.SubmissionDecided(head.Id, head.Unit.Value, head.Form, head.Period.Text, head.Revision, Names.Of(head.State)));
        session.Tell(told is null ? Messages.DecisionNotTold(head.Unit.Value) : Messages.DecisionTold(told));
        session.Result(new { head.Id, unit = head.Unit.Value, head.Form, period = head.Period.Text, head.Revision, head.State, head.Note, told });
        return ExitCode.Done;
    }

    /// <summary>Decides.</summary>
    protected abstract Task<DecidedSubmission> DecideAsync(AnswerDecisions decisions, long id, string? said, CancellationToken cancellationToken);
}
