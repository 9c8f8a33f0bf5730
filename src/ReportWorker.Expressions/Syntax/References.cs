namespace ReportWorker.Expressions;

/// <summary>A path that an expression reads, from a root name down to where it is no longer fixed (<c>a.b[i].c</c> gives a, b).</summary>
/// <param name="Segments">The names, the root first.</param>
/// <param name="Span">Where it stands in the expression.</param>
public sealed record PathReference(IReadOnlyList<string> Segments, TextSpan Span);

/// <summary>A filter that an expression uses.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Span">Where the name stands in the expression.</param>
public sealed record FilterReference(string Name, TextSpan Span);
