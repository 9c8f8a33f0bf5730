using System.Collections;

namespace ReportWorker.Core.Aggregation;

/// <summary>The figures and narratives of a unit as a dictionary that makes them when they are asked for.</summary>
internal sealed class FigureNames(FigureSet set, IReadOnlyDictionary<string, object?> others) : IReadOnlyDictionary<string, object?>
{
    public IEnumerable<string> Keys => others.Keys
        .Concat(set.Table.Catalogue.Indicators.Select(indicator => indicator.Code.Value))
        .Concat(set.Table.NarrativeCodes.Select(code => code.Value));

    public IEnumerable<object?> Values => Keys.Select(key => this[key]);

    public int Count => others.Count + set.Table.Catalogue.Indicators.Count + set.Table.NarrativeCodes.Count;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, out object? value)
    {
        if (!others.TryGetValue(key, out value))
        {
            value = (object?)set.Find(key) ?? set.FindNarrative(key);
            return value is not null;
        }

        return true;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
