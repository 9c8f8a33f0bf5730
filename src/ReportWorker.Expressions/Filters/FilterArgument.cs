namespace ReportWorker.Expressions;

/// <summary>
/// What an argument of a filter must be. What is written out in the template is checked with it, everything else when it has a value.
/// </summary>
public sealed class FilterArgument
{
    private readonly Func<IReadOnlyList<object?>, Message?>? _check;

    private FilterArgument(ModelKind kind, bool isOptional, int most, Func<IReadOnlyList<object?>, Message?>? check) =>
        (Kind, IsOptional, Most, _check) = (kind, isOptional, most, check);

    /// <summary>The kind of value that it must be, if it is not missing.</summary>
    public ModelKind Kind { get; }

    /// <summary>True when it may be left out.</summary>
    public bool IsOptional { get; }

    /// <summary>How many values it may take; more than one only for <see cref="Words"/>.</summary>
    public int Most { get; }

    /// <summary>A value of a kind, which may be missing.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isOptional">True when it may be left out.</param>
    public static FilterArgument Of(ModelKind kind, bool isOptional = false) => new(kind, isOptional, 1, check: null);

    /// <summary>A whole number within bounds, such as a number of decimals.</summary>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <param name="isOptional">True when it may be left out.</param>
    public static FilterArgument Whole(int least, int most, bool isOptional = true) => new(ModelKind.Number, isOptional, 1, values =>
        Values.Scalar(values[0]) is decimal number && number >= least && number <= most && decimal.IsInteger(number)
            ? null
            : Messages.NotAWholeNumber(least, most));

    /// <summary>
    /// Words that choose how the filter works; the last argument, and optional. Each choice is a word, or several with commas between them,
    /// which may stand in any order: <c>"points"</c>, <c>"points, previous"</c>.
    /// </summary>
    /// <param name="choices">All choices.</param>
    public static FilterArgument Words(params string[] choices)
    {
        var sets = Array.ConvertAll(choices, choice => choice.Split(", "));
        return new FilterArgument(ModelKind.Text, isOptional: true, sets.Max(set => set.Length), values =>
            Array.Exists(sets, set => set.Length == values.Count && Array.TrueForAll(set, word => Holds(values, word)))
                ? null
                : Messages.NotOneOf(string.Join(" | ", choices)));
    }

    /// <summary>True when not every value of the kind will do.</summary>
    internal bool HasBounds => _check is not null;

    /// <summary>What is wrong with the values that stand here, at least one; null when all is well.</summary>
    internal Message? Check(IReadOnlyList<object?> values) => _check?.Invoke(values);

    private static bool Holds(IReadOnlyList<object?> values, string word)
    {
        var found = false;
        foreach (var value in values)
        {
            found |= Values.Scalar(value) as string == word;
        }

        return found;
    }
}
