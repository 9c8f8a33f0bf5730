namespace ReportWorker.Expressions;

/// <summary>A parsed expression: immutable, may be shared by threads. The language is described in docs/templates.md.</summary>
public sealed class Expression
{
    private readonly Node _root;

    internal Expression(string source, Node root, IReadOnlyList<PathReference> paths, IReadOnlyList<FilterReference> filters, int offset) =>
        (Source, _root, Paths, Filters, Offset) = (source, root, paths, filters, offset);

    /// <summary>The text it was parsed from.</summary>
    public string Source { get; }

    /// <summary>Where <see cref="Source"/> begins in the text that it was taken from; 0 when it was parsed alone.</summary>
    public int Offset { get; }

    /// <summary>Every path it reads, in the order of the text, for dependency graphs and lint.</summary>
    public IReadOnlyList<PathReference> Paths { get; }

    /// <summary>Every filter it uses, in the order of the text.</summary>
    public IReadOnlyList<FilterReference> Filters { get; }

    /// <summary>Parses an expression; never throws.</summary>
    public static ParseResult<Expression> Parse(string source) => Parse(source, Limits.Default);

    /// <summary>Parses an expression within <paramref name="limits"/>; never throws.</summary>
    public static ParseResult<Expression> Parse(string source, Limits limits) => Parse(source, limits, offset: 0);

    /// <summary>The value: null, decimal, string, bool, DateOnly, list, dictionary or <see cref="IModelValue"/>.</summary>
    /// <exception cref="EvaluationException">The data does not fit, or a limit is exceeded.</exception>
    public object? Evaluate(Scope scope)
    {
        try
        {
            scope.Spend(_root.Size, _root.Span);
            return _root.Evaluate(scope);
        }
        catch (EvaluationFault fault)
        {
            throw Located(fault.Error, fault.Span);
        }
        catch (FilterException exception)
        {
            throw Located(exception.Error, _root.Span);
        }
    }

    /// <summary>The value as a condition takes it: missing, false, 0, empty text and empty list are false.</summary>
    /// <exception cref="EvaluationException">The data does not fit, or a limit is exceeded.</exception>
    public bool Test(Scope scope) => Values.IsTrue(Evaluate(scope));

    /// <summary>The items that a <c>for</c> goes through; a missing list has none.</summary>
    /// <exception cref="EvaluationException">The value is no list, or a limit is exceeded.</exception>
    public IReadOnlyList<object?> Items(Scope scope)
    {
        var value = Evaluate(scope);
        try
        {
            return Values.ToList(value) ?? [];
        }
        catch (FilterException exception)
        {
            throw Located(exception.Error, _root.Span);
        }
    }

    /// <summary>The value as a tag prints it, by the context's culture and its policy for missing values.</summary>
    /// <exception cref="EvaluationException">The value is missing or cannot be printed, or a limit is exceeded.</exception>
    public string Print(Scope scope) => Print(scope, Evaluate(scope));

    /// <summary>Prints a value that <see cref="Evaluate"/> gave, as <see cref="Print(Scope)"/> does.</summary>
    /// <exception cref="EvaluationException">The value is missing or cannot be printed.</exception>
    public string Print(Scope scope, object? value)
    {
        string? text;
        try
        {
            text = Values.TextOrNull(value, scope.Context.Culture);
        }
        catch (FilterException exception)
        {
            throw Located(exception.Error, _root.Span);
        }

        if (text is not null)
        {
            return text;
        }

        if (scope.Context.MissingValues.Placeholder is not { } placeholder)
        {
            throw Located(Messages.MissingValue(Source), _root.Span);
        }

        scope.NoteMissing(Source, new TextSpan(Offset, Source.Length));
        return placeholder;
    }

    /// <summary>Checks names and filters against a description of the model, without data.</summary>
    /// <param name="scope">What names mean where the expression stands.</param>
    /// <param name="result">What the expression gives, as far as it is known.</param>
    /// <returns>Unknown names and filters with "did you mean", and wrong types; empty when all is well.</returns>
    public IReadOnlyList<SyntaxError> Check(SchemaScope scope, out ModelSchema result)
    {
        List<SyntaxError> errors = [];
        result = _root.Check(scope, errors);
        return errors;
    }

    /// <summary>Checks it as a tag that prints it.</summary>
    /// <param name="scope">What names mean where the expression stands.</param>
    public IReadOnlyList<SyntaxError> CheckPrint(SchemaScope scope)
    {
        var errors = Check(scope, out var result);
        return result.WhyNotPrinted is { } reason ? [.. errors, new SyntaxError(reason, _root.Span)] : errors;
    }

    /// <summary>Checks it as the list of a <c>for</c>.</summary>
    /// <param name="scope">What names mean where the expression stands.</param>
    /// <param name="list">What it gives; for <see cref="SchemaScope.PushLoop"/>.</param>
    public IReadOnlyList<SyntaxError> CheckItems(SchemaScope scope, out ModelSchema list)
    {
        var errors = Check(scope, out list);
        return list.WhyNot(ModelKind.List) is { } reason ? [.. errors, new SyntaxError(reason, _root.Span)] : errors;
    }

    /// <summary>Checks names and filters against a description of the model, without data.</summary>
    /// <param name="schema">The model.</param>
    /// <param name="variables">Variables that the place knows besides; null for none.</param>
    /// <param name="filters">The filters; null for the standard ones.</param>
    public IReadOnlyList<SyntaxError> Check(
        ModelSchema schema, IReadOnlyDictionary<string, ModelSchema>? variables = null, FilterRegistry? filters = null)
    {
        var scope = new SchemaScope(schema, filters ?? FilterRegistry.Standard);
        foreach (var (name, variable) in variables ?? new Dictionary<string, ModelSchema>())
        {
            scope.Declare(name, variable);
        }

        return Check(scope, out _);
    }

    /// <summary>Shows it to somebody who makes something else of it.</summary>
    public T Accept<T>(IExpressionVisitor<T> visitor) => _root.Accept(visitor);

    /// <summary>The expression in one normal form: parsing it gives the same expression.</summary>
    public override string ToString() => _root.ToString();

    internal static ParseResult<Expression> Parse(string source, Limits limits, int offset)
    {
        var lexer = new Lexer(source);
        var tokens = lexer.Read();
        if (lexer.Errors.Count > 0)
        {
            return new ParseResult<Expression>(null, lexer.Errors);
        }

        var parser = new Parser(tokens, limits);
        var root = parser.ParseAll();
        if (parser.Errors.Count > 0)
        {
            return new ParseResult<Expression>(null, parser.Errors);
        }

        PathReference[] paths = [.. parser.Paths.Select(p => p.ToReference()).OrderBy(p => p.Span.Start)];
        FilterReference[] filters = [.. parser.Filters.OrderBy(f => f.Span.Start)];
        return new ParseResult<Expression>(new Expression(source, root, paths, filters, offset), []);
    }

    /// <summary>Stands for an expression that could not be parsed.</summary>
    internal static Expression Placeholder { get; } = new("null", new LiteralNode(null, new TextSpan(0, 4)), [], [], 0);

    internal EvaluationException Located(Message error, TextSpan span) => new(error, span, Source, Offset);
}

