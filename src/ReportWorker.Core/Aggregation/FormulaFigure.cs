using ReportWorker.Core.Indicators;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Aggregation;

/// <summary>Computes formulas from the figures of a unit: from summed parts, never from ratios of its children.</summary>
internal static class FormulaFigure
{
    private static readonly EvaluationContext Context = new() { Culture = VietnameseText.Culture };

    public static Figure Make(FigureSet set, Indicator indicator, Coverage coverage)
    {
        try
        {
            var value = Values.Scalar(indicator.Formula!.Evaluate(new Scope(set.Names, Context)));
            return new Figure(set, indicator, value is decimal number ? CellValue.Normalise(number) : null, coverage);
        }
        catch (EvaluationException error)
        {
            return new Figure(set, indicator, null, coverage, error.Error);
        }
    }
}
