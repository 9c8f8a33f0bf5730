using ReportWorker.Expressions;

namespace ReportWorker.Core.Definitions;

/// <summary>Expressions and text templates in definition files.</summary>
internal static class DefinitionExpressions
{
    /// <summary>An expression; null when absent or, with problems, when it cannot be parsed.</summary>
    public static Expression? Expression(this DefinitionMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        var parsed = ReportWorker.Expressions.Expression.Parse(text);
        map.RefuseAll(key, text, parsed.Errors);
        return parsed.Success ? parsed.Value : null;
    }

    /// <summary>A text template; null when absent or, with problems, when it cannot be parsed.</summary>
    public static TextTemplate? Template(this DefinitionMap map, string key, TextEscape escape)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        var compiled = TextTemplate.Compile(text, escape);
        map.RefuseAll(key, text, compiled.Errors);
        return compiled.Success ? compiled.Value : null;
    }

    /// <summary>Turns errors in the text of a key into problems that quote the place in it.</summary>
    public static void RefuseAll(this DefinitionMap map, string key, string text, IEnumerable<SyntaxError> errors)
    {
        foreach (var error in errors)
        {
            map.Refuse(key, Messages.InText(key, Quote(text, error.Span), error.Message));
        }
    }

    private static string Quote(string text, TextSpan span)
    {
        const int around = 20;
        var start = Math.Clamp(span.Start - around, 0, text.Length);
        var end = Math.Clamp(span.End + around, start, text.Length);
        return $"{(start > 0 ? "…" : "")}{text[start..end].ReplaceLineEndings(" ")}{(end < text.Length ? "…" : "")}";
    }
}
