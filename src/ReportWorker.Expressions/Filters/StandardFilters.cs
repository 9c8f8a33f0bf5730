namespace ReportWorker.Expressions;

/// <summary>The filters of the language itself; see docs/templates.md.</summary>
internal static class StandardFilters
{
    public static FilterRegistry Register(FilterRegistry none) => ListFilters.Register(NumberFilters.Register(TextFilters.Register(none)))
        .With("default", new RegisteredFilter(Default, 1, 1, DefaultShape));

    /// <summary>A filter whose result is always of one kind.</summary>
    public static RegisteredFilter Giving(ModelSchema result, Filter apply, int least = 0, int most = 0) =>
        new(apply, least, most, (_, _, _) => result);

    // Zero and "no" are values; only what is missing, and a text without a word in it, is replaced.
    private static object? Default(object? input, IReadOnlyList<object?> arguments, EvaluationContext context) =>
        Values.Scalar(input) switch
        {
            null when input is IModelValue model && model.ToText(context.Culture) is { } text => text,
            null => arguments[0],
            string text when string.IsNullOrWhiteSpace(text) => arguments[0],
            _ => input,
        };

    private static ModelSchema DefaultShape(ModelSchema input, IReadOnlyList<Node> arguments, List<SyntaxError> errors) =>
        input.Kind is ModelKind.List or ModelKind.Object ? input : ModelSchema.Any;
}
