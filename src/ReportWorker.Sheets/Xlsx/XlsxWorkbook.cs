namespace ReportWorker.Sheets.Xlsx;

/// <summary>Opens .xlsx files. Each sheet is read to its end once, so that whoever takes its rows later meets no failure.</summary>
internal static class XlsxWorkbook
{
    private const string UsualWorkbook = "xl/workbook.xml";

    /// <summary>Opens a file.</summary>
    /// <exception cref="SheetException">It cannot be read.</exception>
    public static WorkbookOpening Open(ReadOnlyMemory<byte> content, SheetLimits limits)
    {
        var package = XlsxPackage.Open(content, limits);
        var dangers = XlsxSafety.Judge(package);
        if (dangers.Count > 0)
        {
            return new WorkbookOpening.Refused(dangers);
        }

        var main = package.Relationships("").Find(one => one is { Kind: "officeDocument", IsExternal: false })?.Target ?? UsualWorkbook;
        if (!package.Has(main))
        {
            throw new SheetException(new SheetFailure.OtherFile(package.Has("word/document.xml") ? FileKind.WordDocument : FileKind.ZipArchive));
        }

        var listing = WorkbookListing.Read(package, main, limits);
        if (listing.Sheets.Count == 0)
        {
            throw new SheetException(new SheetFailure.NoSheet());
        }

        return new WorkbookOpening.Opened(Build(package, main, listing, limits));
    }

    private static Workbook Build(XlsxPackage package, string main, WorkbookListing listing, SheetLimits limits)
    {
        var related = package.Relationships(main);
        string? PartOf(string kind) => related.Find(one => one.Kind == kind && !one.IsExternal)?.Target;
        var context = new XlsxContext(
            package,
            PartOf("sharedStrings") is { } texts ? SharedTexts.Read(package, texts, limits) : [],
            PartOf("styles") is { } styles ? CellFormats.Read(package, styles, limits) : [],
            listing.From1904,
            limits);
        var cells = 0;
        var sheets = new List<WorkbookSheet>();
        foreach (var (name, part, isHidden) in listing.Sheets)
        {
            var merged = XlsxSheet.Check(context, name, part, ref cells);
            sheets.Add(new WorkbookSheet(name, isHidden, () => XlsxSheet.Rows(context, name, part, merged)));
        }

        return new Workbook(WorkbookFormat.Xlsx, sheets, listing.Names);
    }
}

/// <summary>What all sheets of a workbook share.</summary>
/// <param name="Package">The file's parts.</param>
/// <param name="Texts">The texts that cells refer to by their numbers.</param>
/// <param name="ShowsDay">For each cell format by its number, whether it shows a day or a time.</param>
/// <param name="From1904">True when days are counted from 1904.</param>
/// <param name="Limits">How much there may be.</param>
internal sealed record XlsxContext(
    XlsxPackage Package, IReadOnlyList<string> Texts, IReadOnlyList<bool> ShowsDay, bool From1904, SheetLimits Limits);
