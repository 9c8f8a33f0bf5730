using System.Globalization;

namespace ReportWorker.Core.Reports;

/// <summary>When the numbers of documents begin anew.</summary>
/// <param name="Terms">The first day of each term, the earliest first; none where they begin anew each year.</param>
public sealed record NumberCounter(IReadOnlyList<DateOnly> Terms)
{
    /// <summary>The name of the term that a day lies in, its first day or the year; null before the first term.</summary>
    public string? TermOf(DateOnly day) =>
        Terms.Count == 0 ? day.Year.ToString("0000", CultureInfo.InvariantCulture)
        : Terms.Count(first => first <= day) is > 0 and var begun ? Name(Terms[begun - 1])
        : null;

    /// <inheritdoc />
    public override string ToString() => Terms.Count == 0 ? "year" : string.Join(", ", Terms.Select(Name));

    private static string Name(DateOnly first) => first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
