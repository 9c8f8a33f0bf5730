namespace ReportWorker.Expressions;

/// <summary>Finds the tags in a text. Knows braces and strings, not the language between them.</summary>
public static class TagLexer
{
    /// <summary>
    /// Finds all tags; never throws. A tag that is not closed is an error with its span, and the search goes on behind it, so
    /// <see cref="ParseResult{T}.Value"/> is there even with errors.
    /// </summary>
    public static ParseResult<IReadOnlyList<RawTag>> Find(string text) => throw new NotSupportedException();

    /// <summary>True when the text may hold a tag; quick, for texts that mostly have none.</summary>
    public static bool MayHoldTags(ReadOnlySpan<char> text) => throw new NotSupportedException();
}
