using System.Text;

namespace ReportWorker.Sheets.Tests;

/// <summary>Workbooks of Excel 97 to 2003.</summary>
public sealed class XlsWorkbookTests
{
    [Fact]
    public void Every_kind_of_cell_is_read()
    {
        var file = new XlsFile()
            .Global(0x00E0, [.. XlsFile.Words(0, 0), .. new byte[16]])
            .Global(0x00E0, [.. XlsFile.Words(0, 14), .. new byte[16]])
            .Global(0x041E, [.. XlsFile.Words(200), .. XlsFile.Text("dd/mm/yyyy")])
            .Global(0x00E0, [.. XlsFile.Words(0, 200), .. new byte[16]])
            .Global(0x00FC, [.. XlsFile.Words(2, 0, 2, 0), .. XlsFile.Text("Tiếng Việt"), 3, 0, 0, .. "abc"u8])
            .Sheet(
                "Tờ 1",
                XlsFile.Number(0, 0, 0.1 + 0.2),
                XlsFile.Number(0, 1, 43987, 1),
                XlsFile.Number(0, 2, 43987.5, 2),
                XlsFile.Label(0, 3, "nhãn"),
                XlsFile.Shared(1, 0, 0),
                XlsFile.Shared(1, 1, 1),
                (0x027E, [.. XlsFile.Words(2, 0, 0), .. BitConverter.GetBytes((1459 << 2) | 2)]),
                (0x027E, [.. XlsFile.Words(2, 1, 0), .. BitConverter.GetBytes((-350 << 2) | 3)]),
                (0x00BD, [.. XlsFile.Words(2, 2, 0), .. BitConverter.GetBytes((1 << 2) | 2), .. XlsFile.Words(0), .. BitConverter.GetBytes((2 << 2) | 2), .. XlsFile.Words(3)]),
                (0x0205, [.. XlsFile.Words(3, 0, 0), 1, 0]),
                (0x0205, [.. XlsFile.Words(3, 1, 0), 0x17, 1]),
                (0x0201, XlsFile.Words(3, 2, 0)),
                (0x0006, [.. XlsFile.Words(4, 0, 0), .. BitConverter.GetBytes(2.5), .. new byte[8]]),
                (0x0006, [.. XlsFile.Words(4, 1, 0), 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]),
                (0x0207, XlsFile.Text("kết quả")),
                (0x0006, [.. XlsFile.Words(4, 2, 0), 2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]),
                (0x0006, [.. XlsFile.Words(4, 3, 0), 3, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]));

        Opened.Cells(file.Bytes()).Should().Equal(
            "A1 Number 0.3", "B1 Day 2020-06-05", "C1 Day 2020-06-05 12:00:00", "D1 Text nhãn", "A2 Text Tiếng Việt", "B2 Text abc",
            "A3 Number 1459", "B3 Number -3.5", "C3 Number 1", "D3 Number 2", "A4 Flag TRUE", "B4 Error #REF!",
            "A5 Number 2.5 =", "B5 Text kết quả =", "C5 Error #DIV/0! =", "D5 Blank  =");
        Opened.Cells(file.Stream()).Should().HaveCount(16, "some programs write the records without a file around them");
    }

    [Fact]
    public void Texts_that_go_on_in_another_record_may_change_their_letters()
    {
        var first = new List<byte>([.. XlsFile.Words(1, 0, 1, 0), .. XlsFile.Words(6), 0, .. "abc"u8]);
        var file = new XlsFile().Global(0x00FC, [.. first]).Global(0x003C, [1, .. Encoding.Unicode.GetBytes("việ")]).Sheet("S", XlsFile.Shared(0, 0, 0));

        Opened.Cells(file.Bytes()).Should().Equal("A1 Text abcviệ");
    }

    [Fact]
    public void Texts_lose_their_fonts_and_readings()
    {
        byte[] rich = [.. XlsFile.Words(1), 0x0C, .. XlsFile.Words(1, 2, 0), (byte)'a', 9, 9, 9, 9, 8, 8];
        var file = new XlsFile().Global(0x00FC, [.. XlsFile.Words(2, 0, 2, 0), .. rich, .. XlsFile.Text("b")]).Sheet("S", XlsFile.Shared(0, 0, 0), XlsFile.Shared(0, 1, 1));

        Opened.Cells(file.Bytes()).Should().Equal("A1 Text a", "B1 Text b");
    }

    [Fact]
    public void Sheets_charts_and_merged_cells_are_as_in_newer_files()
    {
        var book = Opened.Book(new XlsFile()
            .Sheet("ẩn", 1, 0)
            .Sheet("Biểu đồ", 0, 2)
            .Sheet("Số liệu", XlsFile.Number(0, 0, 1), XlsFile.Number(0, 1, 2), (0x0809, XlsFile.Words(0x0600, 0x20)), XlsFile.Number(0, 0, 9), (0x000A, []), (0x00E5, XlsFile.Words(1, 0, 1, 0, 1)))
            .Bytes());

        book.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)).Should().Equal(("ẩn", true), ("Số liệu", false));
        Opened.Cells(book.Sheets[1]).Should().Equal("A1 Number 1");
        book.Format.Should().Be(WorkbookFormat.Xls);
    }

    [Fact]
    public void Old_macintoshes_count_from_1904() =>
        Opened.Cells(new XlsFile().Global(0x0022, XlsFile.Words(1)).Global(0x00E0, [.. XlsFile.Words(0, 14), .. new byte[16]]).Sheet("S", XlsFile.Number(0, 0, 42525)).Bytes())
            .Should().Equal("A1 Day 2020-06-05");

    [Fact]
    public void What_can_act_is_refused()
    {
        var file = XlsFile.Of(XlsFile.Number(0, 0, 1));

        Opened.Refused(file.Bytes(more: "_VBA_PROJECT_CUR")).Should().Equal(new SheetFailure.Unsafe(SheetDanger.Macros, "_VBA_PROJECT_CUR"));
        Opened.Refused(file.Bytes(more: "MBD0001A2B3")).Should().Equal(new SheetFailure.Unsafe(SheetDanger.EmbeddedObjects, "MBD0001A2B3"));
        Opened.Refused(new XlsFile().Sheet("M", 0, 1).Bytes()).Should().Equal(new SheetFailure.Unsafe(SheetDanger.Macros, "Workbook"));
        Opened.Refused(new XlsFile().Global(0x01AE, [.. XlsFile.Words(1), .. XlsFile.Text("a.xls")]).Sheet("S").Bytes()).Should().Equal(new SheetFailure.Unsafe(SheetDanger.ExternalLinks, "Workbook"));
        Opened.Refused(XlsFile.Of((0x01AD, [])).Bytes()).Should().Equal(new SheetFailure.Unsafe(SheetDanger.Connections, "Tờ 1"));
        Opened.Cells(new XlsFile().Global(0x01AE, XlsFile.Words(1, 0x0401)).Sheet("S", XlsFile.Number(0, 0, 1)).Bytes()).Should().Equal("A1 Number 1");
    }

    [Fact]
    public void What_cannot_be_read_says_why()
    {
        Opened.Refused(XlsFile.Compound("EncryptedPackage", new byte[5000])).Should().Equal(new SheetFailure.Encrypted());
        Opened.Refused(new XlsFile().Global(0x002F, new byte[6]).Sheet("S").Bytes()).Should().Equal(new SheetFailure.Encrypted());
        Opened.Refused(XlsFile.Of().Bytes("Book")).Should().Equal(new SheetFailure.TooOld());
        Opened.Refused([0x09, 0x04, 0x06, 0x00, 0x00, 0x00]).Should().Equal(new SheetFailure.TooOld());
        Opened.Refused(XlsFile.Compound("WordDocument", new byte[5000])).Should().Equal(new SheetFailure.OtherFile(FileKind.OldOffice));
        Opened.Refused(new XlsFile().Bytes()).Should().Equal(new SheetFailure.NoSheet());
        Opened.Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).Should().Equal(new SheetFailure.Damaged(""));
    }

    [Fact]
    public void What_is_not_in_order_is_found()
    {
        Opened.Refused(XlsFile.Of(XlsFile.Shared(0, 2, 5)).Bytes()).Should().Equal(new SheetFailure.Damaged("Tờ 1", "C1"));
        Opened.Refused(XlsFile.Of(XlsFile.Number(0, 0, 1), XlsFile.Number(0, 0, 2)).Bytes()).Should().Equal(new SheetFailure.Damaged("Tờ 1", "A1"));
        Opened.Refused(XlsFile.Of(XlsFile.Number(1, 0, 1), XlsFile.Number(0, 0, 2)).Bytes()).Should().Equal(new SheetFailure.Damaged("Tờ 1", "1"));
        Opened.Refused(XlsFile.Of(XlsFile.Number(0, 256, 1)).Bytes()).Should().Equal(new SheetFailure.Damaged("Tờ 1", "IW1"));
        Opened.Refused(XlsFile.Of(XlsFile.Number(0, 0, double.NaN)).Bytes()).Should().Equal(new SheetFailure.Damaged("Tờ 1"));
        Opened.Refused(new XlsFile().Global(0x0085, [.. BitConverter.GetBytes(int.MaxValue - 1), 0, 0, 1, 0, (byte)'S']).Sheet("T").Bytes()).Should().Equal(new SheetFailure.Damaged("Workbook"));
        Opened.Refused(new XlsFile().Global(0x00FC, [.. XlsFile.Words(1, 0, 0xFFFF, 0xFFFF), .. XlsFile.Text("a")]).Sheet("S").Bytes()).Should().Equal(new SheetFailure.Damaged("Workbook"));
    }

    [Fact]
    public void A_chain_of_sectors_in_a_circle_ends()
    {
        var file = XlsFile.Of(XlsFile.Number(0, 0, 1)).Bytes();
        // The directory's sector is followed by itself.
        BitConverter.GetBytes(1).CopyTo(file, 512 + 4);

        Opened.Cells(file).Should().Equal("A1 Number 1");
    }
}
