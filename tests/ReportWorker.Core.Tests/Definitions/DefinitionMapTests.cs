using ReportWorker.Core.Definitions;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Tests.Definitions;

public sealed class DefinitionMapTests
{
    private readonly List<Problem> _problems = [];

    [Fact]
    public void Values_are_read_with_their_lines()
    {
        var map = Parse("title: Báo cáo\nperiod: half-year\nscope: { level: base }\nforms:\n  - a\n  - b\n");

        map.TextRequired("title").Should().Be("Báo cáo");
        map.EnumerationRequired<PeriodKind>("period").Should().Be(PeriodKind.HalfYear);
        map.MapRequired("scope")!.Text("level").Should().Be("base");
        map.Scalars("forms").Select(form => form.Place.Row).Should().Equal(5, 6);
        map.RefuseOtherKeys();
        _problems.Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_key_is_refused_with_the_one_that_was_meant()
    {
        var map = Parse("title: a\nscop: b\n");
        map.Text("title");
        map.Map("scope");

        map.RefuseOtherKeys();

        Problems().Should().Equal("test.yaml, row 2: The key 'scop' is not known here. Did you mean 'scope'?");
    }

    [Fact]
    public void An_empty_value_counts_as_absent()
    {
        var map = Parse("a:\nb: ~\nc: ''\n");

        map.Has("a").Should().BeFalse();
        map.Has("b").Should().BeFalse();
        map.Text("c").Should().Be("", "quotes say that an empty text is meant");
        map.TextRequired("a").Should().BeNull();
        Problems().Should().Equal("test.yaml, row 1: The key 'a' is missing.");
    }

    [Theory]
    [InlineData("a: base", new[] { "base" })]
    [InlineData("a: [district, base]", new[] { "district", "base" })]
    [InlineData("b: base", null)]
    public void One_text_may_stand_for_a_list_of_one(string text, string[]? texts) => Parse(text).Texts("a").Should().Equal(texts);

    [Theory]
    [InlineData("a: [1]", "test.yaml, row 1: 'a': one value is expected here, not a list or keys.")]
    [InlineData("a: 7", "test.yaml, row 1: 'a' is '7'; a whole number from 0 to 6 is expected.")]
    [InlineData("a: 1,5", "test.yaml, row 1: 'a' is '1,5'; a whole number from 0 to 6 is expected.")]
    public void A_wrong_number_is_refused(string text, string problem)
    {
        Parse(text).Integer("a", 0, 6).Should().BeNull();

        Problems().Should().Equal(problem);
    }

    [Fact]
    public void A_word_that_is_none_of_the_enumeration_is_refused_with_all_words()
    {
        Parse("a: HalfYear").Enumeration<PeriodKind>("a").Should().BeNull();

        Problems().Single().Should().Contain("'HalfYear'").And.Contain("month | quarter | half-year | first-months");
    }

    [Theory]
    [InlineData("a: [", 1, "not closed")]
    [InlineData("- a", 1, "no keys")]
    [InlineData("", 1, "nothing at all")]
    [InlineData("a: 1\n---\nb: 2", 2, "two documents")]
    [InlineData("a: 1\nb: &x 2\nc: *x", 3, "an alias")]
    [InlineData("a: 1\na: 2", 2, "a key twice")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]", 1, "too deep")]
    public void What_is_no_definition_is_refused_where_it_is_wrong(string text, int line, string because)
    {
        DefinitionParser.Parse("test.yaml", text, _problems);

        _problems.Should().ContainSingle(because).Which.Place!.Row.Should().Be(line, because);
    }

    private DefinitionMap Parse(string text)
    {
        var map = DefinitionParser.Parse("test.yaml", text, _problems);
        Problems().Should().BeEmpty();
        return map!;
    }

    private IEnumerable<string> Problems() =>
        _problems.Select(problem => problem.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
