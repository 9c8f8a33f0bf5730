namespace ReportWorker.Expressions;

/// <summary>
/// A Pratt parser over the tokens of one expression. After the first error it jumps to the end, so that one mistake gives one error.
/// </summary>
internal sealed class Parser(IReadOnlyList<Token> tokens, Limits limits)
{
    private readonly List<SyntaxError> _errors = [];
    private int _position;
    private int _nesting;

    public IReadOnlyList<SyntaxError> Errors => _errors;

    /// <summary>Every filter, in the order of the text once sorted by span.</summary>
    public List<FilterReference> Filters { get; } = [];

    public List<PathBuilder> Paths { get; } = [];

    private Token Current => tokens[_position];

    public Node ParseAll()
    {
        if (Current.Kind == TokenKind.End)
        {
            Fail(Messages.EmptyExpression(), Current.Span);
        }

        var node = ParseFiltered();
        if (Current.Kind != TokenKind.End)
        {
            Fail(Leftover(), Current.Span);
        }

        return node;
    }

    /// <summary>Why nothing can follow here: most people who write this mean something else.</summary>
    private Message Leftover()
    {
        var before = tokens[_position - 1]; // a value was read, or there would be an error already
        return Current.Kind switch
        {
            TokenKind.Name when before.Kind == TokenKind.Name => Messages.SpaceInName(Current.Text, Joined()),
            TokenKind.Symbol when Current.Is(",") && before.Kind == TokenKind.Number && tokens[_position + 1].Kind == TokenKind.Number =>
                Messages.DecimalComma($"{before.Text}.{tokens[_position + 1].Text}"),
            TokenKind.Symbol when Current.Is("(") && before.Kind == TokenKind.Name => Messages.CallInParentheses(before.Text),
            _ => Messages.ExpectedEnd(Shown(Current)),
        };
    }

    /// <summary>The names around here as one.</summary>
    private string Joined()
    {
        var (first, last) = (_position, _position);
        while (first > 0 && IsName(tokens[first - 1]))
        {
            first--;
        }

        while (IsName(tokens[last + 1]))
        {
            last++;
        }

        return string.Join('_', tokens.Skip(first).Take(last - first + 1).Select(token => token.Text));

        static bool IsName(Token token) => token.Kind == TokenKind.Name && !Characters.IsKeyword(token.Text);
    }

    private Node ParseFiltered()
    {
        if (++_nesting > limits.Depth)
        {
            return Fail(Messages.TooDeep(limits.Depth), Current.Span);
        }

        var node = ParseBinary(Precedence.Or);
        while (Current.Is("|"))
        {
            node = Bounded(ParseFilter(node));
        }

        _nesting--;
        return node;
    }

    private FilterNode ParseFilter(Node input)
    {
        var bar = Take();
        var name = TakeName(bar);
        List<Node> arguments = [];
        if (Current.Is(":"))
        {
            do
            {
                Take();
                arguments.Add(ParseBinary(Precedence.Or));
            }
            while (Current.Is(","));
        }

        Filters.Add(new FilterReference(name.Text, name.Span));
        var end = arguments.Count == 0 ? name.Span.End : arguments[^1].Span.End;
        return new FilterNode(input, name.Text, [.. arguments], name.Span, TextSpan.Between(input.Span.Start, end));
    }

    private Node ParseBinary(int least)
    {
        var left = ParseUnary();
        while (OperatorHere() is var (symbol, binding) && binding >= least)
        {
            Take();
            if (symbol == "not in")
            {
                Take();
            }

            var right = ParseBinary(binding + 1);
            if (binding == Precedence.Comparison && OperatorHere() is (_, Precedence.Comparison))
            {
                return Fail(Messages.ChainedComparison(), Current.Span);
            }

            left = Bounded(Combine(symbol, left, right));
        }

        return left;
    }

    private (string Symbol, int Binding)? OperatorHere() => Current switch
    {
        { Kind: TokenKind.Symbol, Text: "+" or "-" } => (Current.Text, Precedence.Sum),
        { Kind: TokenKind.Symbol, Text: "*" or "/" } => (Current.Text, Precedence.Product),
        { Kind: TokenKind.Symbol, Text: "==" or "!=" or "<" or "<=" or ">" or ">=" } => (Current.Text, Precedence.Comparison),
        { Kind: TokenKind.Name, Text: "in" } => ("in", Precedence.Comparison),
        { Kind: TokenKind.Name, Text: "not" } when tokens[_position + 1].IsWord("in") => ("not in", Precedence.Comparison),
        { Kind: TokenKind.Name, Text: "and" } => ("and", Precedence.And),
        { Kind: TokenKind.Name, Text: "or" } => ("or", Precedence.Or),
        _ => null,
    };

    private static Node Combine(string symbol, Node left, Node right) => symbol switch
    {
        "and" or "or" => new LogicNode(symbol == "and", left, right),
        "in" or "not in" => new InNode(left, right, symbol == "not in"),
        "+" or "-" or "*" or "/" => new ArithmeticNode(symbol[0], left, right),
        _ => new ComparisonNode(symbol, left, right),
    };

    private Node ParseUnary()
    {
        var isNot = Current.IsWord("not");
        if (!isNot && !Current.Is("-"))
        {
            return ParsePostfix();
        }

        if (++_nesting > limits.Depth)
        {
            return Fail(Messages.TooDeep(limits.Depth), Current.Span);
        }

        var symbol = Take();
        var operand = isNot ? ParseBinary(Precedence.Not) : ParseUnary();
        _nesting--;
        var span = TextSpan.Over(symbol.Span, operand.Span);
        return Bounded(isNot ? new NotNode(operand, span) : new SignNode(operand, span));
    }

    private Node ParsePostfix()
    {
        var node = ParsePrimary();
        var path = node is NameNode root ? PathBuilder.Of(root) : null;
        while (true)
        {
            if (Current.Is("."))
            {
                var name = TakeName(Take());
                node = Bounded(new MemberNode(node, name.Text, TextSpan.Over(node.Span, name.Span)));
                path?.Add(name.Text, name.Span.End);
            }
            else if (Current.Is("["))
            {
                node = Bounded(ParseIndex(node, path));
            }
            else
            {
                break;
            }
        }

        if (path is not null)
        {
            Paths.Add(path);
        }

        return node;
    }

    private IndexNode ParseIndex(Node target, PathBuilder? path)
    {
        Take();
        var index = ParseFiltered();
        var close = Expect("]");
        if (index is LiteralNode { Value: string field })
        {
            path?.Add(field, close.Span.End);
        }
        else
        {
            path?.End();
        }

        return new IndexNode(target, index, TextSpan.Over(target.Span, close.Span));
    }

    private Node ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new LiteralNode(token.Number, Take().Span);
            case TokenKind.Text:
                return new LiteralNode(token.Text, Take().Span);
            case TokenKind.Name when token.Text is "true" or "false":
                return new LiteralNode(Boxed.Of(token.Text == "true"), Take().Span);
            case TokenKind.Name when token.Text == "null":
                return new LiteralNode(null, Take().Span);
            case TokenKind.Name when !Characters.IsKeyword(token.Text):
                return new NameNode(token.Text, Take().Span);
            case TokenKind.Symbol when token.Text == "(":
                Take();
                var node = ParseFiltered();
                Expect(")");
                return node;
            case TokenKind.End:
                return Fail(Messages.ExpectedValueAtEnd(), token.Span);
            default:
                return Fail(Messages.ExpectedValue(Shown(token)), token.Span);
        }
    }

    private Token Take() => Current.Kind == TokenKind.End ? Current : tokens[_position++];

    private Token TakeName(Token after)
    {
        if (Current.Kind == TokenKind.Name)
        {
            return Take();
        }

        Fail(Messages.ExpectedName(Shown(after)), Current.Kind == TokenKind.End ? after.Span : Current.Span);
        return Current;
    }

    private Token Expect(string symbol)
    {
        if (Current.Is(symbol))
        {
            return Take();
        }

        var message = Current.Kind == TokenKind.End
            ? Messages.ExpectedSymbolAtEnd(symbol)
            : Messages.ExpectedSymbol(symbol, Shown(Current));
        Fail(message, Current.Span);
        return Current;
    }

    private Node Bounded(Node node) => node.Depth <= Limits.Chain ? node : Fail(Messages.TooLong(Limits.Chain), node.Span);

    private LiteralNode Fail(Message message, TextSpan span)
    {
        if (_errors.Count == 0)
        {
            _errors.Add(new SyntaxError(message, span));
        }

        _position = tokens.Count - 1;
        return new LiteralNode(null, span);
    }

    private static string Shown(Token token) => token.Kind == TokenKind.Text ? $"'{token.Text}'" : token.Text;
}
