using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Reports;

/// <summary>A submission at a place of the tree where it counts.</summary>
internal sealed record PlacedSource(int Place, SubmissionHead Head)
{
    /// <summary>All submissions behind figures, by place, form and period.</summary>
    public static ByPlace<PlacedSource> Of(FigureTable figures)
    {
        var placements = figures.Asked.ToDictionary(form => (form.Form.Code, form.Period), form => figures.Tree.PlacementsIn(form.Window));
        var sources = figures.Submissions
            .SelectMany(head => placements[(head.Form, head.Period)][head.Unit].Places, (head, place) => new PlacedSource(place, head))
            .OrderBy(source => source.Place)
            .ThenBy(source => source.Head.Form, StringComparer.Ordinal)
            .ThenBy(source => source.Head.Period);
        return new ByPlace<PlacedSource>([.. sources], source => source.Place);
    }
}
