using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Reports;

/// <summary>Takes what one edition says out of the figures of the whole organisation.</summary>
internal sealed class SnapshotBuilder(ReportInput input, int place)
{
    private readonly int _end = input.Tree.EndOf(place);
    private readonly Completeness _completeness = input.Completeness.Below(input.Tree, place);

    /// <summary>The snapshot for the unit at a place of the tree.</summary>
    public Snapshot Build()
    {
        var indicators = input.Indicators;
        return new Snapshot
        {
            Report = new SnapshotReport(input.Report.Code, input.Report.Title, input.Report.Number?.SymbolOf(input.Tree.Units[place])),
            Period = new SnapshotPeriod(input.Period.Text, input.Window.From, input.Window.To),
            Units = [.. Places().Select(unit => SnapshotUnit.Of(input.Tree.Units[unit], unit == place ? -1 : input.Tree.ParentOf(unit) - place))],
            Superior = input.Tree.ParentOf(place) is >= 0 and var above ? SnapshotUnit.Of(input.Tree.Units[above], -1) : null,
            Columns = [.. indicators.Select(Column)],
            Earlier = [.. input.Earlier.Select(earlier => Before(earlier, indicators))],
            Narratives = Narratives(),
            Sections = [.. input.Report.Forms.SelectMany(form => form.Narratives).Select(section => section.Code.Value).Distinct().Order(StringComparer.Ordinal)],
            Expected = _completeness.Coverage.Expected,
            Missing = [.. _completeness.Missing.Select(Gap)],
            Late = [.. _completeness.Late.Select(Gap)],
            Forms = [.. _completeness.ByForm.Select(part => FormOf(part.Form, part.Completeness))],
            Violations = Violations(),
            Sources = Sources(),
            Profile = input.Profile is { } profile ? SnapshotProfile.Of(profile) : null,
            Highlights = [.. input.Report.Mail.Highlights.Select(indicator => indicator.Code.Value)],
        };
    }

    private IEnumerable<int> Places() => Enumerable.Range(place, _end - place);

    private SnapshotGap Gap(OwedForm owed) =>
        new(owed.Place - place, owed.Asked.Form.Code, owed.Asked.Form.Label) { Period = owed.Asked.Period.Text };

    private static SnapshotForm FormOf(Form form, Completeness completeness) => new(
        form.Code,
        form.Label,
        completeness.Coverage.Expected,
        completeness.Coverage.Answered,
        completeness.Coverage.Answered - completeness.Late.Count);

    private List<SnapshotViolation> Violations()
    {
        var period = new Dictionary<string, object?> { ["period"] = ReportModel.Period(input.Period, input.Window) };
        return
        [
            .. RuleChecker.Check(input.Figures.Of(place), period).Select(broken => new SnapshotViolation(
                broken.Rule.Code, broken.Rule.Severity, broken.Figures.Place - place, broken.Message)
            {
                Values = [.. broken.Values.Select(FactOf)],
            }),
            .. input.Doubts.Between(place, _end).Select(doubt => new SnapshotViolation(
                doubt.Check, RuleSeverity.Warning, doubt.Place - place, doubt.Message)
            {
                Values = doubt is { Indicator: { } indicator, Value: { } value }
                    ? [new SnapshotFact(indicator.Code.Value, indicator.Label, VietnameseFormat.Print(value, indicator.Format)!)]
                    : [],
            }),
        ];
    }

    private static SnapshotFact FactOf(Figure figure) =>
        new(figure.Indicator.Code.Value, figure.Indicator.Label, figure.ToText(VietnameseText.Culture) ?? "");

    private SnapshotColumn Column(Indicator indicator)
    {
        var figures = Places().Select(unit => input.Figures.Figure(unit, indicator)).ToList();
        return new SnapshotColumn(
            indicator.Code.Value,
            indicator.Label,
            indicator.UnitOfMeasure,
            indicator.Type,
            indicator.Format.Style,
            indicator.Format.Decimals,
            indicator.Format.Zero,
            [.. figures.Select(figure => figure.Value)],
            [.. figures.Select(figure => figure.Coverage.Answered)],
            [.. figures.Select(figure => figure.Coverage.Expected)],
            [.. figures[0].Missing.Select(set => set.Place - place)])
        {
            Formula = indicator.Formula?.Source,
            HideZero = indicator.Format.HideZero ? true : null,
            Targets = input.Targets.Has(indicator.Code) ? [.. Places().Select(unit => input.Targets.Find(unit, indicator.Code))] : null,
        };
    }

    private SnapshotEarlier Before(EarlierFigures earlier, IReadOnlyList<Indicator> indicators) => new(
        earlier.Basis,
        earlier.Period.Text,
        [.. Places().Select(unit => (Unit: unit, Broken: earlier.BrokenAt(unit))).Where(pair => pair.Broken is not null)
            .Select(pair => new SnapshotBreak(pair.Unit - place, pair.Broken!.Reason, pair.Broken.Unit.Name))],
        [.. indicators.Select(indicator => Before(earlier, indicator))]);

    private SnapshotEarlierColumn Before(EarlierFigures earlier, Indicator indicator)
    {
        var figures = Places().Select(unit => earlier.Figure(unit, indicator)).ToList();
        return new SnapshotEarlierColumn(
            [.. figures.Select(figure => figure.Value)],
            [.. figures.Select(figure => figure.Coverage.Answered)],
            [.. figures.Select(figure => figure.Coverage.Expected)]);
    }

    private List<SnapshotNarrative> Narratives()
    {
        var set = input.Figures.Of(place);
        return [.. input.Figures.NarrativeCodes.SelectMany(code =>
            set.FindNarrative(code.Value)!.Parts.Select(part => new SnapshotNarrative(code.Value, part.Unit.Place - place, Paragraphs(part.Text))))];
    }

    // Who types in a cell ends a paragraph by one line end; Word would stretch a line that ends by a break over the whole width.
    private static string Paragraphs(string text) =>
        string.Join("\n\n", text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));

    private List<SnapshotSource> Sources() =>
        [.. input.Sources.Between(place, _end).Select(source => new SnapshotSource(
            source.Place - place, source.Head.Form, source.Head.Period.Text, source.Head.Revision, source.Head.SourceHash))];
}
