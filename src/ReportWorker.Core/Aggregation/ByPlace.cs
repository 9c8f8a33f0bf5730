using System.Collections;

namespace ReportWorker.Core.Aggregation;

/// <summary>Items in the order of their places in a tree, so that what belongs to a unit and all below it is a range.</summary>
/// <param name="items">The items, by place.</param>
/// <param name="placeOf">The place of an item.</param>
internal sealed class ByPlace<T>(IReadOnlyList<T> items, Func<T, int> placeOf) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    /// <summary>The items of the places from one up to, not including, another.</summary>
    public IEnumerable<T> Between(int from, int end)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = placeOf(items[middle]) < from ? (middle + 1, high) : (low, middle);
        }

        for (; low < items.Count && placeOf(items[low]) < end; low++)
        {
            yield return items[low];
        }
    }

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
