namespace ReportWorker.Sheets.Tests;

/// <summary>Files that are refused, each with its reason.</summary>
public sealed class XlsxRefusalTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Numbers = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    public static TheoryData<string, SheetDanger, string> Parts => new()
    {
        { "xl/vbaProject.bin", SheetDanger.Macros, "a program, whatever the content types say" },
        { "xl/macrosheets/sheet1.xml", SheetDanger.Macros, "macros of the old kind" },
        { "xl/externalLinks/externalLink1.xml", SheetDanger.ExternalLinks, "values out of other files" },
        { "xl/connections.xml", SheetDanger.Connections, "a query" },
        { "xl/queryTables/queryTable1.xml", SheetDanger.Connections, "the table of a query" },
        { "xl/embeddings/oleObject1.bin", SheetDanger.EmbeddedObjects, "a file of another program" },
        { "xl/embeddings/Microsoft_Word_Document.docx", SheetDanger.EmbeddedObjects, "a document in it" },
        { "xl/activeX/activeX1.xml", SheetDanger.ActiveX, "a control" },
        { "customUI/customUI.xml", SheetDanger.CustomMenus, "a menu" },
    };

    public static TheoryData<string, SheetDanger> Types => new()
    {
        { "application/vnd.ms-excel.sheet.macroEnabled.main+xml", SheetDanger.Macros },
        { "application/vnd.ms-office.vbaProject", SheetDanger.Macros },
        { "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml", SheetDanger.ExternalLinks },
        { "application/vnd.openxmlformats-officedocument.oleObject", SheetDanger.EmbeddedObjects },
    };

    public static TheoryData<string, string, SheetDanger> Relationships => new()
    {
        { "externalLinkPath", " TargetMode=\"External\"", SheetDanger.ExternalLinks },
        { "image", " TargetMode=\"External\"", SheetDanger.ExternalLinks },
        { "attachedTemplate", " TargetMode=\"External\"", SheetDanger.ExternalLinks },
        { "vbaProject", "", SheetDanger.Macros },
        { "oleObject", "", SheetDanger.EmbeddedObjects },
        { "control", "", SheetDanger.ActiveX },
    };

    public static TheoryData<string, string> Names => new()
    {
        { "../evil.xml", "a way out of the folder" },
        { "/evil.xml", "the root of a disk" },
        { "xl\\evil.xml", "another system's folder" },
        { "C:evil.xml", "a drive" },
        { "xl/./evil.xml", "a step that is none" },
        { "XL/WORKBOOK.XML", "the same name twice, as most systems see it" },
        { new string('a', 600), "longer than any name" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_can_act_is_refused(string part, SheetDanger danger, string reason) =>
        Opened.Refused(XlsxFile.Of(Numbers).Part(part, "x").Bytes()).Should().Equal([new SheetFailure.Unsafe(danger, part)], reason);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_content_type_that_can_act_is_refused(string type, SheetDanger danger) =>
        Opened.Refused(XlsxFile.Of(Numbers).Type($"<Override PartName=\"/p\" ContentType=\"{type}\"/>").Bytes()).Should().Equal(new SheetFailure.Unsafe(danger, "/p"));

    [Theory]
    [MemberData(nameof(Relationships))]
    public void A_relationship_that_can_act_is_refused(string kind, string mode, SheetDanger danger)
    {
        const string Part = "xl/worksheets/_rels/sheet1.xml.rels";
        var file = XlsxFile.Of(Numbers).Part(Part, $"<Relationships xmlns=\"x\"><Relationship Id=\"h\" Type=\"{XlsxFile.Relations}/{kind}\" Target=\"file:///x\"{mode}/></Relationships>");

        Opened.Refused(file.Bytes()).Should().Equal(new SheetFailure.Unsafe(danger, Part));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_that_is_none_is_refused(string name, string reason) =>
        Opened.Refused(XlsxFile.Of(Numbers).Part(name, "x").Bytes()).Should().Equal([new SheetFailure.Damaged(name)], reason);

    [Fact]
    public void Every_danger_is_said_at_once() =>
        Opened.Refused(XlsxFile.Of(Numbers).Part("xl/vbaProject.bin", "x").Part("xl/connections.xml", "<x/>").Bytes()).Should().HaveCount(2);

    [Fact]
    public void Files_of_other_kinds_are_known()
    {
        Opened.Refused(XlsxFile.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()), ("content.xml", "<x/>"u8.ToArray())))
            .Should().Equal(new SheetFailure.OtherFile(FileKind.OpenDocument));
        Opened.Refused(XlsxFile.Zip(("a.txt", "x"u8.ToArray()))).Should().Equal(new SheetFailure.OtherFile(FileKind.ZipArchive));
        Opened.Refused(XlsxFile.Zip()).Should().Equal(new SheetFailure.OtherFile(FileKind.ZipArchive));
        Opened.Refused(XlsxFile.Of("").Type("<Override PartName=\"/w\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>").Bytes())
            .Should().Equal(new SheetFailure.OtherFile(FileKind.BinaryWorkbook));
        Opened.Refused(XlsxFile.Of("").Type("<Override PartName=\"/w\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>").Bytes())
            .Should().Equal(new SheetFailure.OtherFile(FileKind.WordDocument));
        Opened.Refused("<html><table><tr><td>1</td></tr></table></html>"u8.ToArray()).Should().Equal(new SheetFailure.OtherFile(FileKind.Markup));
        Opened.Refused("%PDF-1.7 x"u8.ToArray()).Should().Equal(new SheetFailure.OtherFile(FileKind.Pdf));
        Opened.Refused([]).Should().Equal(new SheetFailure.Empty());
    }

    [Fact]
    public void A_missing_part_is_named()
    {
        var file = XlsxFile.Of(Numbers);

        Opened.Refused(file.Without("[Content_Types].xml")).Should().Equal(new SheetFailure.OtherFile(FileKind.ZipArchive));
        Opened.Refused(file.Without("xl/workbook.xml")).Should().Equal(new SheetFailure.OtherFile(FileKind.ZipArchive));
        Opened.Refused(file.Without("xl/_rels/workbook.xml.rels")).Should().Equal(new SheetFailure.Damaged("xl/workbook.xml"));
        Opened.Refused(file.Without(Sheet)).Should().Equal(new SheetFailure.Damaged(Sheet));
        Opened.Cells(file.Without("_rels/.rels")).Should().Equal("A1 Number 1");
    }

    [Fact]
    public void A_workbook_without_a_sheet_says_so() => Opened.Refused(new XlsxFile().Bytes()).Should().Equal(new SheetFailure.NoSheet());

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"1\"><c><v>1</v></c></row>", "1")]
    [InlineData("<row r=\"2\"/><row r=\"2\"><c><v>1</v></c></row>", "2")]
    [InlineData("<row r=\"1048577\"/>", "1048577")]
    [InlineData("<row r=\"0\"/>", "0")]
    [InlineData("<row r=\"-1\"/>", "-1")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", "B1")]
    public void Rows_and_cells_that_come_twice_or_nowhere_are_found(string rows, string cell) =>
        Opened.Refused(XlsxFile.Of(rows).Bytes()).Should().Equal(new SheetFailure.Damaged(Sheet, cell));

    [Theory]
    [InlineData("<!DOCTYPE x><worksheet><sheetData/></worksheet>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet><sheetData/></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c><v>&nbsp;</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c><v>1</v></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row>")]
    [InlineData("<worksheet/>")]
    [InlineData("")]
    [InlineData("nothing of the kind")]
    [InlineData("<worksheet><sheetData/></worksheet><more/>")]
    public void Markup_that_is_none_or_more_is_refused(string xml) =>
        Opened.Refused(new XlsxFile().SheetPart("S", xml).Bytes()).Should().Equal(new SheetFailure.Damaged(Sheet));

    [Fact]
    public void Bytes_that_are_no_letters_are_refused() =>
        Opened.Refused(new XlsxFile().SheetPart("S", [.. "<worksheet><sheetData><row><c t=\"str\"><v>"u8, 0xC3, 0x28, .. "</v></c></row></sheetData></worksheet>"u8]).Bytes())
            .Should().Equal(new SheetFailure.Damaged(Sheet));
}
