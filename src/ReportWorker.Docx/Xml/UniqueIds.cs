namespace ReportWorker.Docx.Xml;

/// <summary>The elements whose ids or names may stand in a document only once, so that a loop must not simply repeat them.</summary>
internal static class UniqueIds
{
    public static bool Carries(PartNode node) => node.Ns switch
    {
        Ns.Word => node.Name is "p" or "tr" or "bookmarkStart" or "bookmarkEnd" 
            || IsControlId(node) || IsCommentAnchor(node) || Revisions.IsInsertion(node) || Revisions.IsRemoved(node),
        Ns.WordDrawing => node.Name is "docPr" or "anchor" or "inline",
        Ns.Vml => IsShape(node),
        _ => false,
    };

    /// <summary>The id of a content control, which Word makes anew when it is left out.</summary>
    public static bool IsControlId(PartNode node) => node.Is("id") && node.Parent?.Is("sdtPr") == true;

    /// <summary>A shape of the old kind, whose ids Word makes anew when they are left out; kinds of shapes are named by their id.</summary>
    public static bool IsShape(PartNode node) => node.Ns == Ns.Vml && node.Name is "shape" or "rect" or "oval" or "line" or "roundrect" or "group" or "polyline" or "image";

    /// <summary>A comment belongs to one place only.</summary>
    public static bool IsCommentAnchor(PartNode node) =>
        node.Is("commentRangeStart") || node.Is("commentRangeEnd") || node.Is("commentReference");
}
