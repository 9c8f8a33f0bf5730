namespace ReportWorker.Expressions;

/// <summary>A text with tags: a subject, a file name, a mail body, the message of a rule. Immutable, may be shared by threads.</summary>
public sealed class TextTemplate
{
    private readonly TextEscape _escape;
    private readonly Sequence _parts;

    private TextTemplate(string source, TextEscape escape, Sequence parts, IReadOnlyList<Expression> expressions) =>
        (Source, _escape, _parts, Expressions) = (source, escape, parts, expressions);

    /// <summary>The text it was compiled from.</summary>
    public string Source { get; }

    /// <summary>Every expression of the template, in the order of the text.</summary>
    public IReadOnlyList<Expression> Expressions { get; }

    /// <summary>Its text and values one after the other; null for a template with conditions, loops or variables.</summary>
    public IReadOnlyList<TemplatePiece>? Pieces => _parts.Pieces;

    /// <summary>Compiles a template; never throws, and gives all errors at once.</summary>
    public static ParseResult<TextTemplate> Compile(string source, TextEscape escape) => Compile(source, escape, Limits.Default);

    /// <summary>Compiles a template within <paramref name="limits"/>; never throws, and gives all errors at once.</summary>
    public static ParseResult<TextTemplate> Compile(string source, TextEscape escape, Limits limits)
    {
        var compiler = new TextCompiler(limits);
        var parts = compiler.Compile(source);
        return compiler.Errors is { Count: > 0 } errors
            ? new ParseResult<TextTemplate>(null, errors)
            : new ParseResult<TextTemplate>(new TextTemplate(source, escape, parts, compiler.Expressions), []);
    }

    /// <summary>Writes the text.</summary>
    /// <exception cref="EvaluationException">A value is missing or does not fit, or a limit is exceeded.</exception>
    public string Render(Scope scope)
    {
        var output = new TextOutput(_escape, scope.Context.Limits);
        scope.Push();
        try
        {
            _parts.Write(output, scope);
        }
        finally
        {
            scope.Pop();
        }

        return output.ToString();
    }

    /// <summary>Checks every expression against a description of the model; spans are in <see cref="Source"/>.</summary>
    /// <param name="schema">The model.</param>
    /// <param name="filters">The filters; null for the standard ones.</param>
    public IReadOnlyList<SyntaxError> Check(ModelSchema schema, FilterRegistry? filters = null)
    {
        List<SyntaxError> errors = [];
        _parts.Check(new SchemaScope(schema, filters ?? FilterRegistry.Standard), errors);
        return errors;
    }
}

/// <summary>A piece of a text: either text as it stands, or a value.</summary>
/// <param name="Text">The text; null for a value.</param>
/// <param name="Value">The value; null for text.</param>
public sealed record TemplatePiece(string? Text, Expression? Value);
