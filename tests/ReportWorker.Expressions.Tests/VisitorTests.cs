namespace ReportWorker.Expressions.Tests;

public sealed class VisitorTests
{
    [Theory]
    [InlineData("a = b + 2 * c", "(a == (b + (2 * c)))")]
    [InlineData("not (a.b.c < 1) and -x >= 'y'", "((not (a.b.c < 1)) and ((- x) >= 'y'))")]
    [InlineData("a or true or null", "((a or True) or null)")]
    [InlineData("(a | size) > 1", "(? > 1)")]
    [InlineData("a in b", "?")]
    [InlineData("a[0].b = 1", "(? == 1)")]
    public void An_expression_is_shown_from_its_leaves_up(string source, string said) =>
        Expression.Parse(source).Value!.Accept(new Speaker()).Should().Be(said);

    [Fact]
    public void A_plain_text_gives_its_pieces_and_one_with_blocks_none()
    {
        var pieces = TextTemplate.Compile("Số {{ a }} lớn hơn {{ b.value }}.", TextEscape.None).Value!.Pieces!;

        pieces.Select(piece => piece.Text ?? $"[{piece.Value}]").Should().Equal("Số ", "[a]", " lớn hơn ", "[b.value]", ".");
        TextTemplate.Compile("{% if a %}x{% endif %}", TextEscape.None).Value!.Pieces.Should().BeNull();
        TextTemplate.Compile("{% set a = 1 %}x", TextEscape.None).Value!.Pieces.Should().BeNull();
    }

    private sealed class Speaker : IExpressionVisitor<string>
    {
        public string Literal(object? value) => value is null ? "null" : value is string text ? $"'{text}'" : FormattableString.Invariant($"{value}");

        public string Path(IReadOnlyList<string> segments) => string.Join('.', segments);

        public string Unary(string symbol, string operand) => $"({symbol} {operand})";

        public string Binary(string symbol, string left, string right) => $"({left} {symbol} {right})";

        public string Other() => "?";
    }
}
