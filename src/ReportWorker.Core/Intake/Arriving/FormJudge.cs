using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>
/// Holds the rules of the catalogue against one answer, as far as they are about a unit's own figures and it gives all that they read.
/// </summary>
internal sealed class FormJudge(Catalogue catalogue)
{
    /// <summary>The rules that the answer breaks.</summary>
    public IReadOnlyList<BrokenRule> Judge(FormReading form)
    {
        if (form is not { Definition: { } definition, Unit: { } unit, Submission: { } submission })
        {
            return [];
        }

        var rules = catalogue.Rules.Where(rule => rule.EnteredWith is not null || rule.Level == unit.Level).ToList();
        if (rules.Count == 0)
        {
            return [];
        }

        var asked = new AskedForm(definition, submission.Period);
        var alone = unit with { Parent = null };
        var tree = Units.UnitTree.Build([alone], submission.Period.Calendar, [asked.Window]);
        var collector = new FigureCollector(tree, catalogue, [asked]);
        Show(submission, collector);
        var figures = new FigureTable(new Catalogue(catalogue.Indicators, catalogue.Forms, rules), collector);
        var names = new Dictionary<string, object?> { ["period"] = ReportModel.Period(submission.Period, asked.Window) };
        return figures.Find(unit.Code) is { } own ? RuleChecker.Check(own, names) : [];
    }

    private static void Show(NewSubmission submission, FigureCollector collector)
    {
        const long id = 1; // it has no number yet, and is alone
        var numbers = submission.Values.Select((value, number) => new IndicatorNumber(number, value.Indicator.Value)).ToList();
        var head = new SubmissionHead(
            id, submission.Unit, submission.Form, submission.Period, 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, submission.SourceName);
        collector.Begin([head], numbers);
        foreach (var (number, value) in submission.Values.Index())
        {
            collector.Value(new StoredValue(id, number, value.Number, value.Text));
        }
    }
}
