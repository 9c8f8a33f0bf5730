namespace ReportWorker.Expressions;

/// <summary>Filters over numbers. A missing input stays missing.</summary>
internal static class NumberFilters
{
    private const int MostChoices = 8;

    public static FilterRegistry Register(FilterRegistry filters) => filters
        .With("round", Number((number, arguments) => Round(number, arguments.Count == 0 ? 0 : (int)Values.ToDecimal(arguments[0])!.Value), FilterArgument.Whole(0, 28)))
        .With("abs", Number((number, _) => Math.Abs(number)))
        .With("min", Choice(Math.Min))
        .With("max", Choice(Math.Max));

    private static RegisteredFilter Number(
        Func<decimal, IReadOnlyList<object?>, decimal> apply, params FilterArgument[] arguments) => new(
            (input, values, _) => Values.ToDecimal(input) is { } number ? apply(number, values) : null,
            new FilterSignature(ModelKind.Number, ModelKind.Number, arguments),
            call => ModelSchema.Number.Counting(call.Input.Counts));

    private static RegisteredFilter Choice(Func<decimal, decimal, decimal> choose) => new(
        (input, arguments, _) => Extreme(input, arguments, choose),
        new FilterSignature(
            ModelKind.Any, ModelKind.Number, [.. Enumerable.Repeat(FilterArgument.Of(ModelKind.Number, isOptional: true), MostChoices)]),
        ChoiceShape);

    private static ModelSchema ChoiceShape(FilterCall call)
    {
        var input = call.Input.Item ?? call.Input;
        if (input.WhyNot(ModelKind.Number) is { } wrong)
        {
            call.Errors.Add(new SyntaxError(wrong, call.InputSpan));
        }

        return ModelSchema.Number.Counting(call.Schemas.Aggregate(input.Counts, (counts, argument) => counts.With(argument.Counts)));
    }

    private static decimal Round(decimal number, int places) => Math.Round(number, places, MidpointRounding.AwayFromZero);

    /// <summary>Of the input (or of its items, if it is a list) and the arguments; missing ones are left out.</summary>
    private static decimal? Extreme(object? input, IReadOnlyList<object?> arguments, Func<decimal, decimal, decimal> choose)
    {
        var inputs = Values.Scalar(input) is IReadOnlyList<object?> list ? list : [input];
        decimal? result = null;
        foreach (var value in inputs.Concat(arguments))
        {
            if (Values.ToDecimal(value) is { } number)
            {
                result = result is { } best ? choose(best, number) : number;
            }
        }

        return result;
    }
}
