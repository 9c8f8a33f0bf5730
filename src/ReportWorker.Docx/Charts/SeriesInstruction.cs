using System.Text;
using ReportWorker.Docx.Rendering;

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
    private readonly SeriesMarkup _markup = new(prefix);
    private readonly int[] _usedColors = [.. series.SelectMany(s => s.UsedColors).Distinct()];

    public override void Run(RenderState state)
    {
        if (state.Charts.Figures is not { } figures)
        {
            state.Writer.Write(original);
            return;
        }

        var labels = Encoding.UTF8.GetBytes(_markup.Labels(figures.Categories));
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
        Put(writer, _markup.Begin(index, number) + _markup.Title(number, figures.Columns[number].Title));
        Write(look.Before, figures.Categories.Count, color, writer);
        writer.Write(labels);
        Put(writer, _markup.Values(number, figures.Columns[number]));
        Write(look.After, figures.Categories.Count, color, writer);
        Put(writer, _markup.End);
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
                Put(writer, _markup.BeginPoint(piece.Element, point));
                piece.Markup.Write(writer, point == own ? null : AccentColors.Unused(_usedColors, point - own - 1));
            }
        }
    }

    private static void Put(PartWriter writer, string markup) => writer.Write(Encoding.UTF8.GetBytes(markup));
}
