using System.Text;

namespace ReportWorker.Expressions;

/// <summary>Filters over lists. A missing list stays missing.</summary>
internal static class ListFilters
{
    /// <summary>How many fields <c>series</c> takes: two years of months.</summary>
    private const int MostSeries = 24;

    public static FilterRegistry Register(FilterRegistry filters) => filters
        .With("size", new RegisteredFilter(Size, new FilterSignature(ModelKind.Any, ModelKind.Number)))
        .With("join", new RegisteredFilter(
            Join, new FilterSignature(ModelKind.List, ModelKind.Text, FilterArgument.Of(ModelKind.Any, isOptional: true))))
        .With("first", List((list, _, _) => list.Count == 0 ? null : list[0], ListShapes.Item))
        .With("last", List((list, _, _) => list.Count == 0 ? null : list[^1], ListShapes.Item))
        .With("where", List(Where, ListShapes.SameList, FieldArgument(), FilterArgument.Of(ModelKind.Any, isOptional: true)))
        .With("sort", List(Sort, ListShapes.SameList, FieldArgument(isOptional: true)))
        .With("rank", List(Ranking.Of, ListShapes.Ranks, FieldArgument(), FilterArgument.Words(Ranking.Ascending)))
        .With("map", List(Map, ListShapes.Fields, FieldArgument()))
        .With("series", List(Series, ListShapes.Series, [
            FieldArgument(), FieldArgument(), .. Enumerable.Repeat(FieldArgument(isOptional: true), MostSeries - 1)]));

    private static FilterArgument FieldArgument(bool isOptional = false) => FilterArgument.Of(ModelKind.Text, isOptional);

    private static RegisteredFilter List(
        Func<IReadOnlyList<object?>, IReadOnlyList<object?>, EvaluationContext, object?> apply,
        FilterShape shape,
        params FilterArgument[] arguments) => new(
            (input, values, context) => Values.ToList(input) is { } list ? apply(list, values, context) : null,
            new FilterSignature(ModelKind.List, ModelKind.Any, arguments),
            shape);

    private static object? Size(object? input, IReadOnlyList<object?> arguments, EvaluationContext context) => Values.Scalar(input) switch
    {
        null => null,
        string text => (decimal)new System.Globalization.StringInfo(text).LengthInTextElements,
        var other => (decimal)Values.ToList(other)!.Count,
    };

    // Items without a value are left out: "A, , B" helps nobody.
    private static string? Join(object? input, IReadOnlyList<object?> arguments, EvaluationContext context)
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

    // What a chart is made of. The series have no names: those in the template stay.
    private static Dictionary<string, object?> Series(IReadOnlyList<object?> list, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        List<object?> ValuesOf(object? argument) => [.. list.Select(item => Field(item, FieldName(argument)))];
        return new(StringComparer.Ordinal)
        {
            ["categories"] = ValuesOf(arguments[0]),
            ["series"] = arguments.Skip(1)
                .Select(object? (argument) => new Dictionary<string, object?>(StringComparer.Ordinal) { ["values"] = ValuesOf(argument) })
                .ToList(),
        };
    }

    private static List<object?> Sort(IReadOnlyList<object?> list, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        var field = arguments.Count > 0 ? FieldName(arguments[0]) : null;
        var keys = list.Select(item => (Key: Values.Scalar(field is null ? item : Field(item, field)), Item: item)).ToList();
        SortOrder.Demand(keys.Select(pair => pair.Key));
        return [.. keys.OrderBy(pair => pair.Key, new SortOrder(context.Culture)).Select(pair => pair.Item)];
    }

    /// <summary>An argument that names a field.</summary>
    /// <exception cref="FilterException">It is no text.</exception>
    public static string FieldName(object? argument) =>
        Values.Scalar(argument) as string ?? throw new FilterException(Messages.NotAText(Values.KindOf(argument)));

    /// <summary>A field of an item, such as <c>name</c> or <c>target.value</c>; a missing item has every field, missing.</summary>
    /// <exception cref="FilterException">There is no such field.</exception>
    public static object? Field(object? item, string path) =>
        path.Contains('.', StringComparison.Ordinal) ? path.Split('.').Aggregate(item, Member) : Member(item, path);

    private static object? Member(object? item, string name)
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
        throw new FilterException(Unknown(name, known));
    }

    /// <summary>What to say of a field that does not exist.</summary>
    public static Message Unknown(string name, IEnumerable<string> known) => Spelling.Nearest(name, known) is { } near
        ? Messages.UnknownItemFieldDidYouMean(name, near)
        : Messages.UnknownItemField(name);
}
