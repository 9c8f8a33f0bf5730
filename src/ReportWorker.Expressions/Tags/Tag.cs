namespace ReportWorker.Expressions;

/// <summary>A parsed tag.</summary>
/// <param name="Span">Where it stands in the text, braces included.</param>
public abstract record Tag(TextSpan Span)
{
    /// <summary>True for tags that print nothing themselves: blocks and comments.</summary>
    public bool IsSilent => this is not OutputTag;
}

/// <summary><c>{{ value }}</c></summary>
/// <param name="Expression">What is printed.</param>
/// <param name="Span">Where it stands.</param>
public sealed record OutputTag(Expression Expression, TextSpan Span) : Tag(Span);

/// <summary><c>{% if condition %}</c></summary>
/// <param name="Condition">When its part is printed.</param>
/// <param name="Span">Where it stands.</param>
public sealed record IfTag(Expression Condition, TextSpan Span) : Tag(Span);

/// <summary><c>{% elsif condition %}</c></summary>
/// <param name="Condition">When its part is printed, if none before was.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ElsIfTag(Expression Condition, TextSpan Span) : Tag(Span);

/// <summary><c>{% else %}</c>: of an <c>if</c>, or of a <c>for</c> that has no items.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record ElseTag(TextSpan Span) : Tag(Span);

/// <summary><c>{% endif %}</c></summary>
/// <param name="Span">Where it stands.</param>
public sealed record EndIfTag(TextSpan Span) : Tag(Span);

/// <summary>What a loop does to numbered lists in its turns.</summary>
public enum LoopNumbering
{
    /// <summary>What the place of the list suggests.</summary>
    Automatic,

    /// <summary>They begin anew in each turn.</summary>
    Restart,

    /// <summary>They go on.</summary>
    Continue,
}

/// <summary><c>{% for variable in list %}</c>, where a Word template may say <c>restart numbering</c> or <c>continue numbering</c> at the end.</summary>
/// <param name="Variable">The name of the item.</param>
/// <param name="List">What it goes through.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ForTag(string Variable, Expression List, TextSpan Span) : Tag(Span)
{
    /// <summary>What it does to numbered lists; texts have none.</summary>
    public LoopNumbering Numbering { get; init; }
}

/// <summary><c>{% between %}</c>: from here to the end of the turn stands what is printed between two turns, not after the last.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record BetweenTag(TextSpan Span) : Tag(Span);

/// <summary><c>{% endfor %}</c></summary>
/// <param name="Span">Where it stands.</param>
public sealed record EndForTag(TextSpan Span) : Tag(Span);

/// <summary><c>{% set name = value %}</c></summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SetTag(string Name, Expression Value, TextSpan Span) : Tag(Span);

/// <summary><c>{# text #}</c></summary>
/// <param name="Span">Where it stands.</param>
public sealed record CommentTag(TextSpan Span) : Tag(Span);
