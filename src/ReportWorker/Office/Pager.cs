namespace ReportWorker.Office;

/// <summary>The pages of a list.</summary>
/// <param name="Page">The one that is shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Of">The address of each.</param>
internal sealed record Pager(int Page, int Pages, Func<int, string> Of)
{
    private const int Around = 2;

    /// <summary>The numbers that are shown: the first, the last, and those around the page.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= Around);
}
