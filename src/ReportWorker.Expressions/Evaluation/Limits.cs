namespace ReportWorker.Expressions;

/// <summary>How much a text from outside may ask for. Each exceeded limit is an error of its own.</summary>
public sealed record Limits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static Limits Default { get; } = new();

    /// <summary>Operations in one <see cref="Scope"/>; a filter over a list costs one for each item. Default 50,000,000.</summary>
    public long Steps { get; init; } = 50_000_000;

    /// <summary>How deep parentheses, arguments, blocks and loops may stand in each other. Default 100.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>Characters that one text template may write. Default 4,000,000.</summary>
    public int Output { get; init; } = 4_000_000;

    /// <summary>Length of a chain of operators, members or filters; long sums are normal, so it is wider than <see cref="Depth"/>.</summary>
    internal const int Chain = 1000;
}
