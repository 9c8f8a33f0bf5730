using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>What compiling has found out about a chart so far.</summary>
/// <param name="part">Its part, whose texts have been read.</param>
/// <param name="links">Its relationships.</param>
internal sealed class ChartModel(PartModel part, IReadOnlyList<ChartLink> links)
{
    private static readonly string[] Kinds = ["barChart", "lineChart", "pieChart"];

    private SeriesTemplate[]? _series;
    private bool _isPie;

    public PartModel Part => part;

    /// <summary>True if a place that shows it gives it something of its own; otherwise it is copied.</summary>
    public bool IsWritten { get; set; }

    /// <summary>The chart, ready to be written; null until all is known.</summary>
    public ChartTemplate? Template { get; private set; }

    /// <summary>Lets its series come from the model.</summary>
    /// <param name="tag">The tag that asks for it.</param>
    /// <param name="problems">Where to tell what is wrong with the chart.</param>
    public void TakeSeries(PlacedTag tag, ProblemList problems)
    {
        if (_series is not null)
        {
            return;
        }

        var plots = part.Tree.Root.ChartChild("chart")?.ChartChild("plotArea")?.Children
            .FindAll(c => c.Ns == Ns.Chart && c.Name.EndsWith("Chart", StringComparison.Ordinal)) ?? [];
        if (plots.Find(p => !Kinds.Contains(p.Name)) is { } unknown)
        {
            problems.Add(tag.Place.Problem(Messages.ChartKindNotSupported(unknown.Name[..^"Chart".Length])));
        }

        if (links.FirstOrDefault(l => l.Use == ChartLinkUse.Workbook) is { } workbook && workbook.ContentType != ChartWorkbook.ContentType)
        {
            problems.Add(tag.Place.Problem(Messages.ChartWorkbookNotSupported(workbook.Target)));
        }

        _isPie = plots.Exists(p => p.IsChart("pieChart"));
        _series = Read(plots);
        if (_series.Length == 0)
        {
            problems.Add(tag.Place.Problem(Messages.ChartHasNoSeries()));
            return;
        }

        for (var plot = 0; plot < plots.Count; plot++)
        {
            Replace(plots[plot], plot);
        }

        foreach (var axis in part.Tree.Root.SelfAndDescendants().Where(n => n.IsChart("dateAx")))
        {
            LetLabelsBeTexts(axis);
        }
    }

    /// <summary>Ends the making of it.</summary>
    /// <param name="slot">Its number among those that are written.</param>
    /// <param name="slots">The ids of the template.</param>
    /// <param name="problems">Where to tell what is wrong.</param>
    public void Emit(int slot, IdSlots slots, ProblemList problems) =>
        Template = new ChartTemplate(slot, part.Tree.Name, new PartEmitter(part, slots, problems).Emit(), _series ?? [], _isPie, links);

    private SeriesTemplate[] Read(List<PartNode> plots) =>
    [
        .. plots.SelectMany((plot, i) => plot.Children.Where(c => c.IsChart("ser")).Select(series => (Series: series, Plot: i)))
            .OrderBy(s => part.Tree.NumberIn(s.Series, "order"))
            .Select((s, i) => new SeriesReader(part.Tree, s.Series).Read(s.Plot, i)),
    ];

    /// <summary>The series of a plot stand together; extensions behind them keep series that were filtered out.</summary>
    private void Replace(PartNode plot, int number)
    {
        var series = plot.Children.FindAll(c => c.IsChart("ser"));
        if (plot.ChartChild("extLst") is { } extensions)
        {
            part.Changes.Drop(extensions);
        }

        if (series.Count > 0)
        {
            var prefix = Encoding.UTF8.GetString(part.Tree.Prefix(plot));
            byte[] original = [.. series.SelectMany(s => part.Tree.Outer(s).ToArray())];
            part.Changes.Insert(plot, series[0], program => program.Add(new SeriesInstruction(number, prefix, _series!, original)));
            series.ForEach(part.Changes.Drop);
        }
    }

    /// <summary>An axis of days that chooses by itself what its labels are shows texts as texts.</summary>
    private void LetLabelsBeTexts(PartNode axis)
    {
        if (axis.ChartChild("auto") is { } auto && part.Tree.FindAttribute(auto, "val"u8) is { } value)
        {
            part.Changes.Fill(auto, value, program => program.Static("1"u8));
        }
    }
}
