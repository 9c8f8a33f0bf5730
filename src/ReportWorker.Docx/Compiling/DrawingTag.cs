using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>What a value tag gives where it stands.</summary>
internal enum TagUse
{
    /// <summary>Text.</summary>
    Print,

    /// <summary>A picture, in the frame whose alt text it is.</summary>
    Picture,

    /// <summary>The numbers of a chart, in the chart whose alt text it is.</summary>
    Chart,
}

/// <summary>Recognises <c>{{ image expression }}</c> and <c>{{ chart expression }}</c>.</summary>
internal static class DrawingTag
{
    /// <summary>The first such tag of a text, without its word; null if there is none. What else the text says is not looked at.</summary>
    public static (TagUse Use, RawTag Raw)? Find(string text)
    {
        foreach (var raw in TagLexer.Find(text).Value ?? [])
        {
            if (UseOf(raw, out var length) is var use and not TagUse.Print)
            {
                var span = TextSpan.Between(raw.Span.Start + length, raw.Span.End);
                return (use, raw with { Content = raw.Content[length..], Span = span });
            }
        }

        return null;
    }

    /// <summary>What the tag begins with.</summary>
    /// <param name="raw">The tag.</param>
    /// <param name="length">How much of its content stands before the expression.</param>
    public static TagUse UseOf(RawTag raw, out int length)
    {
        var content = raw.Content.AsSpan();
        var start = content.Length - content.TrimStart().Length;
        foreach (var (word, use) in new[] { ("image", TagUse.Picture), ("chart", TagUse.Chart) })
        {
            var rest = content[start..];
            if (raw.Kind == RawTagKind.Output && rest.StartsWith(word, StringComparison.Ordinal)
                && rest.Length > word.Length && char.IsWhiteSpace(rest[word.Length]) && IsOperand(rest[word.Length..].TrimStart()))
            {
                length = start + word.Length;
                return use;
            }
        }

        length = 0;
        return TagUse.Print;
    }

    /// <summary>A variable may be called image as well: then an operator or nothing follows.</summary>
    private static bool IsOperand(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (char.IsLetter(rest[0]) || rest[0] is '_' or '(') && !(rest.StartsWith("and ") || rest.StartsWith("or ") || rest.StartsWith("in "));
}
