using System.Text;

namespace ReportWorker.Expressions;

/// <summary>Filters over lists. A missing list stays missing.</summary>
internal static class ListFilters
{
    public static FilterRegistry Register(FilterRegistry filters) => filters
        .With("size", StandardFilters.Giving(ModelSchema.Number, Size))
        .With("join", StandardFilters.Giving(ModelSchema.Text, Join, 0, 1))
        .With("first", List(0, 0, (list, _, _) => list.Count == 0 ? null : list[0], ListShapes.Item))
        .With("last", List(0, 0, (list, _, _) => list.Count == 0 ? null : list[^1], ListShapes.Item))
        .With("where", List(1, 2, Where, ListShapes.SameList))
        .With("sort", List(0, 1, Sort, ListShapes.SameList))
        .With("map", List(1, 1, Map, ListShapes.Fields));

    private static RegisteredFilter List(
        int least, int most, Func<IReadOnlyList<object?>, IReadOnlyList<object?>, EvaluationContext, object?> apply, FilterShape shape) => new(
            (input, arguments, context) => Values.ToList(input) is { } list ? apply(list, arguments, context) : null,
            least,
            most,
            shape);

    private static object? Size(object? input, IReadOnlyList<object?> arguments, EvaluationContext context) => Values.Scalar(input) switch
    {
        null => null,
        string text => (decimal)new System.Globalization.StringInfo(text).LengthInTextElements,
        var other => (decimal)Values.ToList(other)!.Count,
    };

    // Items without a value are left out: "A, , B" helps nobody.
    private static object? Join(object? input, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        if (Values.ToList(input) is not { } list)
        {
            return null;
        }

        var separator = arguments.Count > 0 ? TextFilters.Argument(arguments[0], context) : ", ";
        var result = new StringBuilder();
        foreach (var text in list.Select(item => Values.ToText(item, context.Culture)).Where(text => text.Length > 0))
        {
            TextFilters.Bounded(result.Append(result.Length > 0 ? separator : "").Append(text), context);
        }

        return result.ToString();
    }

    // With a value: the items whose field equals it. Without: those whose field a condition takes as true.
    private static List<object?> Where(IReadOnlyList<object?> list, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        var field = FieldName(arguments[0]);
        return [.. list.Where(item => arguments.Count == 1
            ? Values.IsTrue(Field(item, field))
            : Comparison.AreEqual(Field(item, field), arguments[1]))];
    }

    private static List<object?> Map(IReadOnlyList<object?> list, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        var field = FieldName(arguments[0]);
        return [.. list.Select(item => Field(item, field))];
    }

    private static List<object?> Sort(IReadOnlyList<object?> list, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        var field = arguments.Count > 0 ? FieldName(arguments[0]) : null;
        var keys = list.Select(item => (Key: Values.Scalar(field is null ? item : Field(item, field)), Item: item)).ToList();
        SortOrder.Demand(keys.Select(pair => pair.Key));
        return [.. keys.OrderBy(pair => pair.Key, new SortOrder(context.Culture)).Select(pair => pair.Item)];
    }

    private static string FieldName(object? argument) =>
        Values.Scalar(argument) as string ?? throw new FilterException(Messages.NotAText(Values.KindOf(argument)));

    private static object? Field(object? item, string name)
    {
        if (item is null)
        {
            return null;
        }

        if (Values.TryGetMember(item, name, out var value))
        {
            return value;
        }

        var known = item is IReadOnlyDictionary<string, object?> fields ? fields.Keys : [];
        throw new FilterException(Spelling.Nearest(name, known) is { } near
            ? Messages.UnknownItemFieldDidYouMean(name, near)
            : Messages.UnknownItemField(name));
    }
}
