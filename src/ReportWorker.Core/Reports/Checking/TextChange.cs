using ReportWorker.Docx;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>A paragraph that is not as it was.</summary>
/// <param name="Place">Where it stands in the file; where it stood in the edition when it is gone.</param>
/// <param name="Was">What the edition says; null for a paragraph that is new.</param>
/// <param name="Is">What the file says; null for a paragraph that is gone.</param>
/// <param name="Words">The words that differ; empty where the paragraph is new or gone.</param>
/// <param name="IsFigure">True when a number, a date or the words of a printed figure differ; false when only other words do.</param>
public sealed record TextChange(TemplateLocation Place, string? Was, string? Is, IReadOnlyList<WordChange> Words, bool IsFigure)
{
    /// <summary>The title of the chart in which it is, with series and label; null for a paragraph.</summary>
    public string? Chart { get; init; }

    /// <summary>The place and the words that differ.</summary>
    public Message ToMessage() => this switch
    {
        { Chart: not null, Was: null } => Messages.ChartAdded(Place.ToMessage(), Chart, Is!),
        { Chart: not null, Is: null } => Messages.ChartGone(Place.ToMessage(), Chart, Was),
        { Chart: not null } => Messages.ChartChanged(Place.ToMessage(), Chart, Was, Is),
        { Was: null } => Messages.ParagraphAdded(Place.ToMessage(), Is!),
        { Is: null } => Messages.ParagraphGone(Place.ToMessage(), Was),
        _ => Messages.WordsChanged(Place.ToMessage(), Join(Words.Select(word => word.Was)), Join(Words.Select(word => word.Is))),
    };

    private static string Join(IEnumerable<string> words) =>
        string.Join(" … ", words.Select(word => word.Trim()).Where(word => word.Length > 0));
}

/// <summary>Words of a paragraph that are not as they were.</summary>
/// <param name="Was">What stood there; empty where words were put in.</param>
/// <param name="Is">What stands there; empty where words were taken out.</param>
public sealed record WordChange(string Was, string Is);
