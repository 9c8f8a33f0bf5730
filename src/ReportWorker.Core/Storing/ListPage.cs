namespace ReportWorker.Core.Storing;

/// <summary>The part of a long list that is shown.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Pages">How many there are; one of an empty list.</param>
/// <param name="Size">The most entries of a page.</param>
public readonly record struct ListPage(int Number, int Pages, int Size)
{
    /// <summary>How many entries come before it.</summary>
    public int Before => (Number - 1) * Size;

    /// <summary>The page that somebody asks for; the first or the last one where there is none of that number.</summary>
    public static ListPage Of(int entries, int size, int number)
    {
        var pages = Math.Max(1, (entries + size - 1) / size);
        return new ListPage(Math.Clamp(number, 1, pages), pages, size);
    }

    /// <summary>Its entries.</summary>
    public IEnumerable<T> In<T>(IEnumerable<T> list) => list.Skip(Before).Take(Size);
}
