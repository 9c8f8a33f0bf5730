using static ReportWorker.Docx.Tests.Support.WordFile;
using static ReportWorker.Docx.Tests.Support.WordPieces;

namespace ReportWorker.Docx.Tests.Editing;

/// <summary>What an edited document must not hold when it comes back.</summary>
public sealed class EditedCheckTests
{
    [Fact]
    public void A_plain_document_is_good() => DocxEdit.Check(FromLines("Kết nạp 74 đảng viên.", "{{ không phải thẻ")).Should().BeEmpty();

    [Fact]
    public void Every_tracked_change_is_told_with_its_place_and_words()
    {
        var problems = DocxEdit.Check(FromBody(
            P("x") + $"<w:p>{Inserted(R("thêm"))}{Deleted("bớt")}</w:p>"
            + $"<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"9\" w:author=\"A\"><w:rPr/></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r></w:p>"));

        problems.Select(problem => problem.Message.Id).Should().AllBe("TrackedChangeLeft");
        problems.Select(problem => (problem.Location.Paragraph, problem.Text)).Should().Equal((2, "thêm"), (2, "bớt"), (3, ""));
    }

    [Fact]
    public void Changes_wait_in_headers_too() =>
        DocxEdit.Check(FromBody(P("x"), Part.Header($"<w:p>{Inserted(R("thêm"))}</w:p>")))
            .Should().ContainSingle().Which.Location.Part.Should().Be("word/header1.xml");

    [Fact]
    public void What_templates_are_refused_for_is_refused_here()
    {
        DocxEdit.Check(new byte[] { 1, 2, 3 }).Should().ContainSingle().Which.Message.Id.Should().Be("NotAPackage");
        DocxEdit.Check(FromBody(P("x"), Part.External("image", "https://x.vn/a.png"))).Should().ContainSingle().Which.Message.Id.Should().Be("ExternalRelationship");
        DocxEdit.Check(FromBody("<w:p><w:fldSimple w:instr=\"INCLUDETEXT x\"/></w:p>")).Should().ContainSingle().Which.Message.Id.Should().Be("ForbiddenField");
        DocxEdit.Check(FromBody(P("x"), new Part("word/vbaProject.bin", "x"))).Should().ContainSingle().Which.Message.Id.Should().Be("HasMacros");
        DocxEdit.Check(FromBody(P("x"), new Part("word/settings.xml", "<!DOCTYPE x><x/>"))).Should().ContainSingle().Which.Message.Id.Should().Be("HasDtd");
        DocxEdit.Check(FromBody(P("x"), new Part("word/_rels/a.xml.rels", "<x"))).Should().ContainSingle().Which.Message.Id.Should().Be("BadXml");
    }
}
