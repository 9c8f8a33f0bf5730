namespace ReportWorker.Expressions;

/// <summary>A text with tags: a subject, a file name, a mail body, the message of a rule. Immutable, may be shared by threads.</summary>
public sealed class TextTemplate
{
    internal TextTemplate(string source) => Source = source;

    /// <summary>The text it was compiled from.</summary>
    public string Source { get; }

    /// <summary>Compiles a template; never throws, and gives all errors at once.</summary>
    public static ParseResult<TextTemplate> Compile(string source, TextEscape escape) => Compile(source, escape, Limits.Default);

    /// <summary>Compiles a template within <paramref name="limits"/>; never throws, and gives all errors at once.</summary>
    public static ParseResult<TextTemplate> Compile(string source, TextEscape escape, Limits limits) => throw new NotSupportedException();

    /// <summary>Every expression of the template, in the order of the text.</summary>
    public IReadOnlyList<Expression> Expressions => throw new NotSupportedException();

    /// <summary>Writes the text.</summary>
    /// <exception cref="EvaluationException">A value is missing or does not fit, or a limit is exceeded.</exception>
    public string Render(Scope scope) => throw new NotSupportedException();

    /// <summary>Checks every expression against a description of the model; spans are in <see cref="Source"/>.</summary>
    public IReadOnlyList<SyntaxError> Check(ModelSchema schema, FilterRegistry? filters = null) => throw new NotSupportedException();
}
