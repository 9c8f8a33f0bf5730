using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReportWorker.Sheets.Writing;

namespace ReportWorker.Sheets.Tests.Writing;

public sealed class BookWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void A_book_with_everything_is_valid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(BookWriter.Write(Everything())), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes_without_a_time_of_its_own()
    {
        var bytes = BookWriter.Write(Everything());

        BookWriter.Write(Everything()).Should().Equal(bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        archive.Entries.Should().AllSatisfy(entry => entry.LastWriteTime.Year.Should().Be(1980));
        archive.Entries[0].FullName.Should().Be("[Content_Types].xml", "some programs look for it first");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 24 3827 0000")]
    [InlineData("-Kết quả")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void A_text_is_never_a_formula(string text)
    {
        var cell = Cell(text);

        cell.Element(Main + "f").Should().BeNull();
        cell.Attribute("t")!.Value.Should().Be("inlineStr");
        cell.Value.Should().Be(text);
        StyleOf(text, (string)cell.Attribute("s")!).Attribute("quotePrefix")!.Value.Should().Be("1", "it would become one when somebody types into the cell");
    }

    [Theory]
    [InlineData("a\0b\u0001c\u000Bd\u001Fe", "abcde")]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("a\uD800b", "ab")] // half a character
    [InlineData("dòng 1\r\ndòng 2", "dòng 1\ndòng 2")]
    [InlineData("mã _x0041_ là chữ", "mã _x005F_x0041_ là chữ")] // programs would read the letter A
    [InlineData("  hai bên  ", "  hai bên  ")]
    [InlineData("<b>&\"'", "<b>&\"'")]
    [InlineData("🙂", "🙂")]
    public void What_xml_cannot_hold_is_left_out(string text, string written) => Cell(text).Value.Should().Be(written);

    [Fact]
    public void A_text_longer_than_a_cell_is_cut() => Cell(new string('x', 40_000)).Value.Should().HaveLength(32_767);

    [Theory]
    [InlineData(1, 0, "A1", "$A$1")]
    [InlineData(12, 26, "AA12", "$AA$12")]
    public void Cells_are_named_as_programs_name_them(int row, int column, string name, string fixedName)
    {
        var range = new CellRange(row, column);

        (range.ToString(), range.Fixed()).Should().Be((name, fixedName));
    }

    [Fact]
    public void What_people_are_told_is_cut_where_programs_would_call_the_file_damaged()
    {
        var check = new CellCheck(new CellRange(1, 0), new CellRule.Whole(0, 9), new CellHint(new string('t', 99), new string('p', 999)), new CellHint("", ""));
        var sheet = Sheet(BookWriter.Write(new SheetBook([new BookSheet("S", [], []) { Checks = [check] }], [])));

        var element = sheet.Descendants(Main + "dataValidation").Single();
        (((string)element.Attribute("promptTitle")!).Length, ((string)element.Attribute("prompt")!).Length).Should().Be((32, 255));
    }

    [Theory]
    [InlineData("một hai ba", 40, 1)]
    [InlineData("một hai ba", 6, 2)]
    [InlineData("một\nhai\nba", 40, 3)]
    [InlineData("Tổ chức cơ sở đảng được đánh giá, xếp loại chất lượng hằng năm theo quy định", 30, 3)]
    [InlineData("khôngcókhoảngtrắngnàotrongchữnàycả", 10, 4)]
    public void The_lines_of_a_text_are_estimated(string text, int width, int lines) => TextFit.Lines(text, width).Should().BeInRange(lines, lines + 1);

    private static XElement Cell(string text) => Sheet(BookWriter.Write(Book(text))).Descendants(Main + "c").Single();

    private static XElement StyleOf(string text, string number) =>
        Part(BookWriter.Write(Book(text)), "xl/styles.xml").Element(Main + "cellXfs")!.Elements().ElementAt(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    private static SheetBook Book(string text) =>
        new([new BookSheet("S", [], [new BookRow(1, [new BookCell(0, new CellContent.Text(text), CellStyle.Plain)])])], []);

    private static XElement Sheet(byte[] book) => Part(book, "xl/worksheets/sheet1.xml");

    private static XElement Part(byte[] book, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        using var part = archive.GetEntry(name)!.Open();
        return XElement.Load(part, LoadOptions.PreserveWhitespace);
    }

    private static SheetBook Everything()
    {
        var input = CellStyle.Plain with { Fill = "FFFFCC", Border = "999999", Unlocked = true, Format = "#,##0", Alignment = CellAlignment.Right, Indent = 1 };
        CellContent?[] contents =
        [
            new CellContent.Text("Chữ"),
            new CellContent.Rich([new TextRun("đậm\n", new CellFont(Bold: true)), new TextRun("nhỏ", new CellFont(9, Italic: true, Colour: "666666"))]),
            new CellContent.Number(1234.5m),
            new CellContent.Day(new DateOnly(2020, 6, 30)),
            new CellContent.Formula("IF(C1>0,\"có & <không>\",\"\")"),
            new CellContent.Formula("SUM(C1,1)", 1235.5m),
            null,
        ];
        var hint = new CellHint("Nhắc", "Ghi số");
        CellRule[] rules =
        [
            new CellRule.Whole(0, 99), new CellRule.Number(-1.5m, 1.5m), new CellRule.Day(new(2020, 1, 1), new(2020, 6, 30)), new CellRule.Length(100),
            new CellRule.OneOf(["Có", "Không"]),
        ];
        var sheet = new BookSheet(
            "Biểu 'một'",
            [new BookColumn(0, 10, Hidden: true), new BookColumn(1, 30)],
            [
                new BookRow(1, [.. contents.Select((content, column) => new BookCell(column, content, input))]) { Height = 30 },
                new BookRow(2, [new BookCell(0, null, CellStyle.Plain with { Wraps = true, Top = true, Format = "@" })]) { Hidden = true },
            ])
        {
            Merged = [new CellRange(4, 1, 5, 3)],
            Checks = [.. rules.Select((rule, column) => new CellCheck(new CellRange(6, column), rule, hint, hint) { OnlyWarns = column == 2 })],
            Marks = [new CellMark(new CellRange(1, 0, 9, 3), "LEFT($A1,3)=\"Lỗi\"", "B00000", "FFEEEE"), new CellMark(new CellRange(1, 0), "A1=1", "8A5A00", "FFF0CC")],
            FrozenRows = 1,
            Protected = true,
            Active = new CellRange(2, 1),
            Print = new PrintSetup(new CellRange(1, 0, 9, 3), 1, 1, Landscape: true, "Trang &P/&N"),
        };
        return new SheetBook(
            [sheet, new BookSheet("Ẩn", [], []) { Visibility = SheetVisibility.Hidden }, new BookSheet("Sâu", [], []) { Visibility = SheetVisibility.VeryHidden }],
            [new BookName("rw_a", sheet.Name, new CellRange(1, 2))]);
    }
}
