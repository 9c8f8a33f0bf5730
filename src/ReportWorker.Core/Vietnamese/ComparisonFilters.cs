using ReportWorker.Core.Aggregation;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Vietnamese;

/// <summary>
/// The filters <c>change</c> and <c>difference</c>. An earlier figure (one with the members <c>why</c> and <c>basis</c>) speaks for itself: it
/// says why it cannot be compared, and which period it is of.
/// </summary>
internal static class ComparisonFilters
{
    private const string Points = "points";
    private const string Plan = "plan";
    private const string Previous = "previous";

    public static FilterRegistry Register(FilterRegistry filters) => filters
        .With("change", Comparing(Change), Signature(Points, Plan, Previous, $"{Points}, {Previous}"))
        .With("difference", Comparing((now, before, basis, _) => ChangePhrase.Difference(now, before, basis)), Signature(Previous));

    private static FilterSignature Signature(params string[] choices) =>
        new(ModelKind.Number, ModelKind.Text, FilterArgument.Of(ModelKind.Number), FilterArgument.Words(choices));

    private static Filter Comparing(Func<decimal, decimal, string, IReadOnlyList<object?>, string?> phrase) => (input, arguments, _) =>
    {
        if (Values.ToDecimal(input) is not { } now)
        {
            return null;
        }

        return Said(arguments[0], "why") ?? (Values.ToDecimal(arguments[0]) is { } before ? phrase(now, before, Basis(arguments), arguments) : null);
    };

    private static string? Change(decimal now, decimal before, string basis, IReadOnlyList<object?> arguments)
    {
        if (Has(arguments, Plan))
        {
            return ChangePhrase.OfPlan(now, before);
        }

        return Has(arguments, Points) ? ChangePhrase.OfRatios(now, before, basis) : ChangePhrase.OfCounts(now, before, basis);
    }

    // What the figure is of counts more than what the template believes.
    private static string Basis(IReadOnlyList<object?> arguments) => Said(arguments[0], "basis")
        ?? ComparisonNotes.NameOf(Has(arguments, Previous) ? ComparisonBasis.Previous : ComparisonBasis.LastYear);

    private static bool Has(IReadOnlyList<object?> arguments, string word) =>
        arguments.Skip(1).Any(argument => Values.Scalar(argument) as string == word);

    private static string? Said(object? value, string member) =>
        Values.TryGetMember(value, member, out var said) ? Values.Scalar(said) as string : null;
}
