using CsCheck;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Word splits a tag wherever it likes; what is printed must not depend on it.</summary>
public sealed class SplitTests
{
    private const string Dated = "w:author=\"x\" w:date=\"2020-01-01T00:00:00Z\"";
    private const string Values = "Có {{ a }} và {{ b | upper }}, {{units | size}}{{ a | round: 1 }} {# ghi chú #}hết {{ c }}";
    private const string Blocks =
        "Có {% for u in units %}[{{ u.name }}{% if u.n > 1 %}: {{ a }}{% else %} - {% endif %}]{% between %}; {% endfor %}{% set d = a * 2 %} = {{ d }}{% if no %}ẩn{% endif %}.";

    private static readonly object Data = new { a = 12, b = "bí thư & đảng viên", c = "x", no = false, units = new[] { new { name = "A", n = 1 }, new { name = "B", n = 2 } } };

    private static readonly string[] Harmless =
    [
        "", "", "<w:proofErr w:type=\"spellStart\"/>", "<w:bookmarkStart w:id=\"ID\" w:name=\"bID\"/>", "<w:proofErr w:type=\"gramEnd\"/>",
        $"<w:del w:id=\"ID\" {Dated}><w:r><w:delText>cũ {{ x</w:delText></w:r></w:del>", "<w:r><w:rPr><w:b/></w:rPr></w:r>",
        "<w:r><w:lastRenderedPageBreak/></w:r>",
    ];

    private static readonly string[] Wrappers =
    [
        "RUN", "RUN", $"<w:ins w:id=\"ID\" {Dated}>RUN</w:ins>", "<w:hyperlink w:anchor=\"x\">RUN</w:hyperlink>",
        "<w:sdt><w:sdtPr><w:id w:val=\"ID\"/></w:sdtPr><w:sdtContent>RUN</w:sdtContent></w:sdt>",
    ];

    private static readonly string[] Formats = ["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:lang w:val=\"vi-VN\"/></w:rPr>"];

    [Fact]
    public void Values_are_printed_however_their_tags_are_split() => Check(Values, Wrappers);

    [Fact]
    public void Blocks_work_however_their_tags_are_split() => Check(Blocks, Wrappers[..^1]);

    private static void Check(string text, string[] wrappers)
    {
        var expected = Rendered.LinesOf(FromLines(text), Data);
        Paragraphs(text, wrappers).Sample(paragraph => Rendered.LinesOf(FromBody(paragraph), Data).Should().Equal(expected), iter: 50);
    }

    /// <summary>A paragraph of this text, cut into runs anywhere, with all that Word puts between and around them.</summary>
    internal static Gen<string> Paragraphs(string text) => Paragraphs(text, Wrappers);

    private static Gen<string> Paragraphs(string text, string[] wrappers)
    {
        var cuts = Gen.Int[1, text.Length - 1].HashSet[0, 30];
        var shape = Gen.Select(Gen.Int[0, wrappers.Length - 1].Select(i => wrappers[i]), Gen.Int[0, Harmless.Length - 1].Select(i => Harmless[i]), Gen.Int[0, Formats.Length - 1].Select(i => Formats[i])).Array[31];
        return Gen.Select(cuts, shape, (at, pieces) => Split(text, [.. at.Order()], pieces));
    }

    private static string Split(string text, int[] cuts, (string Wrapper, string Mark, string Format)[] pieces)
    {
        var body = "";
        var start = 0;
        for (var i = 0; i <= cuts.Length; i++)
        {
            var end = i == cuts.Length ? text.Length : cuts[i];
            var run = $"<w:r>{pieces[i].Format}<w:t xml:space=\"preserve\">{Escape(text[start..end])}</w:t></w:r>";
            var id = (i + 100).ToString(System.Globalization.CultureInfo.InvariantCulture);
            body += pieces[i].Mark.Replace("ID", id, StringComparison.Ordinal)
                + pieces[i].Wrapper.Replace("ID", id, StringComparison.Ordinal).Replace("RUN", run, StringComparison.Ordinal);
            start = end;
        }

        return $"<w:p>{body}</w:p>";
    }
}
