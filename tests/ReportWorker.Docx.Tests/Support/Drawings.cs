using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>Placeholders in drawings, as Word writes them.</summary>
internal static class Drawings
{
    /// <summary>The smallest PNG there is: one transparent pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>The part of the placeholder; what is in it is never looked at.</summary>
    public static Part Placeholder { get; } = new("word/media/image1.png", "placeholder", "image/png", "image");

    /// <summary>A paragraph with a picture that has this alt text.</summary>
    public static string Picture(string altText, string extensions = "") =>
        $"<w:p><w:r><w:drawing>{Inline(altText, extensions)}</w:drawing></w:r></w:p>";

    private static string Inline(string altText, string extensions) =>
        "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"990000\" cy=\"792000\"/>"
        + $"<wp:docPr id=\"1\" name=\"Hình 1\" descr=\"{Escape(altText)}\"/><wp:cNvGraphicFramePr/>"
        + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + $"<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Hình 1\" descr=\"{Escape(altText)}\"/><pic:cNvPicPr/></pic:nvPicPr>"
        + $"<pic:blipFill><a:blip r:embed=\"rId1\">{extensions}</a:blip><a:srcRect l=\"5000\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"990000\" cy=\"792000\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>";
}
