using System.Globalization;
using System.Text;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>
/// Writes the series of a plot. A series beyond those of the template looks like the last one in the next colour, without what was set for
/// single points of it.
/// </summary>
/// <param name="plot">The number of the plot.</param>
/// <param name="prefix">The prefix of the chart's namespace with its colon.</param>
/// <param name="series">The series of the template, in their order.</param>
/// <param name="original">The plot's series as the template has them: they stay in drafts that have no data.</param>
internal sealed class SeriesInstruction(int plot, string prefix, IReadOnlyList<SeriesTemplate> series, byte[] original) : Instruction
{
    private readonly int[] _usedColors = [.. series.SelectMany(s => s.UsedColors).Distinct()];

    public override void Run(RenderState state)
    {
        if (state.Charts.Figures is not { } figures)
        {
            state.Writer.Write(original);
            return;
        }

        var labels = Encoding.UTF8.GetBytes(Labels(figures.Categories));
        for (var i = 0; i < figures.Columns.Count; i++)
        {
            if (series[Math.Min(i, series.Count - 1)].Plot == plot)
            {
                Write(i, figures, labels, state.Writer);
            }
        }
    }

    private void Write(int number, ChartFigures figures, byte[] labels, PartWriter writer)
    {
        var beyond = number - series.Count;
        var look = series[Math.Min(number, series.Count - 1)];
        var index = beyond < 0 ? look.Index : series.Max(s => s.Index) + 1 + beyond;
        int? color = beyond < 0 ? null : AccentColors.Unused(_usedColors, beyond);
        Put(writer, $"<{prefix}ser><{prefix}idx val=\"{index}\"/><{prefix}order val=\"{number}\"/>{Title(number, figures.Columns[number].Title)}");
        Write(look.Before, figures.Categories.Count, color, writer);
        writer.Write(labels);
        Put(writer, $"{Numbers(number, figures.Columns[number])}");
        Write(look.After, figures.Categories.Count, color, writer);
        Put(writer, $"</{prefix}ser>");
    }

    private void Write(IReadOnlyList<LookPiece> pieces, int points, int? color, PartWriter writer)
    {
        foreach (var piece in pieces)
        {
            if (piece.Point is not { } own)
            {
                piece.Markup.Write(writer, color);
                continue;
            }

            for (var point = own; point < points && color is null && (point == own || piece.Repeats); point++)
            {
                Put(writer, $"<{piece.Element}><{prefix}idx val=\"{point}\"/>");
                piece.Markup.Write(writer, point == own ? null : AccentColors.Unused(_usedColors, point - own - 1));
            }
        }
    }

    private string Title(int number, string? title) => title is null ? "" : FormattableString.Invariant(
        $"<{prefix}tx><{prefix}strRef><{prefix}f>{Cells.NameOf(number)}</{prefix}f><{prefix}strCache><{prefix}ptCount val=\"1\"/>{Point(0, title)}</{prefix}strCache></{prefix}strRef></{prefix}tx>");

    private string Labels(IReadOnlyList<string> categories)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<{prefix}cat><{prefix}strRef><{prefix}f>{Cells.Labels(categories.Count)}</{prefix}f><{prefix}strCache><{prefix}ptCount val=\"{categories.Count}\"/>");
        for (var i = 0; i < categories.Count; i++)
        {
            text.Append(categories[i].Length == 0 ? "" : Point(i, categories[i]));
        }

        return text.Append(CultureInfo.InvariantCulture, $"</{prefix}strCache></{prefix}strRef></{prefix}cat>").ToString();
    }

    private string Numbers(int number, ChartColumn column)
    {
        var count = column.Values.Count;
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<{prefix}val><{prefix}numRef><{prefix}f>{Cells.ValuesOf(number, count)}</{prefix}f><{prefix}numCache><{prefix}formatCode>{XmlText.Escape(column.Format)}</{prefix}formatCode><{prefix}ptCount val=\"{count}\"/>");
        for (var i = 0; i < count; i++)
        {
            text.Append(column.Values[i] is { } value ? Point(i, Cells.Number(value)) : "");
        }

        return text.Append(CultureInfo.InvariantCulture, $"</{prefix}numCache></{prefix}numRef></{prefix}val>").ToString();
    }

    private string Point(int index, string value) =>
        FormattableString.Invariant($"<{prefix}pt idx=\"{index}\"><{prefix}v>{XmlText.Escape(value)}</{prefix}v></{prefix}pt>");

    private static void Put(PartWriter writer, FormattableString markup) => writer.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant(markup)));
}
