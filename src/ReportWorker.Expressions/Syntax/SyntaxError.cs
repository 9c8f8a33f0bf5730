namespace ReportWorker.Expressions;

/// <summary>What is wrong in a text, and where.</summary>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Span">Where in the text that was parsed.</param>
public sealed record SyntaxError(Message Message, TextSpan Span)
{
    internal SyntaxError Shift(int offset) => this with { Span = Span.Shift(offset) };
}
