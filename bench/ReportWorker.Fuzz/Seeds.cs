using System.Globalization;
using System.Text;
using ReportWorker.Shared.Workbooks;

namespace ReportWorker.Fuzz;

/// <summary>What fuzzing begins with: small inputs that together have every feature of the readers.</summary>
internal static class Seeds
{
    private static readonly string[] SheetTexts =
    [
        Sheet("<row r=\"1\"><c r=\"A1\"><v>1459</v></c><c r=\"B1\" s=\"0\"><v>43987.5</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>"),
        Sheet("<row><c t=\"inlineStr\"><is><r><t>a_x000B_</t></r><rPh><t>b</t></rPh></is></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"),
        Sheet("<row r=\"2\"><c r=\"B2\" t=\"str\"><f>\"x\"</f><v>x</v></c><c t=\"d\"><v>2020-06-05T14:30:00</v></c></row>", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"),
        Sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1E-5</v></c></row><!-- x --><row r=\"1048576\"><c r=\"BXX1048576\"><v>-0.3</v></c></row>"),
    ];

    /// <summary>Words that mutations put in.</summary>
    public static string[] Words { get; } =
    [
        "<row>", "</row>", "<c>", "</c>", "<v>", "</v>", "<f>", "</f>", "<is>", "</is>", "<t>", "</t>", " r=\"A1\"", " r=\"XFD1\"", " t=\"s\"", " t=\"str\"", " t=\"inlineStr\"", " t=\"d\"",
        " s=\"1\"", "1e308", "-1", "60", "NaN", "_x000D_", "_xD800_", "<![CDATA[", "]]>", "<!--", "-->", "&#x41;", "&amp;", "<mergeCell ref=\"A1:C3\"/>", "<sheetData>", "</sheetData>",
        "\u0009\u0008", "\u0006\u0000", "\u003C\u0000", "\u00FD\u0000", "\u00FF\u00FF", "\u0000\u0000",
    ];

    /// <summary>Inputs by the mode that takes them.</summary>
    public static IReadOnlyList<(string Mode, byte[] Input)> All { get; } =
    [
        .. SheetTexts.Select(text => ("sheet", Encoding.UTF8.GetBytes(text))),
        ("stream", Old().Stream()),
        .. SheetTexts.Select(text => ("file", XlsxFile.WithSheet(Encoding.UTF8.GetBytes(text)))),
        ("file", Old().Bytes()),
        ("file", "a;b\n1;\"x\"\"y\"\n"u8.ToArray()),
    ];

    /// <summary>Writes one folder a mode, and the dictionary <c>words.dict</c>.</summary>
    public static void Write(string folder)
    {
        foreach (var (number, (mode, input)) in All.Index())
        {
            Directory.CreateDirectory(Path.Combine(folder, mode));
            File.WriteAllBytes(Path.Combine(folder, mode, number.ToString("00", CultureInfo.InvariantCulture)), input);
        }

        File.WriteAllLines(Path.Combine(folder, "words.dict"), Words.Select(Quote));
    }

    private static string Quote(string word) =>
        $"\"{string.Concat(Encoding.Latin1.GetBytes(word).Select(letter => letter is >= 0x20 and < 0x7F and not ((byte)'"' or (byte)'\\') ? ((char)letter).ToString() : $"\\x{letter:X2}"))}\"";

    private static string Sheet(string rows, string behind = "") => $"<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData>{rows}</sheetData>{behind}</worksheet>";

    private static XlsFile Old() => new XlsFile()
        .Global(0x041E, [.. XlsFile.Words(200), .. XlsFile.Text("dd/mm/yyyy")])
        .Global(0x00E0, [.. XlsFile.Words(0, 200), .. new byte[16]])
        .Global(0x00FC, [.. XlsFile.Words(2, 0, 2, 0), .. XlsFile.Text("một"), .. XlsFile.Words(3), 0, .. "ab"u8])
        .Global(0x003C, [1, (byte)'c', 0])
        .Sheet(
            "S",
            XlsFile.Number(0, 0, 43987, 0),
            XlsFile.Label(0, 1, "nhãn"),
            XlsFile.Shared(1, 0, 1),
            (0x027E, [.. XlsFile.Words(1, 1, 0), .. BitConverter.GetBytes((1459 << 2) | 3)]),
            (0x00BD, [.. XlsFile.Words(2, 0, 0), 6, 0, 0, 0, .. XlsFile.Words(0), 6, 0, 0, 0, .. XlsFile.Words(1)]),
            (0x0205, [.. XlsFile.Words(3, 0, 0), 0x17, 1]),
            (0x0006, [.. XlsFile.Words(3, 1, 0), 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]),
            (0x0207, XlsFile.Text("kết quả")),
            (0x00E5, XlsFile.Words(1, 0, 1, 0, 1)));
}
