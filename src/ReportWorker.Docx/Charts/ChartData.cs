namespace ReportWorker.Docx.Charts;

/// <summary>What a chart shows.</summary>
/// <param name="Categories">The labels, at least one; empty where one is missing.</param>
/// <param name="Series">The series, at least one; each has a value for every label.</param>
/// <param name="Dropped">How many characters of the texts cannot stand in a document and were left out.</param>
internal sealed record ChartData(IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, int Dropped = 0);

/// <summary>A row of numbers.</summary>
/// <param name="Name">Its title; null keeps that of the template.</param>
/// <param name="Values">A value for each label; null is a gap.</param>
internal sealed record ChartSeries(string? Name, IReadOnlyList<decimal?> Values);
