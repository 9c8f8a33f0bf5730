using System.Text;
using static ReportWorker.Docx.Tests.ProblemTests;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class SafetyTests
{
    [Theory]
    [InlineData("attachedTemplate", "https://x.vn/a.dotm", "ExternalRelationship")]
    [InlineData("image", "https://x.vn/a.png", "ExternalRelationship")]
    [InlineData("oleObject", "file:///c:/a.xls", "HasActiveContent")]
    [InlineData("hyperlink", "file:///c:/a.exe", "ForbiddenLink")]
    public void A_link_to_outside_is_refused(string kind, string target, string id) =>
        IdsOf(FromBody(P("x"), Part.External(kind, target))).Should().Equal(id);

    [Fact]
    public void A_hyperlink_to_the_web_is_allowed() => IdsOf(FromBody(P("x"), Part.External("hyperlink", "https://x.vn"))).Should().BeEmpty();

    [Theory]
    [InlineData("word/vbaProject.bin", "HasMacros")]
    [InlineData("word/embeddings/oleObject1.bin", "HasActiveContent")]
    [InlineData("word/activeX/activeX1.xml", "HasActiveContent")]
    [InlineData("../evil.xml", "BadEntryName")]
    [InlineData("/evil.xml", "BadEntryName")]
    [InlineData("a\\evil.xml", "BadEntryName")]
    [InlineData("c:evil.xml", "BadEntryName")]
    [InlineData("WORD/document.xml", "DuplicateEntry")]
    public void A_part_that_can_run_or_has_a_bad_name_is_refused(string name, string id) => IdsOf(With((name, "<x/>"))).Should().Equal(id);

    [Fact]
    public void A_macro_document_that_was_renamed_is_refused()
    {
        var main = new Part("word/document.xml", Part.Root("document", "<w:body/>"), "application/vnd.ms-word.document.macroEnabled.main+xml");

        IdsOf(Pack(main)).Should().Contain("HasMacros");
    }

    [Theory]
    [InlineData("DDEAUTO c:\\x cmd")]
    [InlineData(" includetext \"http://x\"")]
    public void A_field_that_fetches_is_refused_even_when_it_is_split(string instruction) =>
        IdsOf(FromBody(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + string.Concat(instruction.Chunk(3).Select(c => $"<w:r><w:instrText xml:space=\"preserve\">{Escape(new string(c))}</w:instrText></w:r>"))
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")).Should().Equal("ForbiddenField");

    [Fact]
    public void A_document_type_declaration_is_refused() =>
        IdsOf(With(("word/styles.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))).Should().Equal("HasDtd");

    [Fact]
    public void Text_that_is_not_xml_is_refused() =>
        IdsOf(Zip([.. Entries([new Part("word/document.xml", "<w:document>{{", "document.main")])])).Should().Equal("BadXml");

    [Fact]
    public void Elements_nested_too_deep_are_refused() =>
        IdsOf(FromBody(string.Concat(Enumerable.Repeat("<w:sdt>", 300)) + string.Concat(Enumerable.Repeat("</w:sdt>", 300)))).Should().Equal("BadXml");

    [Fact]
    public void A_bomb_is_refused_before_it_is_inflated()
    {
        var limits = new DocxLimits { MaxEntryBytes = 1_000_000, MaxTotalBytes = 1_500_000, MaxEntries = 10 };
        var zeros = new string('0', 900_000);

        Ids(With(("a.bin", zeros)), limits).Should().Equal("EntryTooDense");
        Ids(With(("a.bin", zeros + zeros)), limits).Should().Equal("EntryTooLarge");
        Ids(With(("a.bin", zeros), ("b.bin", zeros)), limits with { MaxRatio = 5000 }).Should().Equal("PackageTooLarge");
        Ids(With([.. Enumerable.Range(1, 10).Select(i => ($"{i}.bin", ""))]), limits).Should().Equal("TooManyEntries");
    }

    [Fact]
    public void A_size_that_lies_is_noticed()
    {
        var bytes = With(("a.bin", new string('0', 5000)));
        var directory = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes("a.bin"));
        bytes[directory - 46 + 24] = 1;

        IdsOf(bytes).Should().Equal("DamagedPackage");
    }

    [Theory]
    [InlineData("", "NotAPackage")]
    [InlineData("Không phải tệp Word, chỉ là chữ", "NotAPackage")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 old", "OldOrEncryptedDocument")]
    public void Bytes_that_are_no_package_are_refused(string content, string id) => IdsOf(Encoding.Latin1.GetBytes(content)).Should().Equal(id);

    [Fact]
    public void A_package_that_is_no_document_is_refused() => IdsOf(Zip(("a.txt", "x"))).Should().Equal("NoMainDocument");

    [Fact]
    public void A_package_cut_anywhere_or_with_any_byte_changed_gives_problems_or_compiles()
    {
        var template = FromLines("{{ a }}", "{% if b %}", "x", "{% endif %}");
        for (var i = 0; i < template.Length; i++)
        {
            var changed = template.ToArray();
            changed[i] ^= 0x55;
            DocxTemplate.Check(changed);
            DocxTemplate.Check(template.AsMemory(0, i)).Should().NotBeEmpty();
        }
    }

    private static byte[] With(params (string Name, string Content)[] entries) =>
        Zip([.. Entries([new Part("word/document.xml", Part.Root("document", "<w:body/>"), "document.main")]), .. entries]);

    private static IEnumerable<string> Ids(byte[] template, DocxLimits limits) =>
        DocxTemplate.Check(template, new DocxOptions { Limits = limits }).Select(p => p.Message.Id);
}
