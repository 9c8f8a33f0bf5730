using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Finds out who has to be reminded of what: one query for the units, one for the answers, one for the reminders there were, one for values.</summary>
internal sealed class ReminderReader(IUnitStore units, ISubmissionStore submissions, IReminderStore reminders, OfficeClock clock)
{
    /// <summary>The units that owe something of which units are reminded now.</summary>
    /// <param name="forms">The forms and periods of which units are reminded now.</param>
    /// <param name="request">What is meant of it.</param>
    /// <param name="installed">Steps before this instant are not made up for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<RemindedUnit>> ReadAsync(
        IReadOnlyList<RemindedForm> forms, ReminderRequest request, DateTimeOffset installed, CancellationToken cancellationToken)
    {
        var versions = await units.ReadAllAsync(cancellationToken);
        var today = versions.Where(unit => unit.IsValidOn(clock.Today)).DistinctBy(unit => unit.Code).ToDictionary(unit => unit.Code);
        var asked = forms.Select(form => form.Asked).ToList();
        var query = SubmissionQuery.Of(asked);

        // Who has answered is not reminded, though somebody still has to decide about the answer.
        var heads = (await submissions.ReadHeadsAsync(query with { AllRevisions = true }, cancellationToken)).Where(head => !head.IsRefused).ToList();
        var said = (await reminders.ReadAsync(query.Forms!, query.Periods, cancellationToken)) // it names the forms
            .GroupBy(key => (key.Unit, key.Form, key.Period)).ToDictionary(group => group.Key, group => group.Select(key => key.Step).ToList());

        var window = new DataWindow(asked.Min(form => form.Window.From), asked.Max(form => form.Window.To));
        var tree = UnitTree.Build(versions, window, asked.Select(form => form.Window).Distinct());
        var all = Completeness.Of(tree, asked, heads, clock).InOrganisation(tree);
        var byForm = forms.ToDictionary(form => form.Asked);
        var found = new List<RemindedUnit>();
        foreach (var owed in all.Owed.GroupBy(owed => owed.Unit.Code).Where(owed => today.ContainsKey(owed.Key)))
        {
            var unit = today[owed.Key];
            var open = owed.Where(form => form.Submission is null)
                .Select(form => Open(form, byForm[form.Asked], said, request, clock.Local(installed).DateTime)).OfType<OpenForm>()
                .DistinctBy(form => (form.Form, form.Period)).OrderBy(form => form.Deadline).ToList();
            if (open.Count > 0)
            {
                found.Add(new RemindedUnit(unit, unit.Parent is { } parent ? today.GetValueOrDefault(parent) : null, open, []));
            }
        }

        var blanks = await BlanksAsync(query, found, all, cancellationToken);
        return found.ConvertAll(unit => blanks.TryGetValue(unit.Unit.Code, out var incomplete) ? unit with { Incomplete = incomplete } : unit);
    }

    private static OpenForm? Open(
        OwedForm owed,
        RemindedForm form,
        Dictionary<(UnitCode Unit, string Form, PeriodKey Period), List<int>> said,
        ReminderRequest request,
        DateTime installed)
    {
        if (form.StepOf(owed.Unit.Level) is not { } step || step.At <= installed)
        {
            return null;
        }

        var before = said.GetValueOrDefault((owed.Unit.Code, form.Asked.Form.Code, form.Asked.Period)) ?? [];
        var isDue = before.Count < form.Rule.Most && !before.Exists(other => other >= step.Number) && request.Means(form) && request.Means(owed.Unit.Code);
        return new OpenForm(
            form.Asked.Form.Code, form.Asked.Form.Label, form.Asked.Period, owed.Deadline!.Value, step.Number, isDue, form.Rule.CopyParent); // it has steps
    }

    // Values are read only when somebody who is written to has answered some of it.
    private async Task<Dictionary<UnitCode, List<BlankAnswer>>> BlanksAsync(
        SubmissionQuery query, List<RemindedUnit> found, Completeness all, CancellationToken cancellationToken)
    {
        var reminded = found.Where(unit => unit.IsDue).Select(unit => unit.Unit.Code).ToHashSet();
        var answered = all.Owed.Where(owed => owed.Submission is { State: SubmissionState.Taken } && reminded.Contains(owed.Unit.Code)).ToList();
        if (answered.Count == 0)
        {
            return [];
        }

        var given = new GivenIndicators([.. answered.Select(owed => owed.Submission!.Id)]); // they were answered
        await submissions.ReadAsync(query with { Narratives = false }, given, cancellationToken);
        return answered
            .Select(owed => (owed.Unit.Code, Answer: new BlankAnswer(owed.Asked.Form.Code, owed.Asked.Form.Label, owed.Asked.Period, given.BlankIn(owed))))
            .Where(pair => pair.Answer.Blank.Count > 0)
            .GroupBy(pair => pair.Code).ToDictionary(group => group.Key, group => group.Select(pair => pair.Answer).ToList());
    }
}
