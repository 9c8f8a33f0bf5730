using System.Globalization;
using System.Text;

namespace ReportWorker.Expressions;

/// <summary>Filters over text. A missing input stays missing; a number or a day is taken as it prints.</summary>
internal static class TextFilters
{
    public static FilterRegistry Register(FilterRegistry filters) => filters
        .With("upper", Text((text, _, context) => context.Culture.TextInfo.ToUpper(text)))
        .With("lower", Text((text, _, context) => context.Culture.TextInfo.ToLower(text)))
        .With("capitalize", Text((text, _, context) => Capitalize(text, context.Culture)))
        .With("append", Text((text, arguments, context) => text + Argument(arguments[0], context), Anything))
        .With("prepend", Text((text, arguments, context) => Argument(arguments[0], context) + text, Anything))
        .With("replace", Text(Replace, Anything, Anything))
        .With("truncate", Text(
            Truncate, FilterArgument.Whole(0, 1_000_000, isOptional: false), FilterArgument.Of(ModelKind.Any, isOptional: true)));

    private static FilterArgument Anything => FilterArgument.Of(ModelKind.Any);

    public static string Argument(object? value, EvaluationContext context) => Values.ToText(value, context.Culture);

    private static RegisteredFilter Text(
        Func<string, IReadOnlyList<object?>, EvaluationContext, string> apply, params FilterArgument[] arguments) => new(
            (input, values, context) => Values.TextOrNull(input, context.Culture) is { } text ? apply(text, values, context) : null,
            new FilterSignature(ModelKind.Text, ModelKind.Text, arguments));

    // The first letter only, with the marks that may follow it: the rest of a sentence keeps its names.
    private static string Capitalize(string text, CultureInfo culture)
    {
        var normal = Characters.Normal(text);
        var first = normal.AsSpan().IndexOfAnyExcept(' ', '\u00A0', '\t');
        if (first < 0)
        {
            return normal;
        }

        var length = char.IsHighSurrogate(normal[first]) && first + 1 < normal.Length ? 2 : 1;
        return normal[..first] + culture.TextInfo.ToUpper(normal.Substring(first, length)) + normal[(first + length)..];
    }

    private static string Replace(string text, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        var (old, fresh) = (Characters.Normal(Argument(arguments[0], context)), Argument(arguments[1], context));
        if (old.Length == 0)
        {
            return text;
        }

        var normal = Characters.Normal(text);
        var result = new StringBuilder();
        var start = 0;
        for (var at = normal.IndexOf(old, StringComparison.Ordinal); at >= 0; at = normal.IndexOf(old, start, StringComparison.Ordinal))
        {
            Bounded(result.Append(normal, start, at - start).Append(fresh), context);
            start = at + old.Length;
        }

        return result.Append(normal, start, normal.Length - start).ToString();
    }

    // Cut before a word that does not fit, never inside a letter with its marks.
    private static string Truncate(string text, IReadOnlyList<object?> arguments, EvaluationContext context)
    {
        var length = (int)Values.ToDecimal(arguments[0])!.Value;
        var ellipsis = arguments.Count > 1 ? Argument(arguments[1], context) : "…";
        var letters = new StringInfo(Characters.Normal(text));
        if (letters.LengthInTextElements <= length)
        {
            return letters.String;
        }

        var room = Math.Max(0, length - new StringInfo(ellipsis).LengthInTextElements);
        var cut = room == 0 ? "" : letters.SubstringByTextElements(0, room);
        var inWord = !char.IsWhiteSpace(letters.String[cut.Length]);
        var space = cut.LastIndexOf(' ');
        return (inWord && space > 0 ? cut[..space] : cut).TrimEnd() + ellipsis;
    }

    public static void Bounded(StringBuilder text, EvaluationContext context)
    {
        if (text.Length > context.Limits.Output)
        {
            throw new FilterException(Messages.OutputLimit(context.Limits.Output));
        }
    }
}
