using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>The order of the filter <c>sort</c>: numbers by value, days by the calendar, texts by the culture's alphabet, missing ones last.</summary>
internal sealed class SortOrder(CultureInfo culture) : IComparer<object?>
{
    /// <summary>Asked before sorting, because a comparer must not throw.</summary>
    /// <exception cref="FilterException">Two of the keys cannot be ordered.</exception>
    public static void Demand(IEnumerable<object?> keys)
    {
        object? first = null;
        foreach (var key in keys.OfType<object>())
        {
            first ??= key;
            if (Comparison.Order(first, key) is null)
            {
                throw new FilterException(Messages.NotComparable(Values.KindOf(first), Values.KindOf(key)));
            }
        }
    }

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string a, string b) => culture.CompareInfo.Compare(a, b, CompareOptions.None),
        _ => Comparison.Order(x, y) ?? 0,
    };
}
