namespace ReportWorker.Sheets.Xls;

/// <summary>
/// Opens .xls files of Excel 97 to 2003. Each sheet is read to its end once, so that whoever takes its rows later meets no failure.
/// </summary>
internal static class XlsWorkbook
{
    /// <summary>The stream in which all cells stand.</summary>
    public const string Stream = "Workbook";

    /// <summary>Opens a file.</summary>
    /// <exception cref="SheetException">It cannot be read.</exception>
    public static WorkbookOpening Open(ReadOnlyMemory<byte> content, SheetLimits limits)
    {
        var file = new CompoundFile(content);
        var names = file.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("EncryptedPackage"))
        {
            throw new SheetException(new SheetFailure.Encrypted());
        }

        if (file.Find(Stream) is not { } stream)
        {
            throw new SheetException(names.Contains("Book") ? new SheetFailure.TooOld() : new SheetFailure.OtherFile(FileKind.OldOffice));
        }

        List<SheetFailure> dangers = [];
        if (names.Contains("_VBA_PROJECT_CUR"))
        {
            dangers.Add(new SheetFailure.Unsafe(SheetDanger.Macros, "_VBA_PROJECT_CUR"));
        }

        if (names.FirstOrDefault(name => name.StartsWith("MBD", StringComparison.Ordinal)) is { } embedded)
        {
            dangers.Add(new SheetFailure.Unsafe(SheetDanger.EmbeddedObjects, embedded));
        }

        return OpenStream(stream, limits, dangers);
    }

    /// <summary>Opens a stream of records, which some programs write without a file around it.</summary>
    public static WorkbookOpening OpenStream(ReadOnlyMemory<byte> stream, SheetLimits limits, List<SheetFailure> dangers)
    {
        var globals = new XlsGlobals(stream, limits);
        dangers.AddRange(globals.Dangers
            .Where(danger => !dangers.Exists(one => one is SheetFailure.Unsafe it && it.Danger == danger))
            .Select(danger => new SheetFailure.Unsafe(danger, Stream)).ToList());
        if (dangers.Count > 0)
        {
            return new WorkbookOpening.Refused(dangers);
        }

        if (globals.Sheets.Count == 0)
        {
            throw new SheetException(new SheetFailure.NoSheet());
        }

        var cells = 0;
        List<WorkbookSheet> sheets = [];
        foreach (var (name, start, isHidden) in globals.Sheets)
        {
            var reader = new XlsSheetReader(globals, limits, name, start, []);
            while (reader.Next())
            {
            }

            cells += reader.Cells;
            if (cells > limits.MaxCells)
            {
                throw new SheetException(new SheetFailure.TooMany(SheetThing.Cells, limits.MaxCells));
            }

            List<MergedRange> merged = [.. reader.MergedRanges.OrderBy(range => range.FirstRow)];
            sheets.Add(new WorkbookSheet(name, isHidden, () => Rows(globals, limits, name, start, merged)));
        }

        return new WorkbookOpening.Opened(new Workbook(WorkbookFormat.Xls, sheets, new Dictionary<string, NamedCell>()));
    }

    private static IEnumerable<SheetRow> Rows(XlsGlobals globals, SheetLimits limits, string name, int start, List<MergedRange> merged)
    {
        var reader = new XlsSheetReader(globals, limits, name, start, merged);
        while (reader.Next())
        {
            yield return reader.Row;
        }
    }
}
