using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportWorker.Sheets.Writing;

/// <summary>
/// Writes workbooks as .xlsx. The package is put together here and not by the SDK, which would stamp it with the time: the same book gives
/// the same bytes.
/// </summary>
public static class BookWriter
{
    private const string SpreadsheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelationsType = "application/vnd.openxmlformats-package.relationships+xml";

    /// <summary>What a sheet calls the boxes of its notes.</summary>
    internal const string BoxesId = "rId2";

    // The earliest time that a zip archive can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of a book's file.</summary>
    public static byte[] Write(SheetBook book)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", ContentTypes(book.Sheets));
            Write(archive, "_rels/.rels", RelationsOf([("rId1", "officeDocument", "xl/workbook.xml")]));
            Write(archive, "xl/_rels/workbook.xml.rels", RelationsOf(
            [
                .. book.Sheets.Select((_, i) => (IdOf(i), "worksheet", $"worksheets/{FileOf(i)}")),
                (IdOf(book.Sheets.Count), "styles", "styles.xml"),
            ]));
            Write(archive, "xl/workbook.xml", WorkbookOf(book));
            var styles = new StyleTable(book);
            for (var i = 0; i < book.Sheets.Count; i++)
            {
                using (var part = Open(archive, $"xl/worksheets/{FileOf(i)}"))
                using (var writer = new OpenXmlPartWriter(part))
                {
                    new SheetPartWriter(book, styles, writer).Write(book.Sheets[i], isOpen: i == 0);
                }

                WriteNotes(archive, book.Sheets[i].Notes, i);
            }

            Write(archive, "xl/styles.xml", styles.Sheet());
        }

        return stream.ToArray();
    }

    private static void WriteNotes(ZipArchive archive, IReadOnlyList<CellNote> notes, int sheet)
    {
        if (notes.Count > 0)
        {
            Write(archive, $"xl/worksheets/_rels/{FileOf(sheet)}.rels", RelationsOf(
                [("rId1", "comments", $"../{NotesOf(sheet)}"), (BoxesId, "vmlDrawing", $"../{BoxesOf(sheet)}")]));
            Write(archive, $"xl/{NotesOf(sheet)}", NoteParts.TextsOf(notes));
            Write(archive, $"xl/{BoxesOf(sheet)}", NoteParts.BoxesOf(notes));
        }
    }

    private static Xl.Workbook WorkbookOf(SheetBook book)
    {
        var workbook = new Xl.Workbook(
            new Xl.BookViews(new Xl.WorkbookView()),
            new Xl.Sheets(book.Sheets.Select((sheet, i) => new Xl.Sheet
            {
                Name = sheet.Name,
                SheetId = (uint)i + 1,
                Id = IdOf(i),
                State = sheet.Visibility switch
                {
                    SheetVisibility.Hidden => Xl.SheetStateValues.Hidden,
                    SheetVisibility.VeryHidden => Xl.SheetStateValues.VeryHidden,
                    _ => null,
                },
            })));
        var names = book.Names.Select(name => new Xl.DefinedName(Reference(name.Sheet, name.Range.Fixed())) { Name = name.Name })
            .Concat(book.Sheets.SelectMany(PrintNames)).OrderBy(name => name.Name?.Value, StringComparer.Ordinal).ToList();
        if (names.Count > 0)
        {
            workbook.Append(new Xl.DefinedNames(names));
        }

        return workbook;
    }

    private static IEnumerable<Xl.DefinedName> PrintNames(BookSheet sheet, int number)
    {
        if (sheet.Print is not { } print)
        {
            yield break;
        }

        yield return new Xl.DefinedName(Reference(sheet.Name, print.Area.Fixed())) { Name = "_xlnm.Print_Area", LocalSheetId = (uint)number };
        if (print.FirstTitleRow > 0)
        {
            var rows = string.Create(CultureInfo.InvariantCulture, $"${print.FirstTitleRow}:${print.LastTitleRow}");
            yield return new Xl.DefinedName(Reference(sheet.Name, rows)) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)number };
        }
    }

    private static string Reference(string sheet, string cells) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cells}";

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number + 1}");

    private static string FileOf(int number) => string.Create(CultureInfo.InvariantCulture, $"sheet{number + 1}.xml");

    private static string NotesOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"comments{sheet + 1}.xml");

    private static string BoxesOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"drawings/vmlDrawing{sheet + 1}.vml");

    private static string ContentTypes(IReadOnlyList<BookSheet> sheets)
    {
        var types = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append(CultureInfo.InvariantCulture, $"<Default Extension=\"rels\" ContentType=\"{RelationsType}\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{SpreadsheetTypes}sheet.main+xml\"/>")
            .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{SpreadsheetTypes}styles+xml\"/>");
        for (var i = 0; i < sheets.Count; i++)
        {
            types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/{FileOf(i)}\" ContentType=\"{SpreadsheetTypes}worksheet+xml\"/>");
            if (sheets[i].Notes.Count > 0)
            {
                types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/{NotesOf(i)}\" ContentType=\"{SpreadsheetTypes}comments+xml\"/>")
                    .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/{BoxesOf(i)}\" ContentType=\"{DrawingType}\"/>");
            }
        }

        return types.Append("</Types>").ToString();
    }

    private static string RelationsOf(IEnumerable<(string Id, string Type, string Target)> relations) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Relationships xmlns=\"{PackageRelations}\">"
        + string.Concat(relations.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Relations}/{one.Type}\" Target=\"{one.Target}\"/>"))
        + "</Relationships>";

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var part = Open(archive, name);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Write(ZipArchive archive, string name, OpenXmlElement root)
    {
        using var part = Open(archive, name);
        using var writer = new OpenXmlPartWriter(part);
        writer.WriteStartDocument();
        writer.WriteElement(root);
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = 0; // nothing of the machine's own
        return entry.Open();
    }
}
