using CsCheck;

namespace ReportWorker.Sheets.Tests;

/// <summary>Files that were cut off or altered on their way. They are refused, or what is read is what was written.</summary>
public sealed class WorkbookDamageTests
{
    private static readonly byte[] Xlsx = XlsxFile.Of(
            "<row><c t=\"s\"><v>0</v></c><c><v>1459</v></c><c s=\"0\"><f>B1</f><v>43987</v></c></row>" + XlsxFile.Rows([1, "hai", 3.5m], ["Tiếng Việt"]),
            "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>")
        .Texts("<si><t>một</t></si>").Formats(14).Names("<definedName name=\"n\">'Tờ 1'!$A$1</definedName>").Bytes();

    private static readonly byte[] Xls = new XlsFile()
        .Global(0x00FC, [.. XlsFile.Words(1, 0, 1, 0), .. XlsFile.Text("một")])
        .Sheet("Tờ 1", XlsFile.Shared(0, 0, 0), XlsFile.Number(0, 1, 1459), XlsFile.Label(2, 0, "hai"), (0x00E5, XlsFile.Words(1, 2, 2, 0, 1)))
        .Bytes();

    private static readonly byte[][] Beginnings = [Xlsx[..4], Xls[..8], Xls[..512], [0x09, 0x08, 0x10, 0, 0, 6, 5, 0]];

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        // Fewer than four bytes say nothing of a kind.
        for (var length = 4; length < Xlsx.Length; length++)
        {
            Workbook.Open(Xlsx.AsMemory(0, length), SheetLimits.Default).Should().BeOfType<WorkbookOpening.Refused>($"only {length} bytes are there");
        }

        // The stream is filled up to 4,096 bytes behind its last record.
        for (var length = 4; length < Xls.Length - 4096; length++)
        {
            Workbook.Open(Xls.AsMemory(0, length), SheetLimits.Default).Should().BeOfType<WorkbookOpening.Refused>($"only {length} bytes are there");
        }
    }

    // What is altered in names, dates and the like of the archive does no harm; what is altered in the cells is found by the checksums.
    [Fact]
    public void An_altered_byte_is_found_or_alters_no_cell()
    {
        var whole = Opened.Cells(Xlsx);
        Gen.Select(Gen.Int[0, Xlsx.Length - 1], Gen.Byte[1, 255]).Sample(
            (at, change) =>
            {
                var altered = Xlsx.ToArray();
                altered[at] ^= change;
                return Workbook.Open(altered, SheetLimits.Default) is not WorkbookOpening.Opened(var book) || Opened.Cells(book.Sheets[0]).SequenceEqual(whole);
            },
            iter: 5_000);
    }

    [Fact]
    public void An_altered_part_is_read_or_refused() => ReadOrRefuse(
        Gen.Select(Gen.Int[0, 3], Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[1, 6]).Select(change =>
        {
            (string Name, string Xml)[] parts =
            [
                ("xl/workbook.xml", $"<workbook xmlns:r=\"{XlsxFile.Relations}\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets><definedNames><definedName name=\"n\">S!$A$1</definedName></definedNames></workbook>"),
                ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"0\"><f>A1</f><v>1.5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"),
                ("xl/sharedStrings.xml", "<sst><si><r><t>a_x000B_</t></r><rPh><t>b</t></rPh></si></sst>"),
                ("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"[$-42A]dd\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>"),
            ];
            var file = XlsxFile.Of("").Texts("").Formats(14);
            var bytes = System.Text.Encoding.UTF8.GetBytes(parts[change.Item1].Xml);
            foreach (var (at, value) in change.Item2)
            {
                bytes[at % bytes.Length] = value;
            }

            using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file.Bytes()));
            return XlsxFile.Zip([.. archive.Entries.Select(entry => (entry.FullName, entry.FullName == parts[change.Item1].Name ? bytes : Content(entry)))]);
        }));

    [Fact]
    public void An_altered_old_workbook_is_read_or_refused() => ReadOrRefuse(
        Gen.Select(Gen.Int[0, Xls.Length - 4096 + 400], Gen.Byte).Array[1, 8].Select(changes =>
        {
            var altered = Xls.ToArray();
            foreach (var (at, value) in changes)
            {
                altered[at] = value;
            }

            return altered;
        }));

    [Fact]
    public void Any_bytes_behind_a_beginning_are_read_or_refused() => ReadOrRefuse(
        Gen.Select(Gen.Int[0, 3], Gen.Byte.Array[0, 1500]).Select((begin, rest) => (byte[])[.. Beginnings[begin], .. rest]));

    private static void ReadOrRefuse(Gen<byte[]> files) => files.Sample(file => { _ = Opened.ReadAll(file); }, iter: 5_000);

    private static byte[] Content(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
