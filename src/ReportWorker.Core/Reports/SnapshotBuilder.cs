using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Reports;

/// <summary>Takes what one edition says out of the figures of the whole organisation.</summary>
internal sealed class SnapshotBuilder(ReportInput input, int place)
{
    private readonly int _end = input.Tree.EndOf(place);

    private readonly Completeness _completeness = input.Completeness.Below(input.Tree, place);

    /// <summary>The snapshot for the unit at a place of the tree.</summary>
    public Snapshot Build() => new()
    {
        Report = (input.Report.Code, input.Report.Title, input.Report.Number?.Symbol),
        Period = (input.Period.Text, input.Window.From, input.Window.To),
        Units = [.. Places().Select(unit => SnapshotUnit.Of(input.Tree.Units[unit], unit == place ? -1 : input.Tree.ParentOf(unit) - place))],
        Columns = [.. ReportIndicators.Of(input.Figures.Catalogue, input.Report.Forms).Select(Column)],
        Narratives = Narratives(),
        Sections = [.. input.Report.Forms.SelectMany(form => form.Narratives).Select(section => section.Code.Value).Distinct().Order(StringComparer.Ordinal)],
        Expected = _completeness.Coverage.Expected,
        Missing = [.. _completeness.Missing.Select(owed =>
            new SnapshotGap(owed.Place - place, owed.Asked.Form.Code, owed.Asked.Form.Label))],
        Violations = Violations(),
        Sources = Sources(),
        Highlights = [.. input.Report.Mail.Highlights.Select(indicator => indicator.Code.Value)],
    };

    private IEnumerable<int> Places() => Enumerable.Range(place, _end - place);

    private List<SnapshotViolation> Violations()
    {
        var period = new Dictionary<string, object?> { ["period"] = ReportModel.Period(input.Period, input.Window) };
        return [.. RuleChecker.Check(input.Figures.Of(place), period).Select(broken => new SnapshotViolation(
            broken.Rule.Code, broken.Rule.Severity, input.Tree.IndexOf(broken.Unit.Code) - place, broken.Message))];
    }

    private SnapshotColumn Column(Indicator indicator)
    {
        var figures = Places().Select(unit => input.Figures.Figure(unit, indicator)).ToList();
        return new SnapshotColumn(
            indicator.Code.Value,
            indicator.Label,
            indicator.UnitOfMeasure,
            indicator.Type,
            indicator.Format,
            [.. figures.Select(figure => figure.Value)],
            [.. figures.Select(figure => figure.Coverage.Answered)],
            [.. figures.Select(figure => figure.Coverage.Expected)],
            [.. figures[0].Missing.Select(set => set.Place - place)]);
    }

    private List<SnapshotNarrative> Narratives()
    {
        var set = input.Figures.Of(place);
        return [.. input.Figures.NarrativeCodes.SelectMany(code =>
            set.FindNarrative(code.Value)!.Parts.Select(part => new SnapshotNarrative(code.Value, part.Unit.Place - place, part.Text)))];
    }

    private List<SnapshotSource> Sources() =>
        [.. input.Sources.Between(place, _end).Select(source => new SnapshotSource(
            source.Place - place, source.Head.Form, source.Head.Period.Text, source.Head.Revision, source.Head.SourceHash))];
}
