namespace ReportWorker.Docx.Xml;

/// <summary>The order of a paragraph's properties (CT_PPr), as far as somebody must know it.</summary>
internal static class ParagraphOrder
{
    /// <summary>True for properties that stand before the one that names the list.</summary>
    public static bool StandsBeforeNumbering(PartNode property) => property.Ns == Ns.Word
        && property.Name is "pStyle" or "keepNext" or "keepLines" or "pageBreakBefore" or "framePr" or "widowControl";
}
