using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>A series as the workbook holds it.</summary>
/// <param name="Title">Its name; null for none.</param>
/// <param name="Format">The number format of its cells, as Excel writes it.</param>
/// <param name="Values">Its values; null leaves the cell empty.</param>
internal sealed record ChartColumn(string? Title, string Format, IReadOnlyList<decimal?> Values);

/// <summary>Writes the workbook that "Edit Data" in Word opens. Equal input gives equal bytes.</summary>
internal sealed class ChartWorkbook
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Package = XmlText.Declaration + "<Relationships xmlns=\"" + Relationships.PackageNamespace + "\"><Relationship Id=\"rId1\" Type=\""
        + Relationships.DocumentNamespace + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    private const string Types = XmlText.Declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TypePrefix + "sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TypePrefix + "worksheet+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TypePrefix + "styles+xml\"/></Types>";

    private const string Workbook = XmlText.Declaration + "<workbook xmlns=\"" + Namespace + "\" xmlns:r=\"" + Relationships.DocumentNamespace
        + "\"><sheets><sheet name=\"" + Cells.Sheet + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private const string WorkbookRelations = XmlText.Declaration + "<Relationships xmlns=\"" + Relationships.PackageNamespace + "\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Relationships.DocumentNamespace + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"" + Relationships.DocumentNamespace + "/styles\" Target=\"styles.xml\"/></Relationships>";

    private readonly IReadOnlyList<string> _categories;
    private readonly IReadOnlyList<ChartColumn> _columns;
    private readonly List<string> _formats;

    private ChartWorkbook(IReadOnlyList<string> categories, IReadOnlyList<ChartColumn> columns)
    {
        (_categories, _columns) = (categories, columns);
        _formats = [.. columns.Select(c => c.Format).Prepend(SeriesTemplate.General).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The content type of a workbook.</summary>
    public static string ContentType => TypePrefix + "sheet";

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(IReadOnlyList<string> categories, IReadOnlyList<ChartColumn> columns)
    {
        using var file = new MemoryStream();
        using var zip = new ZipWriter(file);
        new ChartWorkbook(categories, columns).WriteTo(zip);
        zip.Finish();
        return file.ToArray();
    }

    private void WriteTo(ZipWriter zip)
    {
        WriteWhole(zip, ContentTypes.PartName, Types);
        WriteWhole(zip, "_rels/.rels", Package);
        WriteWhole(zip, "xl/workbook.xml", Workbook);
        WriteWhole(zip, "xl/_rels/workbook.xml.rels", WorkbookRelations);
        WriteWhole(zip, "xl/styles.xml", Styles());
        using var entry = zip.Begin("xl/worksheets/sheet1.xml", CompressionLevel.Fastest);
        using var writer = new PartWriter(long.MaxValue);
        writer.Begin(entry);
        WriteRows(writer);
        writer.Flush();
        entry.Finish(writer.Crc);
    }

    private static void WriteWhole(ZipWriter zip, string name, string content) =>
        zip.WriteWhole(new AddedPart(name, Encoding.UTF8.GetBytes(content)), CompressionLevel.Fastest);

    private void WriteRows(PartWriter writer)
    {
        writer.Write(Encoding.UTF8.GetBytes($"{XmlText.Declaration}<worksheet xmlns=\"{Namespace}\"><sheetData>"));
        var row = new StringBuilder("<row r=\"1\">");
        for (var i = 0; i < _columns.Count; i++)
        {
            AppendText(row, i + 1, 1, _columns[i].Title);
        }

        writer.Write(Encoding.UTF8.GetBytes(row.Append("</row>").ToString()));
        for (var point = 0; point < _categories.Count; point++)
        {
            row.Clear().Append(CultureInfo.InvariantCulture, $"<row r=\"{point + 2}\">");
            AppendText(row, 0, point + 2, _categories[point]);
            AppendNumbers(row, point);
            writer.Write(Encoding.UTF8.GetBytes(row.Append("</row>").ToString()));
        }

        writer.Write("</sheetData></worksheet>"u8);
    }

    private static void AppendText(StringBuilder row, int column, int number, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            row.Append(CultureInfo.InvariantCulture, $"<c r=\"{Cells.Column(column)}{number}\" t=\"inlineStr\">")
                .Append("<is><t xml:space=\"preserve\">").Append(XmlText.Escape(text)).Append("</t></is></c>");
        }
    }

    private void AppendNumbers(StringBuilder row, int point)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].Values[point] is { } value)
            {
                var style = _formats.IndexOf(_columns[i].Format);
                row.Append(CultureInfo.InvariantCulture, $"<c r=\"{Cells.Column(i + 1)}{point + 2}\" s=\"{style}\">")
                    .Append("<v>").Append(Cells.Number(value)).Append("</v></c>");
            }
        }
    }

    /// <summary>A cell style for each number format; the first is the one of cells without.</summary>
    private string Styles()
    {
        // Numbers below 164 belong to the formats that every workbook knows.
        var formats = string.Concat(_formats.Skip(1).Select((format, i) => string.Create(
            CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{XmlText.Escape(format)}\"/>")));
        var cells = string.Concat(_formats.Skip(1).Select((_, i) => string.Create(
            CultureInfo.InvariantCulture, $"<xf numFmtId=\"{164 + i}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>")));
        return $"{XmlText.Declaration}<styleSheet xmlns=\"{Namespace}\">{(formats.Length > 0 ? $"<numFmts>{formats}</numFmts>" : "")}"
            + "<fonts><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + $"<cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>{cells}</cellXfs>"
            + "<cellStyles><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }
}
