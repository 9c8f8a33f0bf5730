namespace ReportWorker.Expressions;

/// <summary>What happens when a tag has nothing to print.</summary>
public sealed class MissingValues
{
    private MissingValues(string? placeholder) => Placeholder = placeholder;

    /// <summary>It is an error with its place. The default.</summary>
    public static MissingValues Error { get; } = new(null);

    /// <summary>What is printed instead; null when it is an error.</summary>
    public string? Placeholder { get; }

    /// <summary>The placeholder is printed and <see cref="Scope.Missing"/> notes what was missing; for drafts.</summary>
    public static MissingValues Print(string placeholder) => new(placeholder);
}

/// <summary>A value that was missing when a tag wanted to print it.</summary>
/// <param name="Expression">The source of the expression.</param>
/// <param name="Span">Where the expression stands in the text it was taken from.</param>
public sealed record MissingValue(string Expression, TextSpan Span);
