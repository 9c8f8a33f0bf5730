namespace ReportWorker.Expressions;

/// <summary>Finds the tags in a text. Knows braces and strings, not the language between them.</summary>
public static class TagLexer
{
    /// <summary>
    /// Finds all tags; never throws. A tag that is not closed is an error with its span, and the search goes on behind it, so
    /// <see cref="ParseResult{T}.Value"/> is there even with errors.
    /// </summary>
    public static ParseResult<IReadOnlyList<RawTag>> Find(string text)
    {
        List<RawTag> tags = [];
        List<SyntaxError> errors = [];
        var start = Next(text, 0);
        while (start >= 0)
        {
            var kind = KindOf(text[start + 1])!.Value; // Next stops only at an opening
            var end = EndOf(text, start, kind, out var resume, out var error);
            if (end >= 0)
            {
                tags.Add(new RawTag(kind, text[(start + 2)..(end - 2)], TextSpan.Between(start, end)));
            }

            if (error is not null)
            {
                errors.Add(error);
            }

            start = Next(text, resume);
        }

        return new ParseResult<IReadOnlyList<RawTag>>(tags, errors);
    }

    /// <summary>True when the text may hold a tag; quick, for texts that mostly have none.</summary>
    public static bool MayHoldTags(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var brace = text.IndexOf('{');
            if (brace < 0 || brace + 1 >= text.Length)
            {
                return false;
            }

            if (KindOf(text[brace + 1]) is not null)
            {
                return true;
            }

            text = text[(brace + 1)..];
        }
    }

    private static int Next(string text, int from)
    {
        var at = text.IndexOf('{', from);
        while (at >= 0 && at + 1 < text.Length)
        {
            if (KindOf(text[at + 1]) is not null)
            {
                return at;
            }

            at = text.IndexOf('{', at + 1);
        }

        return -1;
    }

    /// <summary>Where the tag ends, or -1 with an error; and where to look for the next one.</summary>
    private static int EndOf(string text, int start, RawTagKind kind, out int resume, out SyntaxError? error)
    {
        var open = text.Substring(start, 2);
        var close = kind switch { RawTagKind.Output => "}}", RawTagKind.Block => "%}", _ => "#}" };
        error = null;
        var at = start + 2;
        while (at < text.Length)
        {
            if (string.CompareOrdinal(text, at, close, 0, 2) == 0)
            {
                return resume = at + 2;
            }

            if (kind != RawTagKind.Comment && Characters.OpensString(text[at]))
            {
                var end = EndOfString(text, at);
                if (end < 0)
                {
                    return Unclosed(text, start, at, close, out resume, out error);
                }

                at = end;
                continue;
            }

            if (kind != RawTagKind.Comment && text[at] == '{' && at + 1 < text.Length && KindOf(text[at + 1]) is not null)
            {
                break;
            }

            at++;
        }

        resume = kind == RawTagKind.Comment ? text.Length : at;
        error = new SyntaxError(Messages.UnclosedTag(open, close), TextSpan.Between(start, at));
        return -1;
    }

    /// <summary>A quotation mark without its partner swallows the rest of the text: blame it if a closing brace stands behind it.</summary>
    private static int Unclosed(string text, int start, int quote, string close, out int resume, out SyntaxError? error)
    {
        var end = text.IndexOf(close, quote, StringComparison.Ordinal);
        resume = end < 0 ? text.Length : end + 2;
        error = end < 0
            ? new SyntaxError(Messages.UnclosedTag(text.Substring(start, 2), close), TextSpan.Between(start, text.Length))
            : new SyntaxError(Messages.UnclosedStringInTag(close), TextSpan.Between(quote, end));
        return -1;
    }

    private static int EndOfString(string text, int quote)
    {
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (Characters.ClosesString(text[quote], text[at]))
            {
                return at + 1;
            }
        }

        return -1;
    }

    private static RawTagKind? KindOf(char second) => second switch
    {
        '{' => RawTagKind.Output,
        '%' => RawTagKind.Block,
        '#' => RawTagKind.Comment,
        _ => null,
    };
}
