namespace ReportWorker.Expressions;

/// <summary>Builds the pieces of a text template from its text and tags, and gathers every error.</summary>
internal sealed class TextCompiler(Limits limits)
{
    private readonly List<SyntaxError> _errors = [];
    private readonly List<Part> _parts = [];
    private readonly Stack<OpenBlock> _open = new();

    public List<Expression> Expressions { get; } = [];

    public IReadOnlyList<SyntaxError> Errors => [.. _errors.OrderBy(error => error.Span.Start)];

    private List<Part> Current => _open.TryPeek(out var block) ? block.Current : _parts;

    public Sequence Compile(string source)
    {
        var found = TagLexer.Find(source);
        _errors.AddRange(found.Errors);
        var lines = new StandaloneLines(source, found.Value!); // Find gives its tags even with errors
        var position = 0;
        for (var i = 0; i < found.Value!.Count; i++)
        {
            var raw = found.Value[i];
            AddText(source[position..Math.Max(position, lines.TextEndsBefore(i))]);
            Add(raw);
            position = lines.TextBeginsAfter(i);
        }

        AddText(source[position..]);
        _errors.AddRange(_open.Select(block =>
            new SyntaxError(Messages.UnclosedBlock(block.Word, "end" + block.Word), block.Opener.Span)));
        return new Sequence(_parts);
    }

    private void AddText(string text)
    {
        if (text.Length > 0)
        {
            Current.Add(new LiteralPart(text, Expressions.Count == 0 ? null : Expressions[^1]));
        }
    }

    private void Add(RawTag raw)
    {
        var parsed = TagParser.Parse(raw, limits);
        if (parsed.Success)
        {
            Add(parsed.Value);
            return;
        }

        _errors.AddRange(parsed.Errors);

        // A wrong if or for still opens its block; without this its end would be a second error.
        if (TagParser.Placeholder(raw) is { } placeholder)
        {
            Add(placeholder);
        }
    }

    private void Add(Tag tag)
    {
        switch (tag)
        {
            case OutputTag output:
                Current.Add(new ValuePart(Read(output.Expression)));
                break;
            case SetTag set:
                Current.Add(new SetPart(set.Name, Read(set.Value)));
                break;
            case MergeTag:
                _errors.Add(new SyntaxError(Messages.MergeInText(), tag.Span));
                break;
            case IfTag condition:
                Read(condition.Condition);
                Open(new OpenIf(condition));
                break;
            case ForTag loop:
                if (loop.Numbering != LoopNumbering.Automatic)
                {
                    _errors.Add(new SyntaxError(Messages.NumberingInText(), loop.Span));
                }

                Read(loop.List);
                Open(new OpenFor(loop));
                break;
            case ElsIfTag or ElseTag or BetweenTag:
                Continue(tag);
                break;
            case EndIfTag:
                Close(tag, "if");
                break;
            case EndForTag:
                Close(tag, "for");
                break;
        }
    }

    private Expression Read(Expression expression)
    {
        Expressions.Add(expression);
        return expression;
    }

    private void Open(OpenBlock block)
    {
        _open.Push(block);
        if (_open.Count == limits.Depth + 1)
        {
            _errors.Add(new SyntaxError(Messages.TooDeep(limits.Depth), block.Opener.Span));
        }
    }

    private void Continue(Tag tag)
    {
        if (tag is ElsIfTag branch)
        {
            Read(branch.Condition);
        }

        var error = _open.TryPeek(out var block) ? block.Next(tag) : tag switch
        {
            ElsIfTag => Messages.OutsideBlock("elsif", "if"),
            BetweenTag => Messages.OutsideBlock("between", "for"),
            _ => Messages.OutsideBlock("else", "if, for"),
        };
        if (error is not null)
        {
            _errors.Add(new SyntaxError(error, tag.Span));
        }
    }

    private void Close(Tag tag, string word)
    {
        if (!_open.TryPeek(out var block))
        {
            _errors.Add(new SyntaxError(Messages.NothingToClose("end" + word, word), tag.Span));
        }
        else if (block.Word != word)
        {
            _errors.Add(new SyntaxError(Messages.ClosesAnother("end" + word, block.Word), tag.Span));
        }
        else
        {
            _open.Pop();
            Current.Add(block.Close());
        }
    }
}
