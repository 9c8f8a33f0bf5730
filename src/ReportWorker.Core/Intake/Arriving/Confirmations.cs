using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>
/// Takes the word of units' heads, by mail, that a submission is right. The code in it says which one; who says it again, or whose message is read again,
/// changes nothing and is not answered again.
/// </summary>
public sealed class Confirmations(
    ISubmissionDesk desk, AnswerDecisions decisions, Catalogue catalogue, FormKeys keys, OfficeLanguage language)
{
    private const int MostLookedAt = 10_000;

    /// <summary>Reads a message as somebody's confirmation of a submission.</summary>
    /// <returns>True when the submission is confirmed, by this message or before; false when it confirms nothing.</returns>
    public async Task<bool> TakeAsync(UnitMail mail, CancellationToken cancellationToken)
    {
        if (mail.IsAutomatic || ConfirmationCode.In(mail.Text) is not { } code)
        {
            return false;
        }

        var key = await keys.GetAsync(cancellationToken);
        if (await FindAsync(key, code, SubmissionState.Unconfirmed, form: null, cancellationToken) is not { } meant)
        {
            return await IsTakenAsync(key, code, cancellationToken);
        }

        try
        {
            await decisions.ConfirmAsync(meant.Id, Messages.ConfirmedByMail(mail.From ?? "").ToString(language.Culture), mail.Conversation, cancellationToken);
            return true;
        }
        catch (RequestRefusedException)
        {
            // Another process read the same message, somebody confirmed it by command at the same moment, or a newer one counts: that a person looks at.
            return (await desk.FindAsync(meant.Id, cancellationToken))?.Head.State == SubmissionState.Taken;
        }
    }

    private async Task<bool> IsTakenAsync(FormKey key, string code, CancellationToken cancellationToken)
    {
        foreach (var form in catalogue.Forms.Where(form => form.NeedsConfirmation))
        {
            if (await FindAsync(key, code, SubmissionState.Taken, form.Code, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false; // refused, or unknown: a person looks at it
    }

    private async Task<SubmissionHead?> FindAsync(FormKey key, string code, SubmissionState state, string? form, CancellationToken cancellationToken) =>
        (await desk.ListAsync(new SubmissionFilter([state], Form: form, Most: MostLookedAt), cancellationToken)).FirstOrDefault(head => head.SourceHash is { } hash
            && ConfirmationCode.Of(key, new FormAddress(head.Form, head.Unit, head.Period), hash) == code);
}
