using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>What Word does by itself when it opens a document must not undo what was filled in.</summary>
public sealed class WordHabitTests
{
    private const string Bound =
        "<w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{3CC0F0B3-3D4A-4F4A-9D4B-0C2B1E4A7F11}\"/><w:text/></w:sdtPr>";

    private const string Contents = " TOC \\o &quot;1-3&quot; ";

    [Fact]
    public void A_bound_control_is_freed_where_a_tag_stands_in_it()
    {
        var inline = $"<w:p><w:sdt>{Bound}<w:sdtContent><w:r><w:t>{{{{ a }}}}</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        var around = $"<w:sdt>{Bound.Replace("<w:text/>", "", StringComparison.Ordinal)}<w:sdtContent>{P("{{ a }}")}</w:sdtContent></w:sdt>";

        Rendered.From(FromBody(inline + around), new { a = "số" }).Xml().Should().NotContain("dataBinding").And.NotContain("showingPlcHdr");
    }

    [Fact]
    public void Other_controls_stay_bound() =>
        Rendered.From(FromBody($"<w:p><w:sdt>{Bound}<w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>{{{{ a }}}}</w:t></w:r></w:p>"), new { a = "số" })
            .Xml().Should().Contain(Bound);

    [Theory]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:fldChar w:dirty=\"true\" w:fldCharType=\"begin\"/>")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"false\"/></w:r>", "<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>")]
    public void A_table_of_contents_is_made_anew(string begin, string expected) =>
        Rendered.From(
            FromBody(
                $"<w:p>{begin}<w:r><w:instrText xml:space=\"preserve\"> TO</w:instrText></w:r><w:r><w:instrText>C \\o</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Mục 1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                + P("{{ a }}")),
            new { a = "x" }).Xml().Should().Contain(expected);

    [Fact]
    public void A_simple_field_of_contents_is_made_anew_and_other_fields_are_left() =>
        Rendered.From(
            FromBody($"<w:p><w:fldSimple w:instr=\"{Contents}\"/></w:p><w:p><w:fldSimple w:instr=\"PAGE\"/></w:p>" + P("{{ a }}")), new { a = "x" })
            .Xml().Should().Contain($"<w:fldSimple w:dirty=\"true\" w:instr=\"{Contents}\"/>").And.Contain("<w:fldSimple w:instr=\"PAGE\"/>");

    [Fact]
    public void Without_tags_a_table_of_contents_is_left()
    {
        var template = FromBody($"<w:p><w:fldSimple w:instr=\"{Contents}\"/></w:p>");

        Rendered.From(template).Xml().Should().Be(Read(template, "word/document.xml"));
    }

    [Fact]
    public void Shapes_of_the_old_kind_have_no_ids_twice() =>
        Rendered.From(
            FromBody(
                P("{% for x in xs %}")
                + "<w:p><w:r><w:pict><v:shape id=\"_x0000_s1026\" type=\"#_x0000_t202\" style=\"width:9pt\"><v:textbox><w:txbxContent>"
                + P("{{ x }}") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" + P("{% endfor %}")),
            new { xs = new[] { "a", "b" } })
            .Xml().Should().NotContain("_x0000_s1026").And.Contain("type=\"#_x0000_t202\"");
}
