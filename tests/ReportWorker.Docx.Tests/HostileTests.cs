using System.Xml.Linq;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;
using static ReportWorker.Docx.Tests.Support.WordPieces;

namespace ReportWorker.Docx.Tests;

/// <summary>What template engines stumble over, one construct a template, in the markup that Word writes.</summary>
public sealed class HostileTests
{
    private const string Bold = "<w:b/>";

    private static readonly object Data = new { a = 12, b = "Phúc Lợi", units = new[] { new { name = "A" }, new { name = "B" } } };

    [Fact]
    public void Plain() => BodyOf($"<w:p>{R("Có {{ a }} việc", Bold)}</w:p>").Should().Be($"<w:p>{R("Có 12 việc", Bold)}</w:p>");

    [Fact]
    public void Tag_split_in_three_runs() =>
        BodyOf($"<w:p>{R("Có {")}{R("{ a }")}{R("} việc")}</w:p>").Should().Be($"<w:p>{R("Có 12")}{R(" việc")}</w:p>");

    [Fact]
    public void Tag_split_with_bold_in_its_middle_looks_as_where_it_begins() =>
        BodyOf($"<w:p>{R("{{ ")}{R("a", Bold)}{R(" }}")}{R(" việc", Bold)}</w:p>").Should().Be($"<w:p>{R("12")}{R(" việc", Bold)}</w:p>");

    [Fact]
    public void Ampersand_in_the_value() =>
        BodyOf(P("{{ v }}."), new { v = "A & <B> \"C\" 'D' &amp;" }).Should().Be(
            "<w:p><w:r><w:t xml:space=\"preserve\">A &amp; &lt;B&gt; &quot;C&quot; 'D' &amp;amp;.</w:t></w:r></w:p>");

    [Fact]
    public void Control_character_in_the_value()
    {
        var rendered = Render(P("{{ v }}."), new { v = "một\u000Bhai\u0007ba\u001F" });

        rendered.Lines.Should().Equal("một\nhaiba.");
        rendered.Result.DroppedCharacters.Should().Be(2, "a vertical tab is Word's line break, the others are nothing");
    }

    [Fact]
    public void Newline_in_the_value_keeps_the_look_of_the_run() =>
        BodyOf($"<w:p>{R("{{ v }}.", Bold)}</w:p>", new { v = "một\nhai\t3" }).Should().Be(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">một</w:t><w:br/><w:t xml:space=\"preserve\">hai</w:t><w:tab/>"
            + "<w:t xml:space=\"preserve\">3.</w:t></w:r></w:p>");

    [Fact]
    public void Blank_line_in_the_value_of_a_run_whose_look_was_changed_has_that_change_once() =>
        BodyOf($"<w:p>{R("{{ v }}", $"<w:b/><w:rPrChange w:id=\"9\" {Dated}><w:rPr/></w:rPrChange>")}</w:p>", new { v = "một\n\nhai" }).Should().Be(
            $"<w:p>{R("một", $"<w:b/><w:rPrChange w:id=\"9\" {Dated}><w:rPr/></w:rPrChange>")}</w:p><w:p>{R("hai", Bold)}</w:p>");

    [Fact]
    public void Block_in_a_run_whose_look_was_changed_leaves_that_change_once() =>
        BodyOf($"<w:p>{R("a{% if a > 0 %}b", $"<w:b/><w:rPrChange w:id=\"9\" {Dated}><w:rPr/></w:rPrChange>")}{R("c{% endif %}d")}</w:p>").Should().Be(
            $"<w:p>{R("a", $"<w:b/><w:rPrChange w:id=\"9\" {Dated}><w:rPr/></w:rPrChange>")}{R("b", Bold)}{R("c")}{R("d")}</w:p>");

    [Fact]
    public void Missing_value()
    {
        var template = DocxTemplate.Compile(FromLines("Có {{ vắng }}"));
        var problems = template.Invoking(t => t.Render(Model.Of(Data), Stream.Null, Rendered.Context)).Should().Throw<DocxTemplateException>().Which.Problems;

        problems.Should().ContainSingle().Which.Location.ToString().Should().Be("word/document.xml, paragraph 1");
        Rendered.LinesOf(FromLines("Có {{ v | default: 'không' }}"), new { v = (object?)null }).Should().Equal("Có không");
    }

    [Fact]
    public void Text_box_for_this_Word_and_for_older_ones() =>
        Render($"<w:p>{R("{{ b }}")}{TextBox(P("hộp {{ a }}") + P("{% for u in units %}") + P("{{ u.name }}") + P("{% endfor %}"))}</w:p>").Lines
            .Should().Equal("Phúc Lợi", "hộp 12", "A", "B", "hộp 12", "A", "B");

    [Fact]
    public void Content_controls_around_paragraphs_runs_rows_and_cells()
    {
        var cell = $"<w:tr>{Control(Cell("{% for u in units %}{{ u.name }}"), 8)}{Cell("{{ a }}{% endfor %}")}</w:tr>";
        var body = Control(P("khối {{ a }}")) + $"<w:p>{R("chữ ")}{Control(R("{{ a }}"), 6)}</w:p>"
            + Table(["{{ a }}", "x"]).Replace("</w:tbl>", Control(Row("hàng {{ a }}", "y"), 7) + cell + "</w:tbl>", StringComparison.Ordinal) + P("");
        var rendered = Render(body);

        rendered.Lines.Should().Equal("khối 12", "chữ 12", "12", "x", "hàng 12", "y", "A", "12", "B", "12", "");
        rendered.Xml().Should().Contain(Control(P("khối 12"))).And.Contain(Control(R("12"), 6)).And.Contain(Control(Row("hàng 12", "y"), 7));
    }

    [Fact]
    public void Text_of_a_hyperlink_to_the_web()
    {
        var link = $"<w:hyperlink r:id=\"rId1\" w:history=\"1\">{R("trang {{ ")}{R("b }}", Bold)}</w:hyperlink>";

        Rendered.From(FromBody($"<w:p>{link}</w:p>", Part.External("hyperlink", "https://x.vn")), Data).Xml()
            .Should().Contain($"<w:p><w:hyperlink r:id=\"rId1\" w:history=\"1\">{R("trang Phúc Lợi")}</w:hyperlink></w:p>");
    }

    [Fact]
    public void Insertion_around_a_tag_and_deletion_beside_it() =>
        BodyOf($"<w:p>{R("Có ")}{Inserted(R("{{ a }}"))}{Deleted("{{ cũ }}")}{R(" việc")}</w:p>").Should().Be(
            $"<w:p>{R("Có ")}{R("12")}{Deleted("{{ cũ }}")}{R(" việc")}</w:p>");

    [Fact]
    public void Insertion_of_a_part_of_a_tag() =>
        BodyOf($"<w:p>{R("{{ ")}{Inserted(R("a"))}{Deleted("b")}{R(" }}")}</w:p>").Should().Be($"<w:p>{R("12")}{Deleted("b")}</w:p>");

    [Fact]
    public void Alt_text() => Render(ScalarTests.Drawing("Ảnh {{ b }} & {{ a }}".Replace("&", "&amp;", StringComparison.Ordinal))).Xml()
        .Should().Contain("descr=\"Ảnh Phúc Lợi &amp; 12\"");

    [Fact]
    public void Text_of_a_simple_field() =>
        BodyOf($"<w:p><w:fldSimple w:instr=\" REF muc \">{R("mục {{ ")}{R("a }}")}</w:fldSimple></w:p>").Should().Be(
            $"<w:p><w:fldSimple w:instr=\" REF muc \">{R("mục 12")}</w:fldSimple></w:p>");

    [Fact]
    public void Result_of_a_complex_field() =>
        BodyOf($"<w:p>{Field(" REF muc \\h ", R("mục {{ ") + R("a }}", Bold))}{R(".")}</w:p>").Should().Be(
            $"<w:p>{Field(" REF muc \\h ", R("mục 12"))}{R(".")}</w:p>");

    [Fact]
    public void Nested_table() =>
        Render(Table([P("ngoài {{ a }}") + Table(["{% for u in units %}{{ u.name }}", "{{ a }}{% endfor %}"]) + P("hết")]) + P("")).Lines
            .Should().Equal("ngoài 12", "A", "12", "B", "12", "hết", "");

    [Fact]
    public void Header() => LineOf(Part.Header(P("đầu {{ a }}"))).Should().Be("đầu 12");

    [Fact]
    public void Footer() => LineOf(WordPieces.Footer($"<w:p>{R("chân {{ ")}{R("a }}")}</w:p>")).Should().Be("chân 12");

    [Fact]
    public void Footnote() => LineOf(Footnotes(Note("footnote"))).Should().Be(" xem 12");

    [Fact]
    public void Endnote() => LineOf(Endnotes(Note("endnote"))).Should().Be(" xem 12");

    [Fact]
    public void Comment() => LineOf(Comments(P("{% if a > 10 %}nhiều: {{ a }}{% endif %}"))).Should().Be("nhiều: 12");

    [Fact]
    public void Title_property() =>
        Rendered.From(FromBody(P(""), Part.Core("Báo cáo {{ b }}, {{ a }}")), Data).Xml("docProps/core.xml").Should().Contain("<dc:title>Báo cáo Phúc Lợi, 12</dc:title>");

    [Fact]
    public void Loop_over_paragraphs() =>
        BodyOf(P("{% for u in units %}") + $"<w:p><w:pPr><w:keepNext/></w:pPr>{R("{{ u.name }}", Bold)}</w:p>" + P("{% endfor %}")).Should().Be(
            $"<w:p><w:pPr><w:keepNext/></w:pPr>{R("A", Bold)}</w:p><w:p><w:pPr><w:keepNext/></w:pPr>{R("B", Bold)}</w:p>");

    [Fact]
    public void Drawing_in_a_loop()
    {
        var xml = XDocument.Parse(Render(P("{% for u in units %}") + ScalarTests.Drawing("ảnh {{ u.name }}") + P("{% endfor %}") + ScalarTests.Drawing("x").Replace("\"7\"", "\"9\"", StringComparison.Ordinal)).Xml());
        var drawings = xml.Descendants().Where(e => e.Name.LocalName == "docPr").ToList();

        drawings.Select(d => (string?)d.Attribute("id")).Should().HaveCount(3).And.OnlyHaveUniqueItems();
        drawings.Select(d => (string?)d.Attribute("descr")).Should().Equal("ảnh A", "ảnh B", "x");
    }

    [Fact]
    public void Unclosed_loop()
    {
        var problem = DocxTemplate.Check(FromBody(P("x") + Table(["đầu", "Tên: {% for u in units %}"]) + P(""))).Should().ContainSingle().Subject;

        problem.Message.Id.Should().Be("Unclosed");
        problem.Location.ToString().Should().Be("word/document.xml, table 1, row 1, cell 2, paragraph 1");
        problem.Caret.Should().Be("Tên: ".Length);
    }

    private static string Note(string kind) => $"<w:p><w:r><w:{kind}Ref/></w:r>{R(" xem {{ ")}{R("a }}")}</w:p>";

    /// <summary>The text of the first paragraph of this part that has one.</summary>
    private static string LineOf(Part part) => Rendered.LinesOf(FromBody(P(""), part), Data).First(l => l.Length > 0);

    private static string BodyOf(string body, object? data = null)
    {
        var xml = Render(body, data).Xml();
        var start = xml.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
        return xml[start..xml.IndexOf("<w:sectPr/>", StringComparison.Ordinal)];
    }

    private static Rendered Render(string body, object? data = null)
    {
        var rendered = Rendered.From(FromBody(body), data ?? Data);
        XNamespace word = Word;
        XDocument.Parse(rendered.Xml()).Descendants(word + "r").Should().OnlyContain(r => r.Elements().Any(e => e.Name.LocalName != "rPr"), "an empty run is litter");
        return rendered;
    }
}
