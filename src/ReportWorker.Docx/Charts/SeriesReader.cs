using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>Reads a series of the template.</summary>
/// <param name="tree">The chart part.</param>
/// <param name="series">The element <c>c:ser</c>.</param>
internal sealed class SeriesReader(PartTree tree, PartNode series)
{
    private readonly MainColor? _color = MainColor.Of(tree, series);
    private readonly List<LookPiece> _before = [];
    private readonly List<LookPiece> _after = [];

    /// <summary>Reads it.</summary>
    /// <param name="plot">The number of its plot.</param>
    /// <param name="position">Its position among the series of the chart, from 0.</param>
    public SeriesTemplate Read(int plot, int position)
    {
        var points = series.Children.Where(c => c.IsChart("dPt")).ToList();
        var areSlices = series.Parent!.IsChart("pieChart") && points.Count > 1 && points.Count >= PointCount();
        foreach (var child in series.Children)
        {
            Read(child, areSlices && child == points[^1]);
        }

        IReadOnlyList<int> used = areSlices
            ? [.. points.Select((p, i) => MainColor.Of(tree, p)?.Accent ?? i)]
            : [_color?.Accent ?? position];
        return new SeriesTemplate(
            tree.NumberIn(series, "idx"),
            plot,
            TextIn("tx", "v"),
            TextIn("val", "formatCode") ?? SeriesTemplate.General,
            _before,
            _after,
            used);
    }

    private void Read(PartNode child, bool repeats)
    {
        switch (child.Name)
        {
            case "idx" or "order" or "tx" or "cat" or "val" or "extLst" when child.Ns == Ns.Chart:
                break;
            case "dPt" when child.Ns == Ns.Chart:
                _before.Add(Point(child, MainColor.Of(tree, child), repeats));
                break;
            case "dLbls" when child.Ns == Ns.Chart && !child.IsEmpty:
                ReadLabels(child);
                break;
            case "smooth" or "shape" when child.Ns == Ns.Chart:
                _after.Add(new LookPiece(new LookCopier(tree, _color).Copy([child])));
                break;
            default:
                _before.Add(new LookPiece(new LookCopier(tree, _color).Copy([child])));
                break;
        }
    }

    private void ReadLabels(PartNode labels)
    {
        _before.Add(new LookPiece(new LookCopier(tree, null).CopyStart(labels)));
        foreach (var label in labels.Children.Where(c => c.IsChart("dLbl")))
        {
            _before.Add(Point(label, _color, repeats: false));
        }

        _before.Add(new LookPiece(new LookCopier(tree, _color).Copy(labels.Children.Where(c => !c.IsChart("dLbl")), labels)));
    }

    private LookPiece Point(PartNode point, MainColor? color, bool repeats) => new(
        new LookCopier(tree, color).Copy(point.Children.Where(c => !c.IsChart("idx")), point),
        tree.NumberIn(point, "idx"),
        Encoding.UTF8.GetString(tree.QualifiedName(point)),
        repeats);

    private int PointCount() => series.SelfAndDescendants()
        .Where(n => n.IsChart("ptCount") && n.Ancestor(a => a.IsChart("val")) is not null)
        .Select(n => IdSlots.Number(tree.Attribute(n, "val"u8)))
        .FirstOrDefault();

    private string? TextIn(string child, string name) =>
        series.ChartChild(child)?.SelfAndDescendants().FirstOrDefault(n => n.IsChart(name)) is { } found ? ParagraphReader.TextOf(found) : null;
}
