using System.Globalization;
using System.Text;
using CsCheck;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class AnnotateTests
{
    [Fact]
    public void A_comment_stands_at_each_tag_that_is_wrong()
    {
        var notes = Annotated.From(FromBody(
            P("Có {{ a + }} việc, {{ b }} và {{ c | nofilter }}.") + Table(["x", "{{ d. }}"]) + P("{% if e %}") + P("chưa xong {{ f"))).Notes;

        notes.Select(n => n.Marked).Should().Equal("{{ a + }}", "{{ c | nofilter }}", "{{ d. }}", "{{ f");
        notes.Select(n => n.Text).Should().AllSatisfy(t => t.Should().NotContain("word/document.xml"));
    }

    [Fact]
    public void A_comment_says_what_is_wrong_and_what_to_do()
    {
        var copy = Annotated.From(FromLines("x {% if a %}", "y", "{% endif %}"));

        copy.Notes.Should().Equal(new Note(
            "{% if a %} spans paragraphs, but other text stands beside it.\nPut the tag alone into its paragraph; the paragraph disappears.", "{% if a %}"));
        Read(copy.Bytes, "word/comments.xml").Should().Contain("w:author=\"ReportWorker\" w:date=\"2020-06-15T07:00:00Z\"");
    }

    [Fact]
    public void Two_problems_of_one_tag_are_two_comments() =>
        Annotated.From(FromLines("{{ a | nofilter | nothing }}")).Notes.Select(n => n.Marked).Should()
            .Equal("{{ a | nofilter | nothing }}", "{{ a | nofilter | nothing }}");

    [Theory]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a &lt; b {{ </w:t></w:r><w:r><w:tab/><w:t>x. }}</w:t></w:r><w:r><w:t> c</w:t></w:r>")]
    [InlineData("<w:r><w:t>a</w:t><w:br/><w:t>{{ x. }}</w:t><w:br/><w:t>c</w:t></w:r>")]
    [InlineData("<w:hyperlink w:anchor=\"k\"><w:r><w:t xml:space=\"preserve\">a {{ x. }}</w:t></w:r></w:hyperlink><w:r><w:t>c</w:t></w:r>")]
    public void A_tag_is_marked_however_its_runs_are_cut(string runs) =>
        Annotated.From(FromBody($"<w:p>{runs}</w:p>")).Notes.Should().ContainSingle().Which.Marked.Replace(" ", "").Should().Be("{{x.}}");

    [Fact]
    public void A_content_control_is_marked_as_a_whole() =>
        Annotated.From(FromBody("<w:p><w:sdt><w:sdtContent><w:r><w:t>a {{ x. }} c</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>d</w:t></w:r></w:p>"))
            .Notes.Should().ContainSingle().Which.Marked.Should().Be("a {{ x. }} c");

    [Fact]
    public void Whatever_word_puts_into_a_tag_the_copy_is_sound_and_its_text_the_same() =>
        Splitting.Paragraph("Có {{ a. }} và {% if %}b{% endif %}, {{ c | nofilter }} & {{ d", 1, isInline: true).Select(Splitting.WithoutRemarks).Sample(
            paragraph => Annotated.From(FromBody(paragraph)).Notes.Should().HaveCount(4), iter: 50);

    [Fact]
    public void Where_word_allows_no_comment_it_stands_nearby_and_names_the_place()
    {
        var box = "<w:p><w:r><w:t>hộp</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P("{{ b. }}")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var footnotes = new Part("word/footnotes.xml", Part.Root("footnotes", $"<w:footnote w:id=\"2\">{P("{{ c. }}")}</w:footnote>"), "footnotes", "footnotes");

        var notes = Annotated.From(FromBody(P("đầu") + box, Part.Header(P("tên: {{ a. }}")), footnotes, Part.Core("{{ d. }}"))).Notes;

        notes.Select(n => (n.Marked, n.Text.Split(':')[0])).Should().BeEquivalentTo([
            ("đầu", "docProps/core.xml (properties of the file)"), ("hộp{{ b. }}", "word/document.xml, paragraph 2, in it paragraph 1"),
            ("đầu", "word/footnotes.xml (footnotes), paragraph 1"), ("đầu", "word/header1.xml (header), paragraph 1")]);
        notes[^1].Text.Should().EndWith("\ntên: {{ a. }}\n" + new string(' ', "tên: {{ a".Length) + "^");
    }

    [Theory]
    [InlineData("<w:p/>")]
    [InlineData("")]
    [InlineData("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")]
    public void A_body_without_text_takes_comments_too(string body)
    {
        var template = FromBody(body, Part.Header(P("{{ a. }}{{ b. }}")));
        var copy = DocxTemplate.Annotate(template, DocxTemplate.Check(template), CultureInfo.InvariantCulture);

        Rendered.Validate(copy);
        Read(copy, "word/document.xml").Should().Contain("commentReference w:id=\"0\"").And.Contain("commentReference w:id=\"1\"");
    }

    [Theory]
    [InlineData("<w:fldSimple w:instr=\"REF {{ a }}\"><w:r><w:t>x</w:t></w:r></w:fldSimple><w:r><w:t>y</w:t></w:r>", "x")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF {{ a }}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>y</w:t></w:r>", "y")]
    public void A_field_is_marked_from_outside(string runs, string marked) =>
        Annotated.From(FromBody($"<w:p>{runs}</w:p>")).Notes.Should().ContainSingle().Which.Marked.Should().Be(marked);

    [Fact]
    public void Comments_that_are_there_stay()
    {
        var comments = new Part(
            "word/comments.xml", Part.Root("comments", $"<w:comment w:id=\"7\" w:author=\"Lan\">{P("Xem lại")}</w:comment>"), "comments", "comments");
        var paragraph = "<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>{{ a. }}</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>";

        var copy = Annotated.From(FromBody(paragraph, comments));

        copy.Notes.Select(n => n.Marked).Should().Equal("{{ a. }}", "{{ a. }}");
        copy.Notes[0].Text.Should().Be("Xem lại");
        Unzip(copy.Bytes)["_rels/.rels"].Should().Equal(Unzip(FromBody(paragraph, comments))["_rels/.rels"]);
    }

    [Fact]
    public void Data_that_does_not_fit_can_be_shown_as_well()
    {
        var template = FromLines("Có {{ a + 1 }} việc");
        var problems = DocxTemplate.Compile(template).Invoking(t => t.Render(Model.Of(new { a = "chữ" }), Stream.Null, Rendered.Context))
            .Should().Throw<DocxTemplateException>().Which.Problems;

        Read(DocxTemplate.Annotate(template, problems, CultureInfo.InvariantCulture), "word/document.xml")
            .Should().Contain("<w:commentRangeStart w:id=\"0\"/><w:r><w:t xml:space=\"preserve\">{{ a + 1 }}</w:t></w:r><w:commentRangeEnd");
    }

    [Fact]
    public void Without_problems_the_copy_is_the_template()
    {
        var template = FromLines("{{ a }}");

        DocxTemplate.Annotate(template, DocxTemplate.Check(template), CultureInfo.InvariantCulture).Should().Equal(template);
    }

    [Fact]
    public void A_check_of_the_copy_finds_the_same_and_asks_to_delete_the_comments()
    {
        var template = FromLines("{% if a %}");

        ProblemTests.IdsOf(Annotated.From(template).Bytes).Should().BeEquivalentTo("CheckCommentsLeft", "Unclosed");
    }

    [Fact]
    public void A_text_box_that_stands_in_the_file_twice_is_told_once()
    {
        var box = $"<w:pict><v:shape><v:textbox><w:txbxContent>{P("{{ b. }}")}</w:txbxContent></v:textbox></v:shape></w:pict>";

        ProblemTests.IdsOf(FromBody($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"))
            .Should().ContainSingle();
    }

    [Theory]
    [InlineData("không phải tệp Word", "NotAPackage")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 cũ", "OldOrEncryptedDocument")]
    public void What_cannot_be_opened_cannot_be_annotated(string content, string id) => ReasonOf(Encoding.Latin1.GetBytes(content)).Should().Be(id);

    [Fact]
    public void What_holds_no_document_cannot_be_annotated()
    {
        ReasonOf(Zip(("a.txt", "x"))).Should().Be("NoMainDocument");
        ReasonOf(Pack(new Part("word/document.xml", Part.Root("document", ""), "document.main"))).Should().Be("NoMainDocument");
        ReasonOf(Pack(new Part("word/document.xml", "<w:document>{{", "document.main"))).Should().Be("BadXml");
    }

    private static string ReasonOf(byte[] template) =>
        FluentActions.Invoking(() => DocxTemplate.Annotate(template, [new TemplateProblem(Messages.HasDtd(), new TemplateLocation(""))], CultureInfo.InvariantCulture))
            .Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle().Subject.Message.Id;
}
