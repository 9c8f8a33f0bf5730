using ReportWorker.Expressions;

namespace ReportWorker.Core.Vietnamese;

/// <summary>
/// The filters of Vietnamese reports. A missing input gives a missing result, so that <c>default</c> can follow. They see a figure's
/// value, not its format.
/// </summary>
public static class VietnameseFilters
{
    /// <summary>
    /// The filters of the language and <c>number</c>, <c>percent</c>, <c>pad2</c>, <c>fraction</c>, <c>date</c>, <c>document_date</c>,
    /// <c>words</c>, <c>roman</c>, <c>change</c>, <c>difference</c>.
    /// </summary>
    public static FilterRegistry Registry { get; } = ComparisonFilters.Register(FilterRegistry.Standard
        .With("number", OfNumber((number, arguments) => VietnameseNumber.Number(number, Decimals(arguments))), Numbers(Places()))
        .With("percent", OfNumber((number, arguments) => VietnameseNumber.Percent(number, Decimals(arguments) ?? 1)), Numbers(Places()))
        .With("pad2", OfNumber((number, _) => VietnameseNumber.Pad2(number)), Numbers())
        .With("fraction", OfNumber(Fraction), Numbers(FilterArgument.Of(ModelKind.Number), FilterArgument.Words("pad2")))
        .With("date", OfDate(VietnameseDate.Short), Days)
        .With("document_date", OfDate(VietnameseDate.Document), Days)
        .With("words", OfNumber((number, _) => Words(number)), Numbers())
        .With("roman", OfNumber((number, _) => Roman(number)), Numbers()));

    private static FilterSignature Days => new(ModelKind.Date, ModelKind.Text);

    private static FilterSignature Numbers(params FilterArgument[] arguments) => new(ModelKind.Number, ModelKind.Text, arguments);

    private static FilterArgument Places() => FilterArgument.Whole(0, VietnameseNumber.MostDecimals);

    private static Filter OfNumber(Func<decimal, IReadOnlyList<object?>, string?> filter) =>
        (input, arguments, _) => Values.ToDecimal(input) is { } number ? filter(number, arguments) : null;

    private static Filter OfDate(Func<DateOnly, string> filter) => (input, _, _) => Values.ToDate(input) is { } day ? filter(day) : null;

    private static int? Decimals(IReadOnlyList<object?> arguments) => arguments.Count == 0 ? null : (int?)Values.ToDecimal(arguments[0]);

    private static string? Fraction(decimal part, IReadOnlyList<object?> arguments)
    {
        if (Values.ToDecimal(arguments[0]) is not { } whole)
        {
            return null;
        }

        return arguments.Count > 1
            ? $"{VietnameseNumber.Pad2(part)}/{VietnameseNumber.Pad2(whole)}"
            : $"{VietnameseNumber.Number(part)}/{VietnameseNumber.Number(whole)}";
    }

    private static string Words(decimal number) => Math.Abs(number) <= NumberWords.Most
        ? NumberWords.Read(number)
        : throw new FilterException(Messages.FilterTooLarge("words", NumberWords.Most));

    private static string Roman(decimal number) => number is >= 1 and <= RomanNumber.Most && number == decimal.Truncate(number)
        ? RomanNumber.Write((int)number)
        : throw new FilterException(Messages.FilterRoman(RomanNumber.Most));
}
