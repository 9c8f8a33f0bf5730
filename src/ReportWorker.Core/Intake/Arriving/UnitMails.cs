using ReportWorker.Core.Mailing.Receiving;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>
/// Reads what units send: each file of a message is taken by itself, and what nobody can read or believe is put where a person looks at it. Two
/// processes may read one message at once, and one may read it again after a crash.
/// </summary>
public sealed class UnitMails(IUnitMailReader reader, FormIntake intake, Confirmations confirmations, AlongFiles along, IReceivedMailStore store, TimeProvider time) : IMailHandler
{
    /// <inheritdoc />
    public async Task HandleAsync(ReceivedMail mail, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var state = reader.Read(message) is { } letter ? await TakeAsync(mail, letter, cancellationToken) : ReceivedMailState.Doubtful;
        await store.SettleAsync(mail, state, null, null, time.GetUtcNow(), cancellationToken);
    }

    private async Task<ReceivedMailState> TakeAsync(ReceivedMail mail, UnitMail letter, CancellationToken cancellationToken)
    {
        // Who confirms may send a form with the same message; it is taken like any other.
        var confirms = await confirmations.TakeAsync(letter, cancellationToken);
        var sorted = along.Sort(letter.Files);
        if (sorted.Forms.Count == 0)
        {
            return confirms ? ReceivedMailState.Taken
                : letter.IsAutomatic && sorted.Along.Count == 0 ? ReceivedMailState.Automatic : ReceivedMailState.Doubtful;
        }

        var outcomes = new List<ArrivalOutcome>();
        foreach (var candidate in sorted.Forms)
        {
            outcomes.Add(await intake.TakeAsync(
                new Arrival(FormattableString.Invariant($"mail/{mail.Id}/{candidate.Number}"), candidate.File, SubmissionWay.Mail)
                {
                    Refusal = candidate.Refusal,
                    Mail = mail,
                    Sender = letter.From,
                    IsProven = letter.IsProven,
                    IsAutomatic = letter.IsAutomatic,
                    Conversation = letter.Conversation,
                    Along = sorted.Along,
                    Notes = sorted.Notes,
                },
                cancellationToken));
        }

        // What a person has to look at is not hidden behind what went well.
        return outcomes.Contains(ArrivalOutcome.Doubtful) ? ReceivedMailState.Doubtful : ReceivedMailState.Taken;
    }
}
