using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;
using static ReportWorker.Docx.Tests.Support.WordPieces;

namespace ReportWorker.Docx.Tests.Editing;

/// <summary>A document that somebody has edited gets the marks of another rendering, and nothing else of it changes.</summary>
public sealed class MergeTests
{
    private static readonly DocxCustomXml Own = new("urn:test", "<e xmlns=\"urn:test\" key=\"2\"/>");

    private static readonly byte[] Draft = FromLines("Số      -BC/QU", "Dự thảo lần 1", "Kết nạp 74 đảng viên.", "Nơi nhận");
    private static readonly byte[] Official = FromLines("Số 05-BC/QU", "Kết nạp 74 đảng viên.", "Nơi nhận");

    [Fact]
    public void Marks_change_and_the_words_of_the_editor_stay() =>
        Lines(FromLines("Số      -BC/QU", "Dự thảo lần 1", "Kết nạp được 74 đảng viên.", "Thêm một đoạn.", "Nơi nhận"))
            .Should().Equal("Số 05-BC/QU", "Kết nạp được 74 đảng viên.", "Thêm một đoạn.", "Nơi nhận");

    [Fact]
    public void A_mark_that_a_program_split_over_runs_keeps_their_looks()
    {
        var edited = FromBody(
            $"<w:p>{R("Số ", "<w:b/>")}<w:proofErr w:type=\"spellStart\"/>{R("  ")}<w:bookmarkStart w:id=\"1\" w:name=\"so\"/>{R("   ", "<w:i/>")}<w:bookmarkEnd w:id=\"1\"/>{R("-BC", "<w:u w:val=\"single\"/>")}{R("/QU")}</w:p>"
            + P("Dự thảo lần 1") + P("Kết nạp 74 đảng viên.") + P("Nơi nhận"));

        var merged = Merge(edited);

        DocxText.Extract(merged)[0].Text.Should().Be("Số 05-BC/QU");
        Read(merged, "word/document.xml").Should().Contain("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Số </w:t>")
            .And.Contain("<w:t xml:space=\"preserve\">05</w:t>").And.Contain("<w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">-BC</w:t>");
    }

    [Fact]
    public void Parts_that_no_mark_stands_in_keep_their_bytes_and_the_document_gets_its_own_part()
    {
        var edited = FromBody(P("Số      -BC/QU") + P("Dự thảo lần 1") + P("Kết nạp 74 đảng viên.") + P("Nơi nhận"), Part.Header(P("Trang")), new Part("word/media/a.bin", "ảnh"));

        var merged = Merge(edited);

        var (before, after) = (Unzip(edited), Unzip(merged));
        foreach (var part in new[] { "word/header1.xml", "word/media/a.bin", "_rels/.rels" })
        {
            after[part].Should().Equal(before[part], part);
        }

        DocxCustomXml.ReadAll(merged, "urn:test").Should().Equal(Own.Xml);
        DocxCustomXml.ReadAll(Merge(merged, Official, Official), "urn:test").Should().Equal([Own.Xml], "it is replaced, not added");
    }

    [Fact]
    public void A_mark_may_have_been_moved_or_stand_in_a_paragraph_that_was_edited_elsewhere() =>
        Lines(
            FromLines("Dự thảo lần 1", "Gia Lâm, ngày      tháng      năm 2020", "x"),
            FromLines("Long Biên, ngày      tháng      năm 2020", "Dự thảo lần 1", "x"),
            FromLines("Long Biên, ngày 07 tháng 7 năm 2020", "x"))
            .Should().Equal("Gia Lâm, ngày 07 tháng 7 năm 2020", "x");

    [Fact]
    public void What_the_document_says_already_is_good() =>
        Lines(FromLines("Số 05-BC/QU", "Kết nạp 74 đảng viên.", "Nơi nhận")).Should().Equal("Số 05-BC/QU", "Kết nạp 74 đảng viên.", "Nơi nhận");

    [Theory]
    [InlineData("Số 5 tháng này", "Dự thảo lần 1", "Số      -BC/QU", "Số 05-BC/QU")]
    [InlineData("Số      -BC/QU", "Dự thảo lần 1 (đã góp ý)", "Dự thảo lần 1", null)]
    public void A_mark_without_a_place_is_told_with_the_words_that_must_be_put_back(string number, string draft, string was, string? now)
    {
        var merged = DocxEdit.Merge(FromLines(number, draft, "Kết nạp 74 đảng viên.", "Nơi nhận"), Draft, Official, Own);

        var unplaced = merged.Unplaced.Should().ContainSingle().Subject;
        (unplaced.Was, unplaced.Is).Should().Be((was, now));
        unplaced.Location.Part.Should().Be("word/document.xml");
    }

    [Fact]
    public void A_paragraph_that_only_the_other_rendering_has_stands_behind_its_neighbour_with_its_look()
    {
        var look = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr><w:jc w:val=\"center\"/></w:pPr>";
        var official = FromBody(
            P("Kính gửi: A") + $"<w:p>{look}{R("Phát hành khi chưa đủ;", "<w:b/>")}<w:r><w:br/><w:t>lý do: gấp</w:t></w:r></w:p>" + P("cuối"));

        var merged = Merge(FromLines("Kính gửi: A", "cuối, đã sửa"), FromLines("Kính gửi: A", "cuối"), official);

        DocxText.Extract(merged).Select(line => line.Text).Should().Equal("Kính gửi: A", "Phát hành khi chưa đủ;\nlý do: gấp", "cuối, đã sửa");
        Read(merged, "word/document.xml").Should().Contain("<w:jc w:val=\"center\"/>").And.Contain("<w:b/>").And.NotContain("numPr");
    }

    [Fact]
    public void A_style_is_found_by_its_name_when_a_program_has_given_it_another_id()
    {
        byte[] Document(string style, params string[] lines) => FromBody(
            string.Concat(lines.Select(line => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:jc w:val=\"both\"/></w:pPr>{R(line)}</w:p>")),
            new Part("word/styles.xml", Part.Root("styles", $"<w:style w:type=\"paragraph\" w:styleId=\"{style}\"><w:name w:val=\"Thân bài\"/></w:style>"), "styles", "styles"));

        var merged = Merge(Document("Thnbi", "một"), Document("ThanBai", "một"), Document("ThanBai", "một", "lý do"));

        Read(merged, "word/document.xml").Should().Contain("<w:pPr><w:pStyle w:val=\"Thnbi\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:t xml:space=\"preserve\">lý do")
            .And.NotContain("ThanBai");
    }

    [Fact]
    public void Cells_headers_and_text_boxes_have_marks_too()
    {
        byte[] Document(string number, string mark, string signer) => FromBody(
            Table([mark, P(signer)]) + $"<w:p>{R("Hộp")}{TextBox(P(number))}</w:p>", Part.Header(P(number)));

        var merged = Merge(Document("Số …", "Dự thảo", ""), Document("Số …", "Dự thảo", ""), Document("Số 7", "", "Nguyễn Văn A"));

        DocxText.Extract(merged).Select(line => line.Text).Should().Equal("", "Nguyễn Văn A", "Hộp", "Số 7", "Số 7", "Số 7");
    }

    [Fact]
    public void A_name_gets_the_look_of_the_empty_paragraph_that_it_is_put_into()
    {
        const string Mark = "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>";

        var merged = Merge(FromBody($"<w:p>{Mark}</w:p><w:p/>"), FromBody($"<w:p>{Mark}</w:p><w:p/>"), FromBody($"<w:p>{Mark}{R("A")}</w:p>{P("B")}"));

        Read(merged, "word/document.xml").Should().Contain("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">A</w:t></w:r>").And.Contain("B</w:t></w:r></w:p>");
    }

    [Theory]
    [InlineData("Title Title Name", 3)] // as it was
    [InlineData("Title Name", 2)] // a blank line less
    [InlineData("Title Title Title Name", 4)] // one more
    [InlineData("Title Title", null)] // the signer's line is gone
    [InlineData("", null)]
    public void A_name_goes_into_the_blank_line_of_its_cell_and_style_or_nowhere(string styles, int? line)
    {
        byte[] Document(string styles, string name = "") => FromBody(
            Table(["Nơi nhận", P("T/M BAN THƯỜNG VỤ") + string.Concat(styles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(style =>
                $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{(style == "Name" && name.Length > 0 ? R(name) : "")}</w:p>"))]) + "<w:p/>" + P("PHỤ LỤC"));

        var merged = DocxEdit.Merge(Document(styles), Document("Title Title Name"), Document("Title Title Name", "Nguyễn Văn A"), Own);

        var texts = DocxText.Extract(merged.Document).Where(text => text.Text == "Nguyễn Văn A").ToList();
        if (line is null)
        {
            texts.Should().BeEmpty();
            merged.Unplaced.Should().ContainSingle().Which.Is.Should().Be("Nguyễn Văn A");
        }
        else
        {
            merged.Unplaced.Should().BeEmpty();
            texts.Should().ContainSingle().Which.Location.Should().Match<TemplateLocation>(place => place.Cell == 2 && place.Paragraph == line + 1);
        }
    }

    [Fact]
    public void The_number_of_a_page_is_whatever_a_program_counted_and_no_place_for_anything()
    {
        byte[] Document(string page, string cell) => FromBody(P("x") + P(cell), Part.Header($"<w:p>{Field(" PAGE ", R(page))}</w:p>"));

        var merged = DocxEdit.Merge(Document("7", "đã sửa"), Document("2", "7"), Document("2", "8"), Own);

        merged.Unplaced.Should().ContainSingle().Which.Was.Should().Be("7");
    }

    [Fact]
    public void A_signers_line_in_the_midst_of_a_long_document_is_found_whatever_was_put_in_before_and_behind_it()
    {
        var lines = Enumerable.Range(0, 10_000).Select(i => i % 5 == 0 ? $"Đơn vị {i}" : $"{i % 7}").ToList();
        byte[] Document(string name) => FromLines([.. lines[..5_000], "PHÓ BÍ THƯ", name, .. lines[5_000..]]);
        var edited = FromLines(["Thêm", .. lines[..5_000], "PHÓ BÍ THƯ", "", .. lines[5_000..^1], "Thêm nữa", "đã sửa"]);

        var merged = DocxEdit.Merge(edited, Document(""), Document("Nguyễn Văn A"), Own);

        merged.Unplaced.Should().BeEmpty();
        DocxText.Extract(merged.Document)[5_002].Text.Should().Be("Nguyễn Văn A");
    }

    [Fact]
    public void Long_renderings_that_have_nothing_in_common_are_compared_in_little_memory()
    {
        byte[] Document(string word) => FromLines([.. Enumerable.Range(0, 10_000).Select(i => $"{word} {i}")]);
        var (was, now) = (Document("trước"), Document("sau"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var merged = DocxEdit.Merge(was, was, now, Own);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(400_000_000);
        DocxText.Extract(merged.Document)[^1].Text.Should().Be("sau 9999");
    }

    private static IReadOnlyList<string> Lines(byte[] document, byte[]? was = null, byte[]? now = null) =>
        [.. DocxText.Extract(Merge(document, was, now)).Select(line => line.Text)];

    private static byte[] Merge(byte[] document, byte[]? was = null, byte[]? now = null)
    {
        var merged = DocxEdit.Merge(document, was ?? Draft, now ?? Official, Own);
        merged.Unplaced.Should().BeEmpty();
        Rendered.Validate(merged.Document.ToArray());
        return merged.Document.ToArray();
    }
}
