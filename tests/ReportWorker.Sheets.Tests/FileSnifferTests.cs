using System.IO.Compression;
using System.Text;
using ReportWorker.Sheets.Csv;

namespace ReportWorker.Sheets.Tests;

public sealed class FileSnifferTests
{
    private const string Text = "unit,name\nphuong,To dang";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t")]
    public void Nothing_but_white_space_is_empty(string text) =>
        FileSniffer.Judge(Encoding.UTF8.GetBytes(text)).Should().Be(new SheetFailure.Empty());

    [Theory]
    [InlineData("unit,name\nphường,Tổ đảng")]
    [InlineData("\uFEFFunit\n1")]
    [InlineData("x\v,\fy")]
    public void Utf8_is_read(string text) => FileSniffer.Judge(Encoding.UTF8.GetBytes(text)).Should().BeNull();

    [Fact]
    public void Utf16_is_named_with_and_without_its_mark()
    {
        byte[][] files =
        [
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            Encoding.Unicode.GetBytes(Text),
            Encoding.BigEndianUnicode.GetBytes(Text),
        ];

        files.Select(file => FileSniffer.Judge(file)).Should().AllBeEquivalentTo(new SheetFailure.OtherEncoding("UTF-16", 1));
    }

    [Fact]
    public void Vietnamese_in_windows_1258_is_named_with_the_first_line_that_shows_it() =>
        FileSniffer.Judge([.. "a,b\nT"u8, (byte)'o', 0xD2, .. " chuc"u8]).Should().Be(new SheetFailure.OtherEncoding("windows-1258", 2));

    [Fact]
    public void Other_eight_bit_text_is_named_windows_1252() =>
        FileSniffer.Judge([.. "caf"u8, 0xE9, (byte)'\n']).Should().Be(new SheetFailure.OtherEncoding("windows-1252", 1));

    [Theory]
    [InlineData("xl/workbook.xml", FileKind.ExcelWorkbook)]
    [InlineData("word/document.xml", FileKind.WordDocument)]
    [InlineData("other.txt", FileKind.ZipArchive)]
    public void A_zip_is_told_by_its_parts(string part, FileKind kind)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(part);
        }

        FileSniffer.Judge(stream.ToArray()).Should().Be(new SheetFailure.OtherFile(kind));
    }

    [Theory]
    [InlineData("%PDF-1.7\n", FileKind.Pdf)]
    [InlineData(@"{\rtf1", FileKind.RichText)]
    [InlineData("\n <html><table>", FileKind.Markup)]
    [InlineData("a,b\n1,\0\n", FileKind.Binary)]
    [InlineData("GIF89a", FileKind.Image)]
    public void Other_files_are_told_by_how_they_begin(string text, FileKind kind) =>
        FileSniffer.Judge(Encoding.Latin1.GetBytes(text)).Should().Be(new SheetFailure.OtherFile(kind));

    [Fact]
    public void Old_office_files_pictures_and_archives_are_told_too()
    {
        FileSniffer.Judge([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).Should().Be(new SheetFailure.OtherFile(FileKind.OldOffice));
        FileSniffer.Judge([0xFF, 0xD8, 0xFF, 0xE0]).Should().Be(new SheetFailure.OtherFile(FileKind.Image));
        FileSniffer.Judge([0x1F, 0x8B, 8]).Should().Be(new SheetFailure.OtherFile(FileKind.Archive));
    }
}
