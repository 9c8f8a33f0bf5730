using System.Text;

namespace ReportWorker.Sheets.Tests;

/// <summary>Files that other programs write, and that differ from Excel's without being wrong.</summary>
public sealed class XlsxOddFileTests
{
    private const string Numbers = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    [Fact]
    public void Cells_without_references_follow_each_other() =>
        Opened.Cells(XlsxFile.Of("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r=\"5\"><c r=\"B5\"><v>4</v></c><c><v>5</v></c></row>").Bytes())
            .Should().Equal("A1 Number 1", "C1 Number 3", "B5 Number 4", "C5 Number 5");

    [Fact]
    public void Cells_out_of_order_stand_where_they_say() =>
        Opened.Cells(XlsxFile.Of("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>").Bytes()).Should().Equal("A1 Number 1", "C1 Number 3");

    [Fact]
    public void Shared_texts_of_runs_lose_their_fonts_and_readings()
    {
        var file = XlsxFile.Of("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>")
            .Texts("<si><t>một</t></si><si><r><rPr><b/><t>no</t></rPr><t>ha</t></r><r><t>i</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><phoneticPr/></si><si/>");

        Opened.Cells(file.Bytes()).Should().Equal("A1 Text nohai", "B1 Text một");
    }

    [Fact]
    public void Strict_files_have_other_namespaces_only()
    {
        var file = XlsxFile.Of(Numbers)
            .Part("xl/workbook.xml", "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>")
            .Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"x\"><Relationship Id=\"s\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");

        Opened.Cells(file.Bytes()).Should().Equal("A1 Number 1");
    }

    [Fact]
    public void Prefixes_do_not_matter()
    {
        var file = new XlsxFile().SheetPart("S", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><x:worksheet xmlns:x=\"{XlsxFile.Main}\"><x:sheetPr/><x:dimension ref=\"A1:XFD1048576\"/><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        Opened.Cells(file.Bytes()).Should().Equal("A1 Number 1");
    }

    [Theory]
    [InlineData("/xl/worksheets/sheet1.xml")]
    [InlineData("./worksheets/sheet1.xml")]
    [InlineData("../xl/worksheets/sheet1.xml")]
    [InlineData("WORKSHEETS/Sheet1.XML")]
    public void Targets_are_absolute_relative_and_of_any_case(string target) =>
        Opened.Cells(new XlsxFile().SheetPart("S", $"<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData>{Numbers}</sheetData></worksheet>", target: target).Bytes())
            .Should().Equal("A1 Number 1");

    [Fact]
    public void A_part_in_utf_16_is_read()
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"utf-16\"?><worksheet xmlns=\"{XlsxFile.Main}\"><sheetData>{XlsxFile.Rows(["Tiếng Việt"])}</sheetData></worksheet>";

        Opened.Cells(new XlsxFile().SheetPart("S", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]).Bytes()).Should().Equal("A1 Text Tiếng Việt");
    }

    [Fact]
    public void Sheets_keep_their_order_names_and_whether_people_see_them()
    {
        var book = Opened.Book(new XlsxFile()
            .Sheet("Hướng dẫn & 'trợ giúp'", "").Sheet("ẩn", Numbers, state: "hidden").Sheet("ẩn sâu", "", state: "veryHidden").Sheet("Số liệu", Numbers).Bytes());

        book.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)).Should().Equal(
            ("Hướng dẫn & 'trợ giúp'", false), ("ẩn", true), ("ẩn sâu", true), ("Số liệu", false));
        book.Sheets[0].Rows().Should().BeEmpty();
        book.Format.Should().Be(WorkbookFormat.Xlsx);
    }

    [Fact]
    public void Charts_on_sheets_of_their_own_are_passed_over()
    {
        var book = Opened.Book(new XlsxFile().SheetPart("Biểu đồ", "<chartsheet/>", kind: "chartsheet").Sheet("S", Numbers).Bytes());

        book.Sheets.Select(sheet => sheet.Name).Should().Equal("S");
    }

    [Fact]
    public void Of_merged_cells_the_first_has_the_value()
    {
        var rows = XlsxFile.Rows([1, 2, 3], [4, 5, 6], [7, 8, 9]);

        Opened.Cells(XlsxFile.Of(rows, "<mergeCells count=\"2\"><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A1:B1\"/></mergeCells>").Bytes())
            .Should().Equal("A1 Number 1", "C1 Number 3", "A2 Number 4", "B2 Number 5", "A3 Number 7");
    }

    [Fact]
    public void Names_of_single_cells_are_known()
    {
        var names = Opened.Book(XlsxFile.Of(Numbers).Sheet("Tờ 'hai'", "").Names("""
            <definedName name="unit">'Tờ 1'!$B$2</definedName>
            <definedName name="twice" localSheetId="0">'Tờ 1'!$A$1</definedName>
            <definedName name="twice">'Tờ ''hai'''!$C$3</definedName>
            <definedName name="range">'Tờ 1'!$A$1:$B$2</definedName>
            <definedName name="broken">#REF!$A$1</definedName>
            <definedName name="other">'Tờ ba'!$A$1</definedName>
            <definedName name="formula">'Tờ 1'!$A$1+1</definedName>
            """).Bytes()).Names;

        names.Should().BeEquivalentTo(new Dictionary<string, NamedCell> { ["unit"] = new("Tờ 1", 2, 1), ["twice"] = new("Tờ 'hai'", 3, 2) });
        names["UNIT"].Column.Should().Be(1);
    }

    [Fact]
    public void Rows_can_be_read_again_and_side_by_side()
    {
        var book = Opened.Book(new XlsxFile().Sheet("a", XlsxFile.Rows([1], [2])).Sheet("b", XlsxFile.Rows([3], [4])).Bytes());

        book.Sheets[0].Rows().Zip(book.Sheets[1].Rows(), (one, other) => one[0] + other[0]).Should().Equal("13", "24");
        book.Sheets[0].Rows().Select(row => row[0]).Should().Equal("1", "2");
    }

    [Fact]
    public void Links_that_people_may_follow_are_harmless()
    {
        var file = XlsxFile.Of(Numbers).Part("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"x\"><Relationship Id=\"h\" Type=\"{XlsxFile.Relations}/hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/></Relationships>");

        Opened.Cells(file.Bytes()).Should().Equal("A1 Number 1");
    }

    [Fact]
    public void Printer_settings_pictures_and_comments_are_harmless()
    {
        var file = XlsxFile.Of(Numbers).Part("xl/printerSettings/printerSettings1.bin", "x").Part("xl/media/image1.png", "x").Part("xl/comments1.xml", "<comments/>")
            .Part("xl/drawings/vmlDrawing1.vml", "<xml/>").Part("docProps/app.xml", "<Properties/>").Part("xl/ctrlProps/ctrlProp1.xml", "<x/>");

        Opened.Cells(file.Bytes()).Should().Equal("A1 Number 1");
    }
}
