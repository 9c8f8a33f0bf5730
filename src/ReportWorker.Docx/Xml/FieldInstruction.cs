namespace ReportWorker.Docx.Xml;

/// <summary>Reads the instructions of fields.</summary>
internal static class FieldInstruction
{
    /// <summary>The first word of a field's instruction, in capitals (<c>PAGE</c>); null for elements that hold none.</summary>
    public static string? KeywordOf(PartTree tree, PartNode node)
    {
        var instruction = node.Is("instrText") ? string.Concat(node.Children.Select(child => child.Text))
            : node.Is("fldSimple") ? tree.Attribute(node, "instr"u8)
            : null;
        return instruction?.Trim().Split(' ')[0].ToUpperInvariant();
    }
}
