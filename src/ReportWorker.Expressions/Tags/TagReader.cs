namespace ReportWorker.Expressions;

/// <summary>Reads the words of one tag from left to right.</summary>
internal sealed class TagReader(RawTag raw, Limits limits)
{
    private string _content = raw.Content;
    private int _position;

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return _position == _content.Length;
        }
    }

    /// <summary>The content as an error shows it.</summary>
    public string Shown => _content.Trim() is { Length: > 20 } text ? text[..20] + "…" : _content.Trim();

    /// <summary>The name that stands here; empty when none does.</summary>
    public string Name(out TextSpan span)
    {
        SkipSpace();
        var start = _position;
        if (start < _content.Length && Characters.IsNameStart(_content[start]))
        {
            while (_position < _content.Length && Characters.IsNamePart(_content[_position]))
            {
                _position++;
            }
        }

        span = new TextSpan(raw.ContentStart + start, _position - start);
        return Characters.Normal(_content[start.._position]);
    }

    public bool Skip(char symbol)
    {
        if (AtEnd || _content[_position] != symbol)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Takes these words from the end of the tag, if it ends with them; something must stand before.</summary>
    public bool DropEnd(string first, string second)
    {
        var rest = Before(_content, second) is { } behind ? Before(behind, first) : null;
        if (rest is null || rest.Length <= _position)
        {
            return false;
        }

        _content = rest;
        return true;
    }

    /// <summary>The text before its last word, with the space between them; null if that is another word.</summary>
    private static string? Before(string text, string word)
    {
        var end = text.Length;
        while (end > 0 && Characters.IsSpace(text[end - 1]))
        {
            end--;
        }

        var start = end - word.Length;
        return start > 0 && Characters.IsSpace(text[start - 1]) && string.CompareOrdinal(text, start, word, 0, word.Length) == 0
            ? text[..start]
            : null;
    }

    /// <summary>The tag made of the expression that is the rest.</summary>
    public ParseResult<Tag> Rest(Func<Expression, Tag> make)
    {
        SkipSpace();
        var end = _content.Length;
        while (end > _position && Characters.IsSpace(_content[end - 1]))
        {
            end--;
        }

        var offset = raw.ContentStart + _position;
        var parsed = Expression.Parse(_content[_position..end], limits, offset);
        return parsed.Success
            ? new ParseResult<Tag>(make(parsed.Value), [])
            : new ParseResult<Tag>(null, [.. parsed.Errors.Select(error => error.Shift(offset))]);
    }

    /// <summary>The tag, if nothing else stands in it.</summary>
    public ParseResult<Tag> Nothing(string word, Tag tag) => AtEnd
        ? new ParseResult<Tag>(tag, [])
        : new ParseResult<Tag>(null, [new SyntaxError(Messages.TagStandsAlone(word), raw.Span)]);

    private void SkipSpace()
    {
        while (_position < _content.Length && Characters.IsSpace(_content[_position]))
        {
            _position++;
        }
    }
}
