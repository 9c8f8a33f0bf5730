namespace ReportWorker.Sheets.Xlsx;

/// <summary>What the main part of a workbook says: its sheets of cells, the names, and where days are counted from.</summary>
internal sealed class WorkbookListing
{
    private const int LongestName = 255;
    private const int LongestReference = 512;

    private readonly Dictionary<string, NamedCell> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string Reference, bool IsOfSheet)> _definitions = [];
    private int _sheets;

    private WorkbookListing()
    {
    }

    /// <summary>The sheets of cells in their order.</summary>
    public List<(string Name, string Part, bool IsHidden)> Sheets { get; } = [];

    /// <summary>True when days are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>The names that stand for one cell.</summary>
    public IReadOnlyDictionary<string, NamedCell> Names => _names;

    /// <summary>Reads the part.</summary>
    public static WorkbookListing Read(XlsxPackage package, string main, SheetLimits limits)
    {
        var listing = new WorkbookListing();
        var related = package.Relationships(main).ToLookup(one => one.Id);
        using var part = package.Read(main);
        while (part.Read())
        {
            if (!part.IsStart)
            {
                continue;
            }

            switch (part.Element)
            {
                case "workbookPr":
                    listing.From1904 = part.Attribute("date1904") is "1" or "true";
                    break;
                case "sheet":
                    listing.AddSheet(part, related, limits);
                    break;
                case "definedName":
                    listing.AddDefinition(part, limits);
                    break;
            }
        }

        listing.ResolveNames();
        return listing;
    }

    // Charts on sheets of their own have no cells; a sheet whose relationship is missing is not left out in silence.
    private void AddSheet(XlsxPart part, ILookup<string, Relationship> related, SheetLimits limits)
    {
        if (++_sheets > limits.MaxSheets)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Sheets, limits.MaxSheets));
        }

        var (name, target) = (part.Attribute("name") ?? "", part.RelationshipId() is { } id ? related[id].FirstOrDefault() : null);
        if (target is null || name.Length is 0 or > LongestName)
        {
            throw SheetException.Damaged(part.Name);
        }

        if (target.Kind == "worksheet")
        {
            var isHidden = part.Attribute("state") is "hidden" or "veryHidden";
            Sheets.Add((CellTexts.WellFormed(name), target.Target, isHidden));
        }
    }

    private void AddDefinition(XlsxPart part, SheetLimits limits)
    {
        if (_definitions.Count >= limits.MaxRanges)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Ranges, limits.MaxRanges));
        }

        if (part.Attribute("name") is { Length: > 0 and <= LongestName } name)
        {
            var isOfSheet = part.Attribute("localSheetId") is not null;
            _definitions.Add((name, part.Text(LongestReference), isOfSheet));
        }
    }

    // A name of the whole workbook goes before one of the same spelling that belongs to a sheet.
    private void ResolveNames()
    {
        var sheets = Sheets.Select(sheet => sheet.Name).ToHashSet();
        foreach (var (name, reference, _) in _definitions.OrderBy(definition => definition.IsOfSheet))
        {
            if (CellReference.ReadWithSheet(reference) is { } cell && sheets.Contains(cell.Sheet))
            {
                _names.TryAdd(name, cell);
            }
        }
    }
}
