namespace ReportWorker.Expressions;

/// <summary>The filters of the language itself; see docs/templates.md.</summary>
internal static class StandardFilters
{
    public static FilterRegistry Register(FilterRegistry none) => ListFilters.Register(NumberFilters.Register(TextFilters.Register(none)))
        .With("default", new RegisteredFilter(
            Default, new FilterSignature(ModelKind.Any, ModelKind.Any, FilterArgument.Of(ModelKind.Any)), DefaultShape));

    // Zero and "no" are values; only what is missing, and a text without a word in it, is replaced.
    private static object? Default(object? input, IReadOnlyList<object?> arguments, EvaluationContext context) =>
        Values.Scalar(input) switch
        {
            null when input is IModelValue model && model.ToText(context.Culture) is { } text => text,
            null => arguments[0],
            string text when string.IsNullOrWhiteSpace(text) => arguments[0],
            _ => input,
        };

    private static ModelSchema DefaultShape(FilterCall call)
    {
        var (input, other) = (call.Input, call.Schemas[0]);
        return input.Kind is ModelKind.List or ModelKind.Object || input.Kind == other.Kind
            ? input.Counting(input.Counts.With(other.Counts))
            : ModelSchema.Any;
    }
}
