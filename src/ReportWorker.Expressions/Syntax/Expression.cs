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
    public static ParseResult<Expression> Parse(string source, Limits limits) => throw new NotSupportedException();

    /// <summary>The value: null, decimal, string, bool, DateOnly, list, dictionary or <see cref="IModelValue"/>.</summary>
    /// <exception cref="EvaluationException">The data does not fit, or a limit is exceeded.</exception>
    public object? Evaluate(Scope scope) => throw new NotSupportedException();

    /// <summary>The value as a condition takes it: missing, false, 0, empty text and empty list are false.</summary>
    /// <exception cref="EvaluationException">The data does not fit, or a limit is exceeded.</exception>
    public bool Test(Scope scope) => throw new NotSupportedException();

    /// <summary>The items that a <c>for</c> goes through; a missing list has none.</summary>
    /// <exception cref="EvaluationException">The value is no list, or a limit is exceeded.</exception>
    public IReadOnlyList<object?> Items(Scope scope) => throw new NotSupportedException();

    /// <summary>The value as a tag prints it, by the context's culture and its policy for missing values.</summary>
    /// <exception cref="EvaluationException">The value is missing or cannot be printed, or a limit is exceeded.</exception>
    public string Print(Scope scope) => Print(scope, Evaluate(scope));

    /// <summary>Prints a value that <see cref="Evaluate"/> gave, as <see cref="Print(Scope)"/> does.</summary>
    /// <exception cref="EvaluationException">The value is missing or cannot be printed.</exception>
    public string Print(Scope scope, object? value) => throw new NotSupportedException();

    /// <summary>Checks names and filters against a description of the model, without data.</summary>
    /// <param name="scope">What names mean where the expression stands.</param>
    /// <param name="result">What the expression gives, as far as it is known.</param>
    /// <returns>Unknown names and filters with "did you mean", and wrong types; empty when all is well.</returns>
    public IReadOnlyList<SyntaxError> Check(SchemaScope scope, out ModelSchema result) => throw new NotSupportedException();

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

    /// <summary>The expression in one normal form: parsing it gives the same expression.</summary>
    public override string ToString() => _root.ToString()!;
}

internal abstract class Node;
