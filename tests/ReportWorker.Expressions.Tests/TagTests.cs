namespace ReportWorker.Expressions.Tests;

public sealed class TagTests
{
    [Fact]
    public void Tags_are_found_with_their_places()
    {
        var tags = TagLexer.Find("a{{ x }}{%if y%}{# z #}{").Value!;
        tags.Should().Equal(
            new RawTag(RawTagKind.Output, " x ", new TextSpan(1, 7)),
            new RawTag(RawTagKind.Block, "if y", new TextSpan(8, 8)),
            new RawTag(RawTagKind.Comment, " z ", new TextSpan(16, 7)));
        tags[1].ContentStart.Should().Be(10);
    }

    [Fact]
    public void The_search_goes_on_behind_a_tag_that_is_not_closed()
    {
        var result = TagLexer.Find("{{ a {% if b %} {{ 'c }} {{ d }}");
        result.Value!.Select(t => t.Content).Should().Equal(" if b ", " d ");
        result.Errors.Select(e => e.Message.Id).Should().Equal("UnclosedTag", "UnclosedStringInTag");
    }

    [Theory]
    [InlineData("{{ x | default: “}}” }}")]
    [InlineData("{{ x | default: '\\'}}' }}")]
    public void Braces_in_a_string_do_not_close_the_tag(string text) =>
        TagLexer.Find(text).Value.Should().ContainSingle().Which.Span.Length.Should().Be(text.Length);

    [Theory]
    [InlineData("", false)]
    [InlineData("{", false)]
    [InlineData("a { b } c {", false)]
    [InlineData("{ {{", true)]
    [InlineData("x{%", true)]
    [InlineData("{#", true)]
    public void A_quick_look_says_whether_there_may_be_tags(string text, bool expected) =>
        TagLexer.MayHoldTags(text).Should().Be(expected);

    [Fact]
    public void Every_tag_is_parsed_to_its_own_type()
    {
        Parse("{{ a }}").Should().BeOfType<OutputTag>().Which.Expression.Source.Should().Be("a");
        Parse("{% if  a %}").Should().BeOfType<IfTag>().Which.Condition.Offset.Should().Be(7);
        Parse("{% elsif a %}").Should().BeOfType<ElsIfTag>();
        Parse("{% else %}").Should().BeOfType<ElseTag>();
        Parse("{% endif %}").Should().BeOfType<EndIfTag>();
        Parse("{% for\u00A0x in a | sort %}").Should().BeOfType<ForTag>().Which.List.Filters.Should().ContainSingle();
        Parse("{% between %}").Should().BeOfType<BetweenTag>();
        Parse("{% endfor %}").Should().BeOfType<EndForTag>();
        Parse("{% set x = a %}").Should().BeOfType<SetTag>().Which.Name.Should().Be("x");
        Parse("{# if #}").Should().BeOfType<CommentTag>().Which.IsSilent.Should().BeTrue();
    }

    private static Tag? Parse(string text) => TagParser.Parse(TagLexer.Find(text).Value![0]).Value;
}
