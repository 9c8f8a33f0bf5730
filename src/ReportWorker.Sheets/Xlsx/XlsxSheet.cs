namespace ReportWorker.Sheets.Xlsx;

/// <summary>Reads one sheet, once to find out whether it can be read, and again for whoever takes its rows.</summary>
internal static class XlsxSheet
{
    // A row's cells are counted up to its last one; rows that are nearly empty and very wide cost as much as full ones.
    private const int WidthsPerCell = 20;

    /// <summary>Reads a sheet to its end and returns its merged ranges, sorted by their first rows.</summary>
    /// <param name="context">What all sheets share.</param>
    /// <param name="name">The sheet's name.</param>
    /// <param name="part">Its part.</param>
    /// <param name="cells">How many cells the workbook has so far.</param>
    /// <exception cref="SheetException">It cannot be read to its end.</exception>
    public static List<MergedRange> Check(XlsxContext context, string name, string part, ref int cells)
    {
        using var reader = new XlsxSheetReader(context, name, part, []);
        var (before, width) = (cells, 0L);
        while (reader.Next())
        {
            width += reader.Row.Count;
            CheckCells(before + reader.Cells, width, context.Limits);
        }

        cells += reader.Cells;
        CheckCells(cells, width, context.Limits);
        return [.. reader.ReadMergedRanges().OrderBy(range => range.FirstRow)];
    }

    /// <summary>The rows of a sheet that was checked.</summary>
    public static IEnumerable<SheetRow> Rows(XlsxContext context, string name, string part, List<MergedRange> merged)
    {
        using var reader = new XlsxSheetReader(context, name, part, merged);
        while (reader.Next())
        {
            yield return reader.Row;
        }
    }

    private static void CheckCells(int cells, long width, SheetLimits limits)
    {
        if (cells > limits.MaxCells || width > (long)WidthsPerCell * limits.MaxCells)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Cells, limits.MaxCells));
        }
    }
}
