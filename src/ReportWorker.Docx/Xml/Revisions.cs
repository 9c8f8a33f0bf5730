namespace ReportWorker.Docx.Xml;

/// <summary>
/// Tracked changes carry ids that may stand only once. Where something is repeated or filled in they are taken as accepted:
/// what was inserted stands, what was deleted is gone.
/// </summary>
internal static class Revisions
{
    public static bool IsInsertion(PartNode node) => (node.Is("ins") || node.Is("moveTo")) && !IsProperty(node);

    public static bool IsRemoved(PartNode node) => node.Ns == Ns.Word
        && (node.Name.EndsWith("Change", StringComparison.Ordinal)
            || node.Name.StartsWith("moveFrom", StringComparison.Ordinal) || node.Name.StartsWith("moveToRange", StringComparison.Ordinal)
            || node.Name is "del" or "cellIns" or "cellDel" or "cellMerge"
            || (node.Name is "ins" or "moveTo" && IsProperty(node)));

    /// <summary>A mark on a paragraph's end or on a row stands among properties and holds nothing.</summary>
    private static bool IsProperty(PartNode node) => node.Parent?.Is("rPr") == true || node.Parent?.Is("trPr") == true;
}
