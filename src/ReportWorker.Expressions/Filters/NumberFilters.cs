namespace ReportWorker.Expressions;

/// <summary>Filters over numbers. A missing input stays missing.</summary>
internal static class NumberFilters
{
    public static FilterRegistry Register(FilterRegistry filters) => filters
        .With("round", Number((number, arguments) => Round(number, arguments.Count == 0 ? 0 : Whole(arguments[0], 0, 28)), most: 1))
        .With("abs", Number((number, _) => Math.Abs(number)))
        .With("min", StandardFilters.Giving(ModelSchema.Number, (input, arguments, _) => Extreme(input, arguments, Math.Min), 0, 8))
        .With("max", StandardFilters.Giving(ModelSchema.Number, (input, arguments, _) => Extreme(input, arguments, Math.Max), 0, 8));

    /// <summary>An argument that is a whole number within bounds.</summary>
    /// <exception cref="FilterException">It is none.</exception>
    public static int Whole(object? argument, int least, int most) =>
        Values.ToDecimal(argument) is { } number && number >= least && number <= most && decimal.IsInteger(number)
            ? (int)number
            : throw new FilterException(Messages.NotAWholeNumber(least, most));

    private static RegisteredFilter Number(Func<decimal, IReadOnlyList<object?>, decimal> apply, int most = 0) => StandardFilters.Giving(
        ModelSchema.Number,
        (input, arguments, _) => Values.ToDecimal(input) is { } number ? apply(number, arguments) : null,
        0,
        most);

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
