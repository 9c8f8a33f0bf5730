using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>
/// Takes forms that come in by mail or through a folder. A form is believed by its token, or when the office's mail server vouches for the unit's own
/// address. What is right becomes a submission, what is not goes back, each is stored once together with the one message that answers it.
/// </summary>
public sealed class FormIntake(
    FormExamination forms,
    FormKeys keys,
    ISubmissionDesk desk,
    AnswerAdmission admission,
    IArrivalStore store,
    AnswerWriter answers,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language)
{
    /// <summary>Takes a file. One that was taken before, under the same key, stays as it is.</summary>
    /// <returns>What became of it.</returns>
    public async Task<ArrivalOutcome> TakeAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(arrival.Key, cancellationToken) is { } known)
        {
            return known.Outcome;
        }

        if (arrival.Refusal is { } refusal)
        {
            return await RefuseAsync(arrival, [new FormProblem(refusal)], cancellationToken);
        }

        var examined = await forms.ReadAsync(arrival.File, cancellationToken);
        if (examined.Form is not { } form)
        {
            return await RefuseAsync(arrival, examined.Problems, cancellationToken);
        }

        return form.IsSigned || (arrival.IsProven && IsOwn(arrival.Sender, form.Unit))
            ? await TakeAsync(new AnsweredForm(arrival, form, examined.Around), examined, cancellationToken)
            : await RefuseAsync(arrival, [new FormProblem(Messages.FormNotBelieved())], cancellationToken);
    }

    /// <summary>The copy of a form that went back, with each bad cell marked; null when the file is no form of a unit that owes it.</summary>
    internal async Task<FormCopy?> CopyAsync(Arrival arrival, CancellationToken cancellationToken) =>
        await forms.CopyAsync(await forms.ReadAsync(arrival.File, cancellationToken), cancellationToken);

    private static bool IsOwn(string? sender, Unit? unit) =>
        sender is not null && unit?.Email is { } own && string.Equals(sender, own, StringComparison.OrdinalIgnoreCase);

    private async Task<ArrivalOutcome> TakeAsync(AnsweredForm answered, ExaminedForm examined, CancellationToken cancellationToken)
    {
        var (arrival, form, problems) = (answered.Arrival, answered.Form, examined.Problems);
        if (problems.Count > 0 || form is not { Definition: { } definition, Unit: { } unit, Submission: { } submission })
        {
            return await StoreAsync(
                Record(arrival, ArrivalOutcome.Returned, form.Address) with { Problems = Lines(problems) },
                null,
                await answers.ReturnAsync(answered, problems, cancellationToken),
                "intake.return",
                cancellationToken);
        }

        var earlier = await desk.ListAsync(new SubmissionFilter(null, submission.Period, unit.Code, definition.Code), cancellationToken);
        if (earlier.FirstOrDefault(head => !head.IsRefused && head.SourceHash == submission.Source?.Hash) is { } same)
        {
            return await StoreAsync(
                Record(arrival, ArrivalOutcome.Repeated, form.Address) with { Submission = same.Id },
                null,
                await answers.RepeatAsync(answered, cancellationToken),
                "intake.repeat",
                cancellationToken);
        }

        var state = admission.StateOf(definition, unit, submission.Period, arrival.Way);
        var answer = await answers.TakeAsync(
            answered,
            state,
            earlier.Count + 1,
            [.. examined.Warnings, .. arrival.Notes],
            ConfirmationCode.Of(await keys.GetAsync(cancellationToken), form.Address, submission.Source!.Hash), // it was read from a file
            cancellationToken);
        var taken = submission with { State = state, Way = arrival.Way, Sender = arrival.Sender, Files = arrival.Along };
        return await StoreAsync(Record(arrival, ArrivalOutcome.Taken, form.Address), taken, answer, "intake.take", cancellationToken);
    }

    private async Task<ArrivalOutcome> RefuseAsync(Arrival arrival, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        var record = Record(arrival, ArrivalOutcome.Doubtful, null) with { Problems = Lines(problems) };
        return await StoreAsync(record, null, await answers.RefuseAsync(arrival, problems, cancellationToken), "intake.doubt", cancellationToken);
    }

    private async Task<ArrivalOutcome> StoreAsync(
        ArrivalRecord record, NewSubmission? submission, Answering? answer, string action, CancellationToken cancellationToken)
    {
        var about = record.Unit is { } unit ? $"{unit}/{record.Form}/{record.Period}" : record.Key;
        var audit = auditor.Event(action, about, record.Problems ?? record.Name, record.Hash);
        return (await store.StoreAsync(new NewArrival(record, submission, answer?.Delivery, answer?.Body), audit, cancellationToken)).Outcome;
    }

    private ArrivalRecord Record(Arrival arrival, ArrivalOutcome outcome, FormAddress? address) =>
        new(arrival.Key, clock.Now, outcome, arrival.File.Name, arrival.File.ToBlob().Hash)
        {
            Sender = arrival.Sender,
            Mail = arrival.Mail?.Id,
            Unit = address?.Unit,
            Form = address?.Form,
            Period = address?.Period,
        };

    private string Lines(IReadOnlyList<FormProblem> problems) => string.Join(
        '\n', problems.Take(AnswerModel.MostProblems).Select(problem => string.Concat(
            problem.Cell is { } cell ? $"{cell}: " : "", problem is { Label: { } label, Cell: not null } ? $"{label}: " : "", problem.Message.ToString(language.Culture))));
}
