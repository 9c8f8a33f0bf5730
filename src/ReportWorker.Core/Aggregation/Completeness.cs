using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>How an owed answer stands.</summary>
public enum AnswerState
{
    /// <summary>It came by its deadline, or nobody set one; a correction that came later changes nothing about that.</summary>
    OnTime,

    /// <summary>It came after its deadline.</summary>
    Late,

    /// <summary>It has not come.</summary>
    Missing,
}

/// <summary>A form that a unit owes for a period, and its answer.</summary>
/// <param name="Place">The unit's place in the tree.</param>
/// <param name="Unit">Who owes it.</param>
/// <param name="Asked">What is owed, for which period and by when for each level.</param>
/// <param name="Submission">The counting answer; null while it is missing.</param>
/// <param name="State">How it stands.</param>
public sealed record OwedForm(int Place, Unit Unit, AskedForm Asked, SubmissionHead? Submission, AnswerState State)
{
    /// <summary>The last day on which the answer is on time; null where nobody says.</summary>
    public DateOnly? Deadline => Asked.DeadlineOf(Unit.Level);
}

/// <summary>Who owes what, and who has answered when.</summary>
public sealed class Completeness
{
    private readonly ByPlace<OwedForm> _owed;

    private Completeness(IReadOnlyList<OwedForm> owed) => _owed = new ByPlace<OwedForm>(owed, form => form.Place);

    /// <summary>Everything that is owed: in the order of the tree, then by form and period.</summary>
    public IReadOnlyList<OwedForm> Owed => _owed;

    /// <summary>What has not been answered.</summary>
    public IReadOnlyList<OwedForm> Missing => Of(AnswerState.Missing);

    /// <summary>What was answered after its deadline.</summary>
    public IReadOnlyList<OwedForm> Late => Of(AnswerState.Late);

    /// <summary>How much of it has been answered.</summary>
    public Coverage Coverage => new(Owed.Count(owed => owed.Submission is not null), Owed.Count);

    /// <summary>The same, form by form, by the forms' codes.</summary>
    public IReadOnlyList<(Form Form, Completeness Completeness)> ByForm =>
        [.. Owed.GroupBy(owed => owed.Asked.Form.Code).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Asked.Form, new Completeness([.. group])))];

    /// <summary>Finds what the units at all places of the tree owe: a unit owes a form, in every period of it, while it stands in the form's window.</summary>
    /// <param name="tree">The organisation, built with the windows of the forms.</param>
    /// <param name="asked">The forms, each for each of its periods.</param>
    /// <param name="heads">The counting submissions, in any order.</param>
    /// <param name="clock">Tells on which day an answer came.</param>
    public static Completeness Of(UnitTree tree, IReadOnlyList<AskedForm> asked, IEnumerable<SubmissionHead> heads, OfficeClock clock) =>
        Of(tree, new OwedForms(tree, asked), heads, clock);

    internal static Completeness Of(UnitTree tree, OwedForms owed, IEnumerable<SubmissionHead> heads, OfficeClock clock)
    {
        var answers = heads.GroupBy(head => (head.Unit, head.Form, head.Period))
            .ToDictionary(group => group.Key, group => group.MaxBy(head => head.Revision)!);
        var order = Enumerable.Range(0, owed.Asked.Count)
            .OrderBy(form => owed.Asked[form].Form.Code, StringComparer.Ordinal).ThenBy(form => owed.Asked[form].Period).ToList();
        var forms = Enumerable.Range(0, owed.Patterns).Select(_ => (List<int>?)null).ToArray();
        var all = new List<OwedForm>();
        for (var place = 0; place < tree.Count; place++)
        {
            var unit = tree.Units[place];
            foreach (var form in forms[owed.PatternOf(place)] ??= order.FindAll(form => owed.IsOwed(place, form)))
            {
                var asked = owed.Asked[form];
                var answer = answers.GetValueOrDefault((unit.Code, asked.Form.Code, asked.Period));
                all.Add(new OwedForm(place, unit, asked, answer, StateOf(asked.DeadlineOf(unit.Level), answer, clock)));
            }
        }

        return new Completeness(all);
    }

    /// <summary>What all units owe, each once.</summary>
    public Completeness InOrganisation(UnitTree tree) => new([.. _owed.Between(0, tree.OrganisationEnd)]);

    /// <summary>What the unit at a place of the tree and those below it owe.</summary>
    public Completeness Below(UnitTree tree, int place) => new([.. _owed.Between(place, tree.EndOf(place))]);

    private IReadOnlyList<OwedForm> Of(AnswerState state) => [.. Owed.Where(owed => owed.State == state)];

    private static AnswerState StateOf(DateOnly? last, SubmissionHead? answer, OfficeClock clock) =>
        answer is null ? AnswerState.Missing
        : last is { } deadline && clock.DayOf(answer.FirstReceivedAt) > deadline ? AnswerState.Late
        : AnswerState.OnTime;
}
