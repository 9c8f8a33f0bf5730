using System.Globalization;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>Which of a workbook's cell formats show a day or a time.</summary>
internal static class CellFormats
{
    /// <summary>Reads the part of styles: for each cell format by its number, whether it shows a day or a time.</summary>
    public static List<bool> Read(XlsxPackage package, string name, SheetLimits limits)
    {
        var custom = new Dictionary<int, bool>();
        var formats = new List<int>();
        using var part = package.Read(name);
        while (part.Read())
        {
            if (!part.IsStart)
            {
                continue;
            }

            if (part.Element == "numFmt")
            {
                custom[Id(part)] = part.Attribute("formatCode") is { } code && NumberFormats.ShowsDay(code);
            }
            else if (part.Element == "cellXfs" && !part.IsEmpty)
            {
                ReadFormats(part, formats, limits);
            }

            CheckCount(Math.Max(custom.Count, formats.Count), limits);
        }

        return [.. formats.Select(id => custom.TryGetValue(id, out var showsDay) ? showsDay : NumberFormats.ShowsDay(id))];
    }

    private static void ReadFormats(XlsxPart part, List<int> formats, SheetLimits limits)
    {
        var depth = part.Depth;
        while (part.ReadInside(depth))
        {
            if (part.Element == "xf" && part.Depth == depth + 1)
            {
                formats.Add(Id(part));
                CheckCount(formats.Count, limits);
            }
        }
    }

    private static int Id(XlsxPart part) =>
        int.TryParse(part.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static void CheckCount(int count, SheetLimits limits)
    {
        if (count > limits.MaxFormats)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Formats, limits.MaxFormats));
        }
    }
}
