using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Charts;

/// <summary>The id of the relationship that leads to a chart; writes the chart itself on the way.</summary>
/// <param name="slot">The slot of the part's relationships.</param>
/// <param name="template">The chart.</param>
/// <param name="tag">What gives the numbers; null if they are the template's.</param>
/// <param name="original">The id in the template.</param>
internal sealed class ChartInstruction(int slot, ChartTemplate template, PlacedTag? tag, string original) : Instruction
{
    private readonly Expression? _expression = tag?.Expression;
    private readonly TagPlace? _place = tag?.Place;

    public override void Run(RenderState state)
    {
        var figures = Read(state);
        var chart = state.Charts.Write(template, figures, state);
        var workbook = figures is null || template.Workbook is null ? null : ChartWorkbook.Write(figures.Categories, figures.Columns);
        var part = state.Charts.Add(template, chart, workbook, state.Added);
        var id = part is null ? original : state.Links(slot).Add(Relationships.DocumentNamespace + "/chart", "/" + part);
        state.Writer.Write(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>What the chart shows; null where the template's numbers stay.</summary>
    private ChartFigures? Read(RenderState state)
    {
        if (_expression is null || _place is null || state.ValueOf(_expression, _place) is not { } value)
        {
            return null;
        }

        try
        {
            var data = ChartDataReader.Read(value, state.Scope.Context.Culture);
            if (template.IsPie && data.Series.Count > 1)
            {
                throw new FilterException(Messages.PieHasOneSeries(data.Series.Count));
            }

            state.Drop(data.Dropped);
            return new ChartFigures(data, template.Series);
        }
        catch (FilterException error)
        {
            state.Note(_place.Problem(error.Error));
            return null;
        }
    }
}

/// <summary>Writes a part that a chart has put something in the place of.</summary>
internal sealed class ReplacedPartInstruction(string part) : Instruction
{
    public override void Run(RenderState state) => state.Writer.Write(state.Charts.ContentOf(part));
}
