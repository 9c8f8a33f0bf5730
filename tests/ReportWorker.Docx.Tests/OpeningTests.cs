using ReportWorker.Docx.Tests.Support;

namespace ReportWorker.Docx.Tests;

/// <summary>What a document begins with.</summary>
public sealed class OpeningTests
{
    [Fact]
    public void Only_the_first_paragraphs_are_read_their_runs_together_and_those_of_tables_among_them()
    {
        const string split = "<w:p><w:r><w:t>M</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ẬT</w:t><w:tab/><w:t/></w:r></w:p>";
        var document = WordFile.FromBody(WordFile.Table(["a", "b"]) + split + WordFile.P("c") + WordFile.P("d"));

        DocxOpening.Read(document, 4).Should().Equal("a", "b", "MẬT ", "c");
    }

    [Fact]
    public void A_text_box_has_paragraphs_of_its_own()
    {
        var box = $"<w:p><w:r><w:t>before</w:t></w:r><w:r><w:pict><w:txbxContent>{WordFile.P("MẬT")}</w:txbxContent></w:pict></w:r><w:r><w:t> after</w:t></w:r></w:p>";

        DocxOpening.Read(WordFile.FromBody(box), 10).Should().Equal("MẬT", "before after");
    }
}
