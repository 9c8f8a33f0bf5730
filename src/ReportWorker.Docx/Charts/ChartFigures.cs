namespace ReportWorker.Docx.Charts;

/// <summary>What a chart shows, with the names and formats of the template where the data say nothing.</summary>
internal sealed class ChartFigures
{
    /// <summary>Puts the data into the template's series.</summary>
    public ChartFigures(ChartData data, IReadOnlyList<SeriesTemplate> series)
    {
        Categories = data.Categories;
        Columns = [.. data.Series.Select((s, i) => new ChartColumn(
            s.Name ?? (i < series.Count ? series[i].Title : null), series[Math.Min(i, series.Count - 1)].Format, s.Values))];
    }

    /// <summary>The labels.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The series.</summary>
    public IReadOnlyList<ChartColumn> Columns { get; }
}
