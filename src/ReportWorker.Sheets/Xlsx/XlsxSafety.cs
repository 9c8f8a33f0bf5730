namespace ReportWorker.Sheets.Xlsx;

/// <summary>
/// Finds what a workbook of figures never needs and what can act by itself or reach beyond the file. Content types, names of parts and
/// relationships are all asked, because a file that means harm keeps to none of them.
/// </summary>
internal static class XlsxSafety
{
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly (string Word, SheetDanger Danger)[] TypeWords =
    [
        ("macro", SheetDanger.Macros), ("vbaProject", SheetDanger.Macros), ("dialogsheet", SheetDanger.Macros),
        ("externalLink", SheetDanger.ExternalLinks), ("connections", SheetDanger.Connections), ("queryTable", SheetDanger.Connections),
        ("oleObject", SheetDanger.EmbeddedObjects), ("activeX", SheetDanger.ActiveX),
    ];

    private static readonly (string Word, SheetDanger Danger)[] NameWords =
    [
        ("vbaProject", SheetDanger.Macros), ("/macrosheets/", SheetDanger.Macros), ("/dialogsheets/", SheetDanger.Macros),
        ("/externalLinks/", SheetDanger.ExternalLinks), ("xl/connections", SheetDanger.Connections), ("/queryTables/", SheetDanger.Connections),
        ("/embeddings/", SheetDanger.EmbeddedObjects), ("/activeX/", SheetDanger.ActiveX), ("customUI/", SheetDanger.CustomMenus),
    ];

    private static readonly (string Word, SheetDanger Danger)[] RelationshipWords =
    [
        ("vbaProject", SheetDanger.Macros), ("xlMacrosheet", SheetDanger.Macros), ("xlIntlMacrosheet", SheetDanger.Macros),
        ("dialogsheet", SheetDanger.Macros),
        ("externalLink", SheetDanger.ExternalLinks), ("connections", SheetDanger.Connections), ("queryTable", SheetDanger.Connections),
        ("oleObject", SheetDanger.EmbeddedObjects), ("package", SheetDanger.EmbeddedObjects), ("control", SheetDanger.ActiveX),
        ("activeXControlBinary", SheetDanger.ActiveX), ("extensibility", SheetDanger.CustomMenus),
    ];

    /// <summary>Judges a package; each kind of danger is said once.</summary>
    /// <exception cref="SheetException">It is no workbook, or one of another kind.</exception>
    public static List<SheetFailure> Judge(XlsxPackage package)
    {
        var found = new Dictionary<SheetDanger, string>();
        JudgeKind(package, found);
        foreach (var part in package.Parts)
        {
            JudgeName(part, found);
            if (part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && part.Contains("_rels/", StringComparison.OrdinalIgnoreCase))
            {
                JudgeRelationships(package, part, found);
            }
        }

        return [.. found.Select(SheetFailure (one) => new SheetFailure.Unsafe(one.Key, one.Value))];
    }

    private static void JudgeKind(XlsxPackage package, Dictionary<SheetDanger, string> found)
    {
        if (!package.Has(ContentTypes))
        {
            throw new SheetException(new SheetFailure.OtherFile(
                package.Has("content.xml") && package.Has("mimetype") ? FileKind.OpenDocument : FileKind.ZipArchive));
        }

        using var part = package.Read(ContentTypes);
        while (part.Read())
        {
            if (part.IsStart && part.Attribute("ContentType") is { } type)
            {
                if (type.Contains("ms-excel.sheet.binary", StringComparison.OrdinalIgnoreCase))
                {
                    throw new SheetException(new SheetFailure.OtherFile(FileKind.BinaryWorkbook));
                }

                if (type.Contains("wordprocessingml.document.main", StringComparison.OrdinalIgnoreCase))
                {
                    throw new SheetException(new SheetFailure.OtherFile(FileKind.WordDocument));
                }

                Note(found, TypeWords, part.Attribute("PartName") ?? type, word => type.Contains(word, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private static void JudgeName(string part, Dictionary<SheetDanger, string> found) =>
        Note(found, NameWords, part, word => part.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Hyperlinks do nothing until somebody follows one; every other way out is followed by opening the file.
    private static void JudgeRelationships(XlsxPackage package, string rels, Dictionary<SheetDanger, string> found)
    {
        foreach (var relationship in Relationship.Read(package, rels))
        {
            Note(found, RelationshipWords, rels, word => string.Equals(word, relationship.Kind, StringComparison.OrdinalIgnoreCase));
            if (relationship.IsExternal && !string.Equals(relationship.Kind, "hyperlink", StringComparison.OrdinalIgnoreCase))
            {
                found.TryAdd(SheetDanger.ExternalLinks, rels);
            }
        }
    }

    private static void Note(
        Dictionary<SheetDanger, string> found, (string Word, SheetDanger Danger)[] words, string part, Func<string, bool> says)
    {
        foreach (var (word, danger) in words)
        {
            if (says(word))
            {
                found.TryAdd(danger, part);
            }
        }
    }
}
