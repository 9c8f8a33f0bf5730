namespace ReportWorker.Expressions;

/// <summary>
/// Finds lines that hold only blocks and comments: they disappear with their line break, so that a template may be laid out in lines.
/// </summary>
internal sealed class StandaloneLines
{
    private readonly string _source;
    private readonly IReadOnlyList<RawTag> _tags;
    private readonly int[] _before;
    private readonly int[] _after;

    public StandaloneLines(string source, IReadOnlyList<RawTag> tags)
    {
        (_source, _tags) = (source, tags);
        _before = [.. tags.Select(tag => tag.Span.Start)];
        _after = [.. tags.Select(tag => tag.Span.End)];
        for (var first = 0; first < tags.Count;)
        {
            var last = LastOnLine(first);
            Trim(first, last);
            first = last + 1;
        }
    }

    /// <summary>Where the text before the tag ends.</summary>
    public int TextEndsBefore(int tag) => _before[tag];

    /// <summary>Where the text behind the tag begins.</summary>
    public int TextBeginsAfter(int tag) => _after[tag];

    /// <summary>The last of the tags that follow each other on one line with nothing but spaces between them.</summary>
    private int LastOnLine(int first)
    {
        var last = first;
        while (last + 1 < _tags.Count && SkipBlanks(_tags[last].Span.End) == _tags[last + 1].Span.Start)
        {
            last++;
        }

        return last;
    }

    private void Trim(int first, int last)
    {
        var start = _tags[first].Span.Start;
        while (start > 0 && _source[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var end = SkipBlanks(_tags[last].Span.End);
        var atBreak = end == _source.Length || _source[end] is '\n' or '\r';
        var silent = Enumerable.Range(first, last - first + 1).All(i => _tags[i].Kind != RawTagKind.Output);
        if (!silent || !atBreak || (start > 0 && _source[start - 1] is not ('\n' or '\r')))
        {
            return;
        }

        _before[first] = start;
        for (var i = first; i < last; i++)
        {
            _after[i] = _tags[i + 1].Span.Start;
        }

        _after[last] = SkipBreak(end);
    }

    private int SkipBlanks(int at)
    {
        while (at < _source.Length && _source[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private int SkipBreak(int at) => at switch
    {
        _ when at == _source.Length => at,
        _ when _source[at] == '\r' && at + 1 < _source.Length && _source[at + 1] == '\n' => at + 2,
        _ => at + 1,
    };
}
