using CsCheck;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Word splits a tag wherever it likes; what is printed must not depend on it.</summary>
public sealed class SplitTests
{
    private static readonly object Data = new { a = 12, b = "bí thư & đảng viên", c = "x", no = false, units = new[] { new { name = "A", n = 1 }, new { name = "B", n = 2 } } };

    /// <summary>Texts of paragraphs; those with a bar are cells of a table with two columns.</summary>
    private static readonly string[][] Templates =
    [
        ["Có {{ a }} và {{ b | upper }}, {{units | size}}{{ a | round: 1 }} {# ghi chú #}hết {{ c }}"],
        ["Có {% for u in units %}[{{ u.name }}{% if u.n > 1 %}: {{ a }}{% else %} - {% endif %}]{% between %}; {% endfor %}{% set d = a * 2 %} = {{ d }}{% if no %}ẩn{% endif %}."],
        ["đầu", "{% for u in units %}", "{{ forloop.index }} {{ u.name }}", "{% between %}", "--", "{% endfor %}", "{% if no %}", "ẩn", "{% else %}", "{{ b }}", "{% endif %}"],
        ["|Tên", "|Số", "|{% for u in units %}{{ u.name }}", "|{{ u.n }}{% endfor %}"],
        ["|Tên", "|Số", "|{% for u in units %}", "|", "|{{ u.name }}", "|{{ u.n + a }}", "|{% endfor %}", "|"],
    ];

    private static readonly Dictionary<string, Func<string, byte[]>> Places = new(StringComparer.Ordinal)
    {
        ["body"] = content => FromBody(Splitting.WithOneRemark(content), Splitting.Remark),
        ["header"] = content => FromBody(P(""), Part.Header(Splitting.WithoutRemarks(content))),
        ["footnote"] = content => FromBody(P(""), WordPieces.Footnotes(Splitting.WithoutRemarks(content))),
        ["text box"] = content => FromBody($"<w:p>{WordPieces.TextBox(Splitting.WithOneRemark(content))}</w:p>", Splitting.Remark),
    };

    public static TheoryData<string> PlaceNames => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(PlaceNames))]
    public void What_is_printed_does_not_depend_on_how_tags_are_split(string place) =>
        Gen.OneOf(Templates).SelectMany(texts => Content(texts).Select(content => (texts, content))).Sample(
            pair => Rendered.LinesOf(Places[place](pair.content), Data)
                .Should().Equal(Rendered.LinesOf(Places[place](Assemble(pair.texts, [.. pair.texts.Select(t => P(t.TrimStart('|')))])), Data)),
            iter: 40);

    [Fact]
    public void A_hyphen_that_does_not_break_is_a_minus() =>
        Rendered.LinesOf(FromBody("<w:p><w:r><w:t>{{ a </w:t></w:r><w:r><w:noBreakHyphen/><w:t> 2 }}</w:t></w:r></w:p>"), Data).Should().Equal("10");

    private static Gen<string> Content(string[] texts)
    {
        var paragraphs = Gen.Const(new List<string>());
        foreach (var (number, text) in texts.Index())
        {
            var next = Splitting.Paragraph(text.TrimStart('|'), number, texts.Length == 1);
            paragraphs = Gen.Select(paragraphs, next, (before, paragraph) => before.Append(paragraph).ToList());
        }

        return paragraphs.Select(p => Assemble(texts, p));
    }

    /// <summary>The paragraphs as they are, or in a table; then an empty one.</summary>
    private static string Assemble(string[] texts, List<string> paragraphs)
    {
        if (texts[0][0] != '|')
        {
            return string.Concat(paragraphs) + P("");
        }

        var rows = texts.Zip(paragraphs).Chunk(2).Select(row => row.Select(cell => cell.Second).ToArray());
        return Table([.. rows]) + P("");
    }
}
