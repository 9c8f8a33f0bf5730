using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>What was found out about reminding.</summary>
/// <param name="Query">The answers that were looked at.</param>
/// <param name="All">What is owed of them.</param>
/// <param name="Found">The units that owe something of which units are reminded now, whoever is meant.</param>
/// <param name="Held">What was meant and is not reminded of.</param>
internal sealed record ReminderReading(SubmissionQuery Query, Completeness All, IReadOnlyList<RemindedUnit> Found, IReadOnlyList<HeldReminder> Held);

/// <summary>Finds out who has to be reminded of what: one query for the units, one for the answers, one for the reminders there were, one for values.</summary>
internal sealed class ReminderReader(IUnitStore units, ISubmissionStore submissions, IReminderStore reminders, OfficeClock clock)
{
    /// <summary>Finds out who is reminded of what, and who is not and why.</summary>
    /// <param name="forms">The forms and periods that are looked at.</param>
    /// <param name="request">What is meant of it.</param>
    /// <param name="installed">Steps before this instant are not made up for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">The branch that is meant does not stand.</exception>
    public async Task<ReminderReading> ReadAsync(
        IReadOnlyList<RemindedForm> forms, ReminderRequest request, DateTimeOffset installed, CancellationToken cancellationToken)
    {
        var versions = await units.ReadAllAsync(cancellationToken);
        var today = versions.Where(unit => unit.IsValidOn(clock.Today)).DistinctBy(unit => unit.Code).ToDictionary(unit => unit.Code);
        var asked = forms.Select(form => form.Asked).ToList();
        var window = new DataWindow(asked.Min(form => form.Window.From), asked.Max(form => form.Window.To));
        var tree = UnitTree.Build(versions, window, asked.Select(form => form.Window).Distinct());
        if (request.Branch is { } branch)
        {
            request.Scope.Require(tree, branch);
        }

        // Who has answered is not reminded, though somebody still has to decide about the answer.
        var query = SubmissionQuery.Of(asked);
        var heads = (await submissions.ReadHeadsAsync(query with { AllRevisions = true }, cancellationToken)).Where(head => !head.IsRefused);
        var all = Completeness.Of(tree, asked, heads, clock).InOrganisation(tree);
        var before = await reminders.ReadAsync(query.Forms!, query.Periods, cancellationToken); // it names the forms
        var judge = new ReminderJudge(forms, before, today, clock.Local(installed).DateTime);
        bool Means(OwedForm owed) => request.Means(owed.Asked) && request.Means(tree, owed);
        var found = new List<RemindedUnit>();
        foreach (var owed in all.Missing.GroupBy(owed => owed.Unit.Code).Where(owed => today.ContainsKey(owed.Key)))
        {
            var unit = today[owed.Key];
            var open = owed.Select(form => judge.Open(form, judge.Obstacle(form) is null && Means(form))).OfType<OpenForm>()
                .DistinctBy(form => (form.Form, form.Period)).OrderBy(form => form.Deadline).ToList();
            if (open.Count > 0)
            {
                found.Add(new RemindedUnit(unit, unit.Parent is { } parent ? today.GetValueOrDefault(parent) : null, open, []));
            }
        }

        return new ReminderReading(query, all, found, [.. all.Missing.Where(Means).Select(judge.Held).OfType<HeldReminder>()]);
    }

    /// <summary>The units that were found, with what those that are written to left blank. Values are read only when one of them has answered something.</summary>
    public async Task<IReadOnlyList<RemindedUnit>> WithBlanksAsync(ReminderReading reading, CancellationToken cancellationToken)
    {
        var reminded = reading.Found.Where(unit => unit.IsDue).Select(unit => unit.Unit.Code).ToHashSet();
        var answered = reading.All.Owed.Where(owed => owed.Submission is { State: SubmissionState.Taken } && reminded.Contains(owed.Unit.Code)).ToList();
        if (answered.Count == 0)
        {
            return reading.Found;
        }

        var given = new GivenIndicators([.. answered.Select(owed => owed.Submission!.Id)]); // they were answered
        await submissions.ReadAsync(reading.Query with { Narratives = false }, given, cancellationToken);
        var blanks = answered
            .Select(owed => (owed.Unit.Code, Answer: new BlankAnswer(owed.Asked.Form.Code, owed.Asked.Form.Label, owed.Asked.Period, given.BlankIn(owed))))
            .Where(pair => pair.Answer.Blank.Count > 0)
            .GroupBy(pair => pair.Code).ToDictionary(group => group.Key, group => group.Select(pair => pair.Answer).ToList());
        return [.. reading.Found.Select(unit => blanks.TryGetValue(unit.Unit.Code, out var incomplete) ? unit with { Incomplete = incomplete } : unit)];
    }
}
