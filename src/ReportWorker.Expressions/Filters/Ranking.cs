namespace ReportWorker.Expressions;

/// <summary>The filter <c>rank</c>: places as in a competition, 1, 2, 2, 4.</summary>
internal static class Ranking
{
    /// <summary>The word that puts the smallest first.</summary>
    public const string Ascending = "ascending";

    /// <summary>The items with their places by a field, the largest first. Equal ones stay in their order; those without a value come last, without a place.</summary>
    /// <exception cref="FilterException">Two of the values cannot be ordered.</exception>
    public static object? Of(IReadOnlyList<object?> list, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        var field = ListFilters.FieldName(arguments[0]);
        var entries = list.Select(item => new Entry(item, ListFilters.Field(item, field))).ToList();
        SortOrder.Demand(entries.Select(entry => entry.Key));
        var order = new SortOrder(context.Culture);
        var present = entries.Where(entry => entry.Key is not null);
        Entry[] sorted = arguments.Count > 1
            ? [.. present.OrderBy(entry => entry.Key, order)]
            : [.. present.OrderByDescending(entry => entry.Key, order)];
        List<object?> rows = new(entries.Count);
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && order.Compare(sorted[start].Key, sorted[end].Key) == 0)
            {
                end++;
            }

            rows.AddRange(sorted[start..end].Select(entry => entry.Row(start + 1, isTied: end - start > 1)));
            start = end;
        }

        rows.AddRange(entries.Where(entry => entry.Key is null).Select(entry => entry.Row(null, isTied: false)));
        return rows;
    }

    private sealed record Entry(object? Item, object? Value)
    {
        public object? Key { get; } = Values.Scalar(Value);

        public Dictionary<string, object?> Row(decimal? rank, bool isTied) => new(StringComparer.Ordinal)
        {
            ["rank"] = rank,
            ["tied"] = Boxed.Of(isTied),
            ["value"] = Value,
            ["item"] = Item,
        };
    }
}
