using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake.Deciding;

/// <summary>
/// People's decisions about submissions that wait: by command, or by an answer that a person sent. What is taken is never given back; who finds a fault
/// in what counts asks the unit for a new answer, or corrects the value. The unit hears of each decision once: it is stored together with the message.
/// </summary>
public sealed class AnswerDecisions(ISubmissionDesk desk, DecisionWriter writer, Auditor auditor)
{
    /// <summary>The office takes a submission, which counts from now on. It may also take one that it rejected or sent back.</summary>
    /// <param name="id">The submission's number.</param>
    /// <param name="note">What is to be remembered; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such submission, it is taken already, or a newer one counts.</exception>
    public Task<DecidedSubmission> AcceptAsync(long id, string? note, CancellationToken cancellationToken) => DecideAsync(
        id,
        SubmissionState.Taken,
        [SubmissionState.Late, SubmissionState.Unconfirmed, SubmissionState.Rejected, SubmissionState.Returned],
        new Said("data.accept", note),
        cancellationToken);

    /// <summary>
    /// The unit's head, or a clerk of the unit above it, says that a submission is right. It counts from now on, even after the cut-off: it came before it.
    /// </summary>
    /// <param name="id">The submission's number.</param>
    /// <param name="note">What is to be remembered; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such submission, it does not wait for a confirmation, or a newer one counts.</exception>
    public Task<DecidedSubmission> ConfirmAsync(long id, string? note, CancellationToken cancellationToken) => ConfirmAsync(id, note, [], cancellationToken);

    /// <summary>The unit's head, or a clerk of the unit above it, says so in a message, which is answered.</summary>
    /// <param name="id">The submission's number.</param>
    /// <param name="note">What is to be remembered; null for nothing.</param>
    /// <param name="conversation">The Message-IDs of the conversation, the oldest first and the message's own last.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such submission, it does not wait for a confirmation, or a newer one counts.</exception>
    public Task<DecidedSubmission> ConfirmAsync(long id, string? note, IReadOnlyList<string> conversation, CancellationToken cancellationToken) => DecideAsync(
        id,
        SubmissionState.Taken,
        [SubmissionState.Unconfirmed],
        new Said("data.confirm", note) { IsConfirmation = true, Conversation = conversation },
        cancellationToken);

    /// <summary>The office does not take a submission that waits.</summary>
    /// <param name="id">The submission's number.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such submission, or it does not wait.</exception>
    public Task<DecidedSubmission> RejectAsync(long id, string why, CancellationToken cancellationToken) =>
        DecideAsync(id, SubmissionState.Rejected, [SubmissionState.Late, SubmissionState.Unconfirmed], new Said("data.reject", Require(why)), cancellationToken);

    /// <summary>A submission that waits is sent back to its unit, which owes an answer again.</summary>
    /// <param name="id">The submission's number.</param>
    /// <param name="why">What the unit has to put right.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such submission, or it does not wait.</exception>
    public Task<DecidedSubmission> ReturnAsync(long id, string why, CancellationToken cancellationToken) =>
        DecideAsync(id, SubmissionState.Returned, [SubmissionState.Late, SubmissionState.Unconfirmed], new Said("data.return", Require(why)), cancellationToken);

    private static string Require(string why) => AnswerNote.Read(why)
        ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.DecisionWithoutReason()));

    private async Task<DecidedSubmission> DecideAsync(
        long id, SubmissionState to, SubmissionState[] allowed, Said decision, CancellationToken cancellationToken)
    {
        var head = (await desk.FindAsync(id, cancellationToken))?.Head
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.SubmissionUnknown(id)));
        if (!allowed.Contains(head.State))
        {
            throw NotReady(head.State == SubmissionState.Taken
                ? Messages.SubmissionIsTaken(id, head.Unit.Value, head.Form, head.Period.Text)
                : Messages.SubmissionNotDecidable(id, Names.Of(head.State)));
        }

        var said = decision.Text is null ? null : AnswerNote.Read(decision.Text);
        if (to == SubmissionState.Taken)
        {
            await RefuseOvertakenAsync(head, cancellationToken);
        }

        // What is said with a yes is for the office to remember.
        var reason = to == SubmissionState.Taken ? null : said;
        var told = await writer.WriteAsync(new DecisionToTell(head, to, decision.IsConfirmation, reason, decision.Conversation), cancellationToken);
        var name = FormattableString.Invariant($"{head.Unit}/{head.Form}/{head.Period} revision {head.Revision}");
        var audit = auditor.Event(decision.Action, FormattableString.Invariant($"submission/{id}"), said is null ? name : $"{name}: {said}", head.SourceHash);
        return await desk.MoveAsync(new SubmissionMove(id, head.State, to, said, told), audit, cancellationToken)
            ? new DecidedSubmission((await desk.FindAsync(id, cancellationToken))!.Head, told?.Delivery.Recipient) // nothing is ever taken away
            : throw NotReady(Messages.SubmissionMoved(id));
    }

    private async Task RefuseOvertakenAsync(SubmissionHead head, CancellationToken cancellationToken)
    {
        var taken = await desk.ListAsync(
            new SubmissionFilter([SubmissionState.Taken], head.Period, head.Unit, head.Form), cancellationToken);
        if (SubmissionHead.CountingOf(taken) is { } counting && counting.Revision > head.Revision)
        {
            throw NotReady(Messages.SubmissionOvertaken(head.Id, head.Revision, counting.Id, counting.Revision));
        }
    }

    private static RequestRefusedException NotReady(Expressions.Message message) => new(RefusalKind.NotReady, new Problem(message));

    private sealed record Said(string Action, string? Text)
    {
        public bool IsConfirmation { get; init; }

        public IReadOnlyList<string> Conversation { get; init; } = [];
    }
}

/// <summary>A submission that was decided on.</summary>
/// <param name="Head">The submission as it stands now.</param>
/// <param name="Told">The address that is told of it; null when nobody is, because no address of the unit is known.</param>
public sealed record DecidedSubmission(SubmissionHead Head, string? Told);
