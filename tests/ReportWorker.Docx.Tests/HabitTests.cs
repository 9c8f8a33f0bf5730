using System.Globalization;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>What clerks and people who know other programs write: each mistake is told once, and nothing that only follows from it.</summary>
public sealed class HabitTests
{
    private static readonly ModelSchema Schema = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["dv_ket_nap"] = ModelSchema.Number,
        ["units"] = ModelSchema.ListOf(ModelSchema.Object([KeyValuePair.Create("name", ModelSchema.Text)])),
    });

    [Theory]
    [InlineData("{{ dv_ket_nop }}", "UnknownNameDidYouMean")]
    [InlineData("{{dv ket nap}}", "SpaceInName")]
    [InlineData("{{ dv_ket_nap", "UnclosedTag")]
    [InlineData("{{ dv_ket_nap } người", "UnclosedTag")]
    [InlineData("{{ dv_ket_nap | round(2) }}", "CallInParentheses")]
    [InlineData("{% if dv_ket_nap > 1,5 %}x{% endif %}", "DecimalComma")]
    [InlineData("{% if dv_ket_nap %}x{% else if dv_ket_nap %}y{% endif %}", "UnknownTagDidYouMean")]
    [InlineData("{% if dv_ket_nap %}x{% end %}", "UnknownTag")]
    [InlineData("{% nếu dv_ket_nap %}x{% endif %}", "UnknownTag")]
    [InlineData("{% assign x = 1 %}{{ x }}", "UnknownTagDidYouMean")]
    [InlineData("{% foreach u in units %}{{ forloop.index }} {{ u.name }}{% endfor %}", "UnknownTagDidYouMean")]
    [InlineData("{% for u of units %}{{ u.name }}{% endfor %}", "MalformedFor")]
    [InlineData("{{#each units}}{% endfor %}", "BlockInOutput")]
    [InlineData("{{ for u in units }}{{ u.name }}{% endfor %}", "BlockInOutput")]
    [InlineData("{%- if dv_ket_nap -%}x{% endif %}", "TrimmedTag")]
    [InlineData("{{ 'Số: ' + dv_ket_nap + '.' }}", "AddsText")]
    [InlineData("{% for u in units %}{{ u.name }}{% endfor %}{{ u.name }}", "OutsideItsLoop")]
    [InlineData("{% if dv_ket_nap = 1 %}một{% endif %}{{ dv_ket_nap | append: “ người” }}", null)]
    public void A_mistake_is_told_once(string text, string? id) =>
        DocxTemplate.Check(FromLines(text), schema: Schema).Select(p => p.Message.Id).Should().Equal(id is null ? [] : [id]);

    [Theory]
    [InlineData("Có <<dv_ket_nap>> người", "<<dv_ket_nap>>", "{{ dv_ket_nap }}")]
    [InlineData("«Ten»", "«Ten»", "{{ Ten }}")]
    [InlineData("${unit.name}", "${unit.name}", "{{ unit.name }}")]
    [InlineData("[[ a ]]", "[[ a ]]", "{{ a }}")]
    [InlineData("{đơn_vị}", "{đơn_vị}", "{{ đơn_vị }}")]
    [InlineData("{ {a} }", "{ {a} }", "{{a}}")]
    [InlineData("{ % if a % }", "{ % if a % }", "{% if a %}")]
    public void What_looks_like_a_tag_of_another_program_is_noticed(string text, string found, string ours)
    {
        var doubt = DocxTemplate.FindForeignTags(FromLines(text)).Should().ContainSingle().Subject;

        doubt.Message.Args.Should().Equal(found, ours);
        doubt.Location.Paragraph.Should().Be(1);
        DocxTemplate.Compile(FromLines(text)).Fields.Should().BeEmpty("it is no mistake: somebody may have meant it");
    }

    [Theory]
    [InlineData("{{ a }} {{a}} {% if b %}{# {c} #}{% endif %}")]
    [InlineData("Xem [1], {1; 2}, a << b, c >> d, «Tuổi trẻ» và $100")]
    public void Our_own_tags_and_plain_text_are_not(string text) => DocxTemplate.FindForeignTags(FromLines(text)).Should().BeEmpty();

    [Fact]
    public void In_what_cannot_be_opened_nothing_is_noticed() => DocxTemplate.FindForeignTags(Zip(("a.txt", "<<a>>"))).Should().BeEmpty();

    [Fact]
    public void A_long_text_is_shown_around_the_mistake()
    {
        var problem = DocxTemplate.Check(FromLines(new string('a', 60) + " {{ }} " + new string('b', 90)))[0];

        var lines = problem.ToString(CultureInfo.InvariantCulture).Split('\n');
        lines[1].Should().StartWith("  …aaa").And.EndWith("bbb…");
        lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)].Should().Be('{');
    }
}
