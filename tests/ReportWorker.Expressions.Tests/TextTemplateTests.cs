namespace ReportWorker.Expressions.Tests;

public sealed class TextTemplateTests
{
    [Theory]
    [InlineData("Không có thẻ { } {", "Không có thẻ { } {")]
    [InlineData("{{a}} và {{ b }}", "7 và 2")]
    [InlineData("{{ '}}' }}{# {{ nothing }} #}.", "}}.")]
    [InlineData("{% if zero %}A{% elsif b %}B{% else %}C{% endif %}", "B")]
    [InlineData("{% if zero %}A{% elsif gone %}B{% else %}C{% endif %}", "C")]
    [InlineData("{% if zero %}A{% endif %}", "")]
    [InlineData("{% for u in units %}{{ u.name }}{% between %}, {% endfor %}.", "Ngọc Lâm, Gia Thụy, Bồ Đề.")]
    [InlineData("{% for u in nothing %}{{ u }}{% between %}, {% else %}không{% endfor %}", "không")]
    [InlineData("{% for u in gone %}x{% else %}không{% endfor %}", "không")]
    [InlineData("{% for w in words %}{{ forloop.index }}/{{ forloop.length }}{% if forloop.last %}.{% endif %}{% if forloop.first %}!{% endif %}{% endfor %}", "1/4!2/43/44/4.")]
    [InlineData("{% for u in units %}{% for v in units %}{{ forloop.index }}{% endfor %}-{{ forloop.index }} {% endfor %}", "123-1 123-2 123-3 ")]
    [InlineData("{% set s = 0 %}{% for u in units %}{% set s = s + u.members %}{% endfor %}{{ s }}", "60")]
    [InlineData("{% for u in units %}{% set last = u.name %}{% endfor %}{% set a = 1 %}{{ a }}", "1")]
    public void A_template_is_rendered(string template, string expected) => Model.Render(template).Should().Be(expected);

    [Theory]
    [InlineData("A\n{% if yes %}\nB\n{% endif %}\nC", "A\nB\nC")]
    [InlineData("A\r\n  {% if yes %}  \r\nB\r\n{% endif %}\r\nC", "A\r\nB\r\nC")]
    [InlineData("{% for w in words %}\n- {{ w }}\n{% endfor %}\n", "- táo\n- Ổi\n- đu đủ\n- dứa\n")]
    [InlineData("{% if yes %} {# why #}\nA\n{% endif %}", "A\n")]
    [InlineData("{{ a }}\n{# alone #}\n{{ b }}\n", "7\n2\n")]
    [InlineData("x {% if yes %}\nA{% endif %}\n", "x \nA\n")] // not alone on its line
    [InlineData("{% if yes %} {{ a }}\n{% endif %}", " 7\n")]
    [InlineData("A\n\n{% if yes %}\n\nB{% endif %}", "A\n\n\nB")]
    public void A_line_with_only_blocks_disappears(string template, string expected) => Model.Render(template).Should().Be(expected);

    [Fact]
    public void A_variable_of_a_loop_is_unknown_after_it()
    {
        var act = () => Model.Render("{% for u in units %}{% set q1 = u.name %}{% endfor %}{{ q1 }}");
        act.Should().Throw<EvaluationException>().Which.Error.Id.Should().Be("UnknownName");
    }

    [Theory]
    [InlineData(TextEscape.None, "<a href=\"x\">'&\r\n/:")]
    [InlineData(TextEscape.Html, "&lt;a href=&quot;x&quot;&gt;&#39;&amp;\r\n/:")]
    [InlineData(TextEscape.SingleLine, "<a href=\"x\">'&  /:")]
    [InlineData(TextEscape.FileName, "-a href=-x--'&----")]
    public void Values_are_escaped_and_the_template_is_not(TextEscape escape, string expected)
    {
        var model = Model.Fields(("x", "<a href=\"x\">'&\r\n/:"));
        var template = TextTemplate.Compile("<b>{{ x }}</b>", escape).Value!;
        template.Render(new Scope(model, Model.Context)).Should().Be($"<b>{expected}</b>");
    }

    [Fact]
    public void An_error_says_where_in_the_template()
    {
        var act = () => Model.Render("Tổng {{ a + word }}");
        var error = act.Should().Throw<EvaluationException>().Which;
        (error.Offset, error.Span, error.Expression).Should().Be((8, new TextSpan(4, 4), "a + word"));
    }

    [Fact]
    public void Rendering_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var model = Model.Fields(("many", new object?[10_000]));
        var template = TextTemplate.Compile("{% for x in many %}.{% endfor %}", TextEscape.None).Value!;
        var act = () => template.Render(new Scope(model, Model.Context with { CancellationToken = source.Token }));
        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_same_text_comes_out_of_a_scope_used_twice()
    {
        var scope = new Scope(Model.Review, Model.Context);
        var template = TextTemplate.Compile("{% set n = 1 %}{{ n }}", TextEscape.None).Value!;
        (template.Render(scope) + template.Render(scope)).Should().Be("11");
        scope.TryGet("n", out _).Should().BeFalse();
    }

    [Fact]
    public void Expressions_are_listed_in_the_order_of_the_text() =>
        TextTemplate.Compile("{% for u in units %}{% if u.x %}{{ a }}{% elsif b %}{% endif %}{% endfor %}", TextEscape.None)
            .Value!.Expressions.Select(e => e.Source).Should().Equal("units", "u.x", "a", "b");
}
