using ReportWorker.Expressions;

namespace ReportWorker.Docx.Describing;

/// <summary>What people call the parts of a package that they see in Word.</summary>
internal static class PartNames
{
    /// <summary>The part and what it is; the document itself, and what nobody sees, is the part alone.</summary>
    public static Message Of(string part) => Kind(part) is { } kind ? Messages.PlaceNamedPart(part, kind) : Messages.PlacePart(part);

    private static Message? Kind(string part) => part[(part.LastIndexOf('/') + 1)..] switch
    {
        _ when part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) => Messages.PartProperties(),
        _ when part.Contains("/charts/", StringComparison.OrdinalIgnoreCase) => Messages.PartChart(),
        var file when file.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) => Messages.PartLinks(),
        var file when file.StartsWith("header", StringComparison.OrdinalIgnoreCase) => Messages.PartHeader(),
        var file when file.StartsWith("footer", StringComparison.OrdinalIgnoreCase) => Messages.PartFooter(),
        var file when file.StartsWith("footnotes", StringComparison.OrdinalIgnoreCase) => Messages.PartFootnotes(),
        var file when file.StartsWith("endnotes", StringComparison.OrdinalIgnoreCase) => Messages.PartEndnotes(),
        var file when file.StartsWith("comments", StringComparison.OrdinalIgnoreCase) => Messages.PartComments(),
        _ => null,
    };
}
