using System.Globalization;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>Reads what a chart shows: the copy of its sheet that stands in it.</summary>
internal sealed class ShownChartReader
{
    private readonly PartTree _tree;
    private readonly Dictionary<int, string> _labels = [];
    private readonly List<ChartEntry> _entries = [];

    private ShownChartReader(PartTree tree) => _tree = tree;

    /// <summary>Reads a chart.</summary>
    /// <exception cref="System.Xml.XmlException">The part is not well-formed.</exception>
    public static DocxChart Read(string part, byte[] content)
    {
        var tree = PartParser.Parse(part, content, DocxOptions.Default.Limits.MaxXmlDepth);
        return new DocxChart(new TemplateLocation(part), TitleOf(tree), new ShownChartReader(tree).Read());
    }

    // Programs keep the plots and the series in them where they are and give them other numbers.
    private List<ChartEntry> Read()
    {
        var number = 0;
        foreach (var series in _tree.Root.SelfAndDescendants().Where(node => node.IsChart("ser")))
        {
            Read(series, number++);
        }

        return _entries;
    }

    private void Read(PartNode series, int number)
    {
        var name = Points(series, "tx").Values.FirstOrDefault();
        if (name is not null)
        {
            _entries.Add(new ChartEntry(Key(number, "tx"), "", name, IsValue: false));
        }

        // The labels are those of all series, and are written with each.
        foreach (var (point, label) in Points(series, "cat"))
        {
            if (_labels.TryAdd(point, label))
            {
                _entries.Add(new ChartEntry(Key(0, "cat", point), "", label, IsValue: false));
            }
        }

        foreach (var values in new[] { "val", "xVal", "yVal", "bubbleSize" })
        {
            foreach (var (point, value) in Points(series, values))
            {
                var place = new[] { name, _labels.GetValueOrDefault(point) }.Where(text => text is { Length: > 0 });
                _entries.Add(new ChartEntry(Key(number, values, point), string.Join(", ", place), value, IsValue: true));
            }
        }
    }

    // A gap is left out by some programs and written as an empty point by others.
    private SortedDictionary<int, string> Points(PartNode series, string name)
    {
        var found = new SortedDictionary<int, string>();
        foreach (var value in series.ChartChild(name)?.SelfAndDescendants().Where(node => node.IsChart("v")) ?? [])
        {
            var index = value.Parent is { } point && point.IsChart("pt") ? IdSlots.Number(_tree.Attribute(point, "idx"u8)) : 0;
            if (ParagraphReader.TextOf(value) is { Length: > 0 } text)
            {
                found[index] = found.TryGetValue(index, out var inner) ? $"{text} {inner}" : text;
            }
        }

        return found;
    }

    private static string TitleOf(PartTree tree) => string.Concat(
        (tree.Root.ChartChild("chart")?.ChartChild("title")?.SelfAndDescendants() ?? [])
            .Where(node => node is { Ns: Ns.Drawing, Name: "t" })
            .Select(ParagraphReader.TextOf));

    private static string Key(int series, string kind, int point = 0) => string.Create(CultureInfo.InvariantCulture, $"{series} {kind} {point}");
}
