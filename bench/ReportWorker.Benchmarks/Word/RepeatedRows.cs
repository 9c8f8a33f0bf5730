using System.Collections;

namespace ReportWorker.Benchmarks.Word;

/// <summary>A long list made of a short one over and over, so that what a rendering needs is not hidden behind what its data need.</summary>
internal sealed class RepeatedRows(IReadOnlyList<object?> rows, int count) : IReadOnlyList<object?>
{
    public int Count => count;

    public object? this[int index] => rows[index % rows.Count];

    public IEnumerator<object?> GetEnumerator() => Enumerable.Range(0, count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
