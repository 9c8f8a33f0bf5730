namespace ReportWorker.Expressions;

/// <summary>Parses what stands between a tag's braces.</summary>
public static class TagParser
{
    /// <summary>Parses a tag; never throws. Spans of errors are in the text that the tag was found in.</summary>
    public static ParseResult<Tag> Parse(RawTag raw) => Parse(raw, Limits.Default);

    /// <summary>Parses a tag within <paramref name="limits"/>; never throws.</summary>
    public static ParseResult<Tag> Parse(RawTag raw, Limits limits) => throw new NotSupportedException();
}
