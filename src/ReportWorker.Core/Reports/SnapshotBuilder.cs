using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Reports;

/// <summary>Takes what one edition says out of the figures of the whole organisation.</summary>
internal sealed class SnapshotBuilder(ReportInput input, int place)
{
    private readonly int _end = input.Tree.EndOf(place);

    /// <summary>The snapshot for the unit at a place of the tree.</summary>
    public Snapshot Build() => new()
    {
        Report = (input.Report.Code, input.Report.Title),
        Period = (input.Period.Text, input.Window.From, input.Window.To),
        Units = [.. Places().Select(unit => SnapshotUnit.Of(input.Tree.Units[unit], unit == place ? -1 : input.Tree.ParentOf(unit) - place))],
        Columns = [.. ReportIndicators.Of(input.Figures.Catalogue, input.Report.Forms).Select(Column)],
        Narratives = Narratives(),
        Sections = [.. input.Report.Forms.SelectMany(form => form.Narratives).Select(section => section.Code.Value).Distinct().Order(StringComparer.Ordinal)],
        Expected = Owed().Count(),
        Missing = Missing(),
        Violations = [],
        Sources = Sources(),
        Highlights = [.. input.Report.Mail.Highlights.Select(indicator => indicator.Code.Value)],
    };

    private IEnumerable<int> Places() => Enumerable.Range(place, _end - place);

    private IEnumerable<(int Unit, Form Form)> Owed() =>
        from unit in Places()
        from form in input.Report.Forms
        where form.IsOwedBy(input.Tree.Units[unit])
        select (unit, form);

    private List<SnapshotGap> Missing()
    {
        var answered = input.Figures.Submissions.Select(head => (head.Unit, head.Form)).ToHashSet();
        return [.. Owed()
            .Where(owed => !answered.Contains((input.Tree.Units[owed.Unit].Code, owed.Form.Code)))
            .Select(owed => new SnapshotGap(owed.Unit - place, owed.Form.Code, owed.Form.Label))];
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
        [.. input.Figures.Submissions
            .Select(head => (Head: head, Unit: input.Tree.IndexOf(head.Unit)))
            .Where(source => source.Unit >= place && source.Unit < _end)
            .OrderBy(source => source.Unit)
            .ThenBy(source => source.Head.Form, StringComparer.Ordinal)
            .ThenBy(source => source.Head.Period)
            .Select(source => new SnapshotSource(
                source.Unit - place, source.Head.Form, source.Head.Period.Text, source.Head.Revision, source.Head.SourceHash))];
}
