namespace ReportWorker.Expressions;

/// <summary>Parses what stands between a tag's braces.</summary>
public static class TagParser
{
    private static readonly string[] Words = ["if", "elsif", "else", "endif", "for", "between", "endfor", "set"];

    /// <summary>Parses a tag; never throws. Spans of errors are in the text that the tag was found in.</summary>
    public static ParseResult<Tag> Parse(RawTag raw) => Parse(raw, Limits.Default);

    /// <summary>Parses a tag within <paramref name="limits"/>; never throws.</summary>
    public static ParseResult<Tag> Parse(RawTag raw, Limits limits)
    {
        if (raw.Kind == RawTagKind.Comment)
        {
            return Good(new CommentTag(raw.Span));
        }

        var reader = new TagReader(raw, limits);
        if (reader.AtEnd)
        {
            return Bad(Messages.EmptyTag(), raw.Span);
        }

        if (raw.Content[^1] == '-' || (raw.Kind == RawTagKind.Block && raw.Content[0] == '-'))
        {
            return Bad(Messages.TrimmedTag(), raw.Span);
        }

        if (raw.Kind == RawTagKind.Block)
        {
            return ParseBlock(raw, reader);
        }

        return IsMeantAsBlock(raw) ? Bad(Messages.BlockInOutput("{%", "%}"), raw.Span) : reader.Rest(value => new OutputTag(value, raw.Span));
    }

    /// <summary>True for a block tag, and for <c>{{ if x }}</c>, <c>{{#each xs}}</c>, <c>{{/each}}</c>, which are one in other languages.</summary>
    public static bool IsMeantAsBlock(RawTag raw) => raw.Kind == RawTagKind.Block
        || (raw.Kind == RawTagKind.Output && (raw.Content.AsSpan().TrimStart() is ['#' or '/' or '^', ..]
            || new TagReader(raw, Limits.Default).Name(out _) is "if" or "elsif" or "else" or "endif" or "for" or "endfor"));

    /// <summary>
    /// What a wrong block tag was meant to be, without what is wrong in it, so that the tags that belong to it are
    /// not reported as errors too. Null for other tags. For building blocks only; it is not to be evaluated.
    /// </summary>
    public static Tag? Placeholder(RawTag raw) => !IsMeantAsBlock(raw) ? null : new TagReader(raw, Limits.Default).Name(out _) switch
    {
        "if" => new IfTag(Expression.Placeholder, raw.Span),
        "elsif" => new ElsIfTag(Expression.Placeholder, raw.Span),
        "for" => new ForTag("x", Expression.Placeholder, raw.Span),
        "else" => new ElseTag(raw.Span),
        "endif" => new EndIfTag(raw.Span),
        "endfor" => new EndForTag(raw.Span),
        _ => null,
    };

    private static ParseResult<Tag> ParseBlock(RawTag raw, TagReader reader)
    {
        var word = reader.Name(out var span);
        return word switch
        {
            "if" => reader.Rest(condition => new IfTag(condition, raw.Span)),
            "elsif" => reader.Rest(condition => new ElsIfTag(condition, raw.Span)),
            "else" => ParseElse(raw, reader),
            "endif" => reader.Nothing(word, new EndIfTag(raw.Span)),
            "for" => ParseFor(raw, reader),
            "between" => reader.Nothing(word, new BetweenTag(raw.Span)),
            "endfor" => reader.Nothing(word, new EndForTag(raw.Span)),
            "set" => ParseSet(raw, reader),
            _ => Bad(Unknown(word.Length == 0 ? reader.Shown : word), word.Length == 0 ? raw.Span : span),
        };
    }

    private static ParseResult<Tag> ParseElse(RawTag raw, TagReader reader)
    {
        var parsed = reader.Nothing("else", new ElseTag(raw.Span));
        return !parsed.Success && reader.Name(out _) == "if" ? Bad(Messages.UnknownTagDidYouMean("else if", "elsif"), raw.Span) : parsed;
    }

    private static ParseResult<Tag> ParseFor(RawTag raw, TagReader reader)
    {
        var variable = reader.Name(out var span);
        if (variable.Length == 0 || reader.Name(out _) != "in")
        {
            return Bad(Messages.MalformedFor(), raw.Span);
        }

        var numbering = reader.DropEnd("restart", "numbering") ? LoopNumbering.Restart
            : reader.DropEnd("continue", "numbering") ? LoopNumbering.Continue
            : LoopNumbering.Automatic;
        return IsReserved(variable)
            ? Bad(Messages.ReservedName(variable), span)
            : reader.Rest(list => new ForTag(variable, list, raw.Span) { Numbering = numbering });
    }

    private static ParseResult<Tag> ParseSet(RawTag raw, TagReader reader)
    {
        var variable = reader.Name(out var span);
        if (variable.Length == 0 || !reader.Skip('='))
        {
            return Bad(Messages.MalformedSet(), raw.Span);
        }

        return IsReserved(variable)
            ? Bad(Messages.ReservedName(variable), span)
            : reader.Rest(value => new SetTag(variable, value, raw.Span));
    }

    private static bool IsReserved(string name) => Characters.IsKeyword(name) || name == "forloop";

    private static Message Unknown(string word) => (word switch
    {
        "elseif" or "elif" => "elsif",
        "assign" or "let" => "set",
        "foreach" or "each" => "for",
        "endforeach" or "next" => "endfor",
        "unless" => "if",
        "endunless" => "endif",
        "end" => null,
        _ => Spelling.Nearest(word, Words),
    }) is { } known
        ? Messages.UnknownTagDidYouMean(word, known)
        : Messages.UnknownTag(word);

    private static ParseResult<Tag> Good(Tag tag) => new(tag, []);

    private static ParseResult<Tag> Bad(Message message, TextSpan span) => new(null, [new SyntaxError(message, span)]);
}
