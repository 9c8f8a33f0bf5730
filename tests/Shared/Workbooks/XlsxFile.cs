using System.IO.Compression;
using System.Text;

namespace ReportWorker.Shared.Workbooks;

/// <summary>An .xlsx file made part by part, so that each can be odd, damaged or hostile.</summary>
internal sealed class XlsxFile
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly List<(string Name, byte[] Content)> _parts = [];
    private string _types = "";
    private string _sheets = "";
    private string _relations = "";
    private string _names = "";
    private string _properties = "";
    private int _count;

    /// <summary>A file of one sheet with these rows.</summary>
    public static XlsxFile Of(string rows, string behind = "") => new XlsxFile().Sheet("Tờ 1", rows, behind);

    /// <summary>A file that is right but for its sheet, which is these bytes; with a shared text and formats of a day and a number.</summary>
    public static byte[] WithSheet(byte[] xml) => new XlsxFile().SheetPart("Tờ 1", xml).Texts("<si><t>một</t></si>").Formats(14, 0).Bytes();

    /// <summary>A sheet of rows of cells: numbers as such, everything else as shared strings would be, written inline.</summary>
    public static string Rows(params object?[][] rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append("<row>");
            foreach (var cell in row)
            {
                text.Append(cell switch
                {
                    null => "<c/>",
                    int or decimal => $"<c><v>{((IFormattable)cell).ToString(null, System.Globalization.CultureInfo.InvariantCulture)}</v></c>",
                    Raw raw => raw.Xml,
                    _ => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(cell.ToString())}</t></is></c>",
                });
            }

            text.Append("</row>");
        }

        return text.ToString();
    }

    public XlsxFile Sheet(string name, string rows, string behind = "", string state = "visible") =>
        SheetPart(name, $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{behind}</worksheet>", state);

    public XlsxFile SheetPart(string name, string xml, string state = "visible", string kind = "worksheet", string? target = null) =>
        SheetPart(name, Encoding.UTF8.GetBytes(xml), state, kind, target);

    public XlsxFile SheetPart(string name, byte[] xml, string state = "visible", string kind = "worksheet", string? target = null)
    {
        var number = ++_count;
        _sheets += $"<sheet name=\"{System.Security.SecurityElement.Escape(name)}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"rId{number}\"/>";
        _relations += $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/{kind}\" Target=\"{target ?? $"worksheets/sheet{number}.xml"}\"/>";
        _types += $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Excel}.worksheet+xml\"/>";
        return Part($"xl/worksheets/sheet{number}.xml", xml);
    }

    public XlsxFile Texts(string items) => Related("sharedStrings", $"<sst xmlns=\"{Main}\" count=\"99\" uniqueCount=\"1\">{items}</sst>");

    /// <summary>Cell formats by their numbers: built-in ones, or codes.</summary>
    public XlsxFile Formats(params object[] formats)
    {
        var codes = formats.Index().Where(format => format.Item is string).ToList();
        return Related("styles", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(codes.Select(code =>
            $"<numFmt numFmtId=\"{200 + code.Index}\" formatCode=\"{System.Security.SecurityElement.Escape((string)code.Item)}\"/>"))}</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + string.Concat(formats.Index().Select(format => $"<xf numFmtId=\"{(format.Item is int id ? id : 200 + format.Index)}\"/>")) + "</cellXfs></styleSheet>");
    }

    public XlsxFile Related(string kind, string xml)
    {
        _relations += $"<Relationship Id=\"{kind}\" Type=\"{Relations}/{kind}\" Target=\"/xl/{kind}.xml\"/>";
        _types += $"<Override PartName=\"/xl/{kind}.xml\" ContentType=\"{Excel}.{kind}+xml\"/>";
        return Part($"xl/{kind}.xml", xml);
    }

    public XlsxFile Names(string names)
    {
        _names = $"<definedNames>{names}</definedNames>";
        return this;
    }

    public XlsxFile Properties(string properties)
    {
        _properties = $"<workbookPr {properties}/>";
        return this;
    }

    public XlsxFile Type(string xml)
    {
        _types += xml;
        return this;
    }

    public XlsxFile Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public XlsxFile Part(string name, byte[] content)
    {
        _parts.Add((name, content));
        return this;
    }

    /// <summary>The file without a part that it has or would get.</summary>
    public byte[] Without(string part) => Zip([.. All().Where(one => one.Name != part)]);

    public byte[] Bytes() => Zip([.. All()]);

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    // A part that the test gives goes before the usual one.
    private IEnumerable<(string Name, byte[] Content)> All()
    {
        (string Name, string Xml)[] usual =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Excel}.sheet.main+xml\"/>{_types}</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{_properties}<sheets>{_sheets}</sheets>{_names}</workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_relations}</Relationships>"),
        ];
        return usual.Where(part => _parts.TrueForAll(one => one.Name != part.Name)).Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Xml))).Concat(_parts);
    }

    /// <summary>A cell as it stands in the file.</summary>
    public sealed record Raw(string Xml);
}
