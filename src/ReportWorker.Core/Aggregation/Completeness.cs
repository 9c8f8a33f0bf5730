using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>A form that a unit owes for a period, and its answer.</summary>
/// <param name="Unit">Who owes it.</param>
/// <param name="Form">What is owed.</param>
/// <param name="Period">For which period.</param>
/// <param name="Submission">The counting answer; null while it is missing.</param>
public sealed record OwedForm(Unit Unit, Form Form, PeriodKey Period, SubmissionHead? Submission);

/// <summary>Who owes what, and who has answered.</summary>
public sealed class Completeness
{
    private Completeness(IReadOnlyList<OwedForm> owed) => Owed = owed;

    /// <summary>Everything that is owed: in the order of the tree, then by form and period.</summary>
    public IReadOnlyList<OwedForm> Owed { get; }

    /// <summary>What has not been answered.</summary>
    public IReadOnlyList<OwedForm> Missing => [.. Owed.Where(owed => owed.Submission is null)];

    /// <summary>How much of it has been answered.</summary>
    public Coverage Coverage => new(Owed.Count(owed => owed.Submission is not null), Owed.Count);

    /// <summary>The same, form by form, by the forms' codes.</summary>
    public IReadOnlyList<(Form Form, Completeness Completeness)> ByForm =>
        [.. Owed.GroupBy(owed => owed.Form.Code).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Form, new Completeness([.. group])))];

    /// <summary>Finds what the units owe: a unit owes a form, in every period of the form's kind, while it stands in the window.</summary>
    /// <param name="tree">The organisation as it stands in the window.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="heads">The counting submissions, in any order.</param>
    public static Completeness Of(
        UnitTree tree, IReadOnlyCollection<Form> forms, IReadOnlyCollection<PeriodKey> periods, IEnumerable<SubmissionHead> heads)
    {
        var answers = heads.GroupBy(head => (head.Unit, head.Form, head.Period))
            .ToDictionary(group => group.Key, group => group.MaxBy(head => head.Revision)!);
        var due = forms.OrderBy(form => form.Code, StringComparer.Ordinal)
            .SelectMany(form => periods.Where(period => period.Kind == form.Period).Order(), (form, period) => (form, period)).ToList();
        return new Completeness([.. tree.Units.SelectMany(
            unit => due.Where(pair => pair.form.IsOwedBy(unit)),
            (unit, pair) => new OwedForm(
                unit, pair.form, pair.period, answers.GetValueOrDefault((unit.Code, pair.form.Code, pair.period))))]);
    }

    /// <summary>What a unit and those below it owe.</summary>
    public Completeness Below(UnitTree tree, UnitCode unit)
    {
        var units = tree.Subtree(unit).Select(below => below.Code).ToHashSet();
        return new Completeness([.. Owed.Where(owed => units.Contains(owed.Unit.Code))]);
    }
}
