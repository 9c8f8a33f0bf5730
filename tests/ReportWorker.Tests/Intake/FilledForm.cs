using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Tests.Intake;

/// <summary>A form that the office made, filled in by changing the cells of its file as a spreadsheet program would leave them.</summary>
internal sealed class FilledForm
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, XElement> _cells;
    private readonly XDocument _sheet;
    private readonly byte[] _blank;

    private FilledForm(byte[] blank)
    {
        _blank = blank;
        using var archive = new ZipArchive(new MemoryStream(blank));
        using var part = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        _sheet = XDocument.Load(part);
        _cells = _sheet.Descendants(Main + "c").ToDictionary(cell => cell.Attribute("r")!.Value);
        using var book = archive.GetEntry("xl/workbook.xml")!.Open();
        Names = XDocument.Load(book).Descendants(Main + "definedName").Where(name => !name.Attribute("name")!.Value.StartsWith("_xlnm", StringComparison.Ordinal))
            .ToDictionary(name => name.Attribute("name")!.Value, name => name.Value.Split('!')[1].Replace("$", "", StringComparison.Ordinal));
    }

    /// <summary>The cells by their names.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>The form of a unit.</summary>
    public static async Task<FilledForm> MakeAsync(Office office, string unit = "phuong-bo-de", string form = "to-chuc-co-so-6-thang", string period = "2020-H1")
    {
        var batch = await office.Get<FormFiles>().PrepareAsync(
            new FormRequest(form, PeriodKey.Parse(period), UnitCode.Parse(unit), EachUnit: false), TestContext.Current.CancellationToken);
        return new FilledForm(batch.Make(batch.Units).Single().Content.ToArray());
    }

    /// <summary>A form that came from somewhere else.</summary>
    public static FilledForm Of(byte[] file) => new(file);

    /// <summary>The cell of an indicator or narrative.</summary>
    public string CellOf(string code) => Names[$"rw_value_{code}"];

    public FilledForm Number(string code, decimal number) => Put(CellOf(code), null, number.ToString(CultureInfo.InvariantCulture));

    public FilledForm Text(string code, string text) => Put(CellOf(code), "str", text);

    public FilledForm BlankIsZero() => Put(Names["rw_blank_is_zero"], "str", "Có");

    /// <summary>Any cell.</summary>
    public FilledForm Put(string cell, string? type, string value)
    {
        var element = _cells[cell];
        element.SetAttributeValue("t", type);
        element.RemoveNodes();
        element.Add(new XElement(Main + "v", value));
        return this;
    }

    /// <summary>Takes the row of a cell away.</summary>
    public FilledForm WithoutRowOf(string code)
    {
        _cells[CellOf(code)].Parent!.Remove();
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] Save()
    {
        var stream = new MemoryStream();
        stream.Write(_blank);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(_sheet.ToString(SaveOptions.DisableFormatting)));
        }

        return stream.ToArray();
    }

    /// <summary>A message that brings files.</summary>
    public static string Mail(string from, string id, string extra, params (string Name, byte[] Content)[] files) =>
        $"{extra}From: {from}\r\nSubject: Nop bieu\r\nMessage-ID: <{id}>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\n\r\nXin gửi biểu.\r\n"
        + string.Concat(files.Select(file =>
            $"--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{file.Name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(file.Content, Base64FormattingOptions.InsertLineBreaks) + "\r\n")) + "--b--\r\n";
}
