using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Compiling;

/// <summary>How the engine treats a part.</summary>
internal enum PartKind
{
    /// <summary>Nobody reads it on paper: custom data, building blocks, settings of the package itself.</summary>
    Ignored,

    /// <summary>Paragraphs and tables.</summary>
    Story,

    /// <summary>Plain values: the document's properties.</summary>
    Properties,

    /// <summary>A chart; it is filled in where it is shown.</summary>
    Chart,

    /// <summary>Everything else; a tag in it is an error.</summary>
    Unfilled,
}

internal static class PartKinds
{
    public static PartKind Of(string name, string contentType)
    {
        if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name == ContentTypes.PartName
            || name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/glossary/", StringComparison.OrdinalIgnoreCase))
        {
            return PartKind.Ignored;
        }

        if (contentType.StartsWith(ContentTypes.Word, StringComparison.Ordinal))
        {
            return contentType[ContentTypes.Word.Length..] switch
            {
                "document.main+xml" or "template.main+xml" or "header+xml" or "footer+xml" or "footnotes+xml" or "endnotes+xml"
                    or "comments+xml" => PartKind.Story,
                _ => PartKind.Unfilled,
            };
        }

        if (contentType == ContentTypes.Chart)
        {
            return PartKind.Chart;
        }

        return name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) ? PartKind.Properties : PartKind.Unfilled;
    }
}
