namespace ReportWorker.Docx.Xml;

/// <summary>The XML namespaces that the engine tells apart; transitional and strict spelling are one.</summary>
internal enum Ns
{
    Other,
    Word,
    Word2010,
    WordDrawing,
    Drawing,
    Picture,
    Chart,
    Vml,
    Compatibility,
    CoreProperties,
    DublinCore,
    DublinCoreTerms,
}

internal static class Namespaces
{
    public static Ns Of(string uri) => uri switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns.Word,
        "http://schemas.microsoft.com/office/word/2010/wordml" => Ns.Word2010,
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            or "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Ns.WordDrawing,
        "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" => Ns.Drawing,
        "http://schemas.openxmlformats.org/drawingml/2006/picture" or "http://purl.oclc.org/ooxml/drawingml/picture" => Ns.Picture,
        "http://schemas.openxmlformats.org/drawingml/2006/chart" or "http://purl.oclc.org/ooxml/drawingml/chart" => Ns.Chart,
        "urn:schemas-microsoft-com:vml" => Ns.Vml,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Ns.Compatibility,
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" => Ns.CoreProperties,
        "http://purl.org/dc/elements/1.1/" => Ns.DublinCore,
        "http://purl.org/dc/terms/" => Ns.DublinCoreTerms,
        _ => Ns.Other,
    };
}
