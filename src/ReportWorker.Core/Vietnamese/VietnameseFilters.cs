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
    /// <c>words</c>, <c>roman</c>, <c>change</c>.
    /// </summary>
    public static FilterRegistry Registry { get; } = FilterRegistry.Standard
        .With("number", OfNumber((number, arguments) => VietnameseNumber.Number(number, Decimals(arguments))), 0, 1)
        .With("percent", OfNumber((number, arguments) => VietnameseNumber.Percent(number, Decimals(arguments) ?? 1)), 0, 1)
        .With("pad2", OfNumber((number, _) => VietnameseNumber.Pad2(number)), 0, 0)
        .With("fraction", OfNumber(Fraction), 1, 2)
        .With("date", OfDate("date", VietnameseDate.Short), 0, 0)
        .With("document_date", OfDate("document_date", VietnameseDate.Document), 0, 0)
        .With("words", OfNumber((number, _) => Words(number)), 0, 0)
        .With("roman", OfNumber((number, _) => Roman(number)), 0, 0)
        .With("change", OfNumber(Change), 1, 2);

    private static Filter OfNumber(Func<decimal, IReadOnlyList<object?>, string?> filter) =>
        (input, arguments, _) => Values.ToDecimal(input) is { } number ? filter(number, arguments) : null;

    private static Filter OfDate(string name, Func<DateOnly, string> filter) => (input, _, context) => Values.Scalar(input) switch
    {
        null => null,
        DateOnly day => filter(day),
        _ => throw new FilterException(Messages.FilterNeedsDate(name, Values.ToText(input, context.Culture))),
    };

    private static int? Decimals(IReadOnlyList<object?> arguments) => arguments.Count == 0
        ? null
        : Values.ToDecimal(arguments[0]) is { } places && places == decimal.Truncate(places) && places is >= 0 and <= VietnameseNumber.MostDecimals
            ? (int)places
            : throw new FilterException(Messages.FilterDecimals(VietnameseNumber.MostDecimals));

    private static string? Fraction(decimal part, IReadOnlyList<object?> arguments)
    {
        if (Values.ToDecimal(arguments[0]) is not { } whole)
        {
            return null;
        }

        var pads = Word("fraction", arguments, "pad2") == "pad2";
        return pads
            ? $"{VietnameseNumber.Pad2(part)}/{VietnameseNumber.Pad2(whole)}"
            : $"{VietnameseNumber.Number(part)}/{VietnameseNumber.Number(whole)}";
    }

    private static string Words(decimal number) => Math.Abs(number) <= NumberWords.Most
        ? NumberWords.Read(number)
        : throw new FilterException(Messages.FilterTooLarge("words", NumberWords.Most));

    private static string Roman(decimal number) => number is >= 1 and <= RomanNumber.Most && number == decimal.Truncate(number)
        ? RomanNumber.Write((int)number)
        : throw new FilterException(Messages.FilterRoman(RomanNumber.Most));

    private static string? Change(decimal now, IReadOnlyList<object?> arguments) => Values.ToDecimal(arguments[0]) is not { } before
        ? null
        : Word("change", arguments, "points", "plan") switch
        {
            "points" => ChangePhrase.OfRatios(now, before),
            "plan" => ChangePhrase.OfPlan(now, before),
            _ => ChangePhrase.OfCounts(now, before),
        };

    private static string? Word(string filter, IReadOnlyList<object?> arguments, params string[] words)
    {
        if (arguments.Count < 2)
        {
            return null;
        }

        return Values.Scalar(arguments[1]) is string word && words.Contains(word)
            ? word
            : throw new FilterException(Messages.FilterWord(filter, string.Join(" | ", words)));
    }
}
