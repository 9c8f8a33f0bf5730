using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>Pictures from data.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Pictures =>
    [
        Provocation.Of("NoPictureHere", FromBody(Drawings.Picture("{{ image logo }}").Replace("r:embed", "r:other"), Drawings.Placeholder)),
        Provocation.OfLines("PictureTagInText", "{{ image logo }}"),
        Provocation.OfLines("ChartTagInText", "{{ chart members }}"),
        OfPicture("NotAPicture", "logo.png"),
        OfPicture("UnknownPictureFormat", new Picture("BM"u8.ToArray())),
        OfPicture("PictureTooLarge", new Picture(new byte[10 * 1024 * 1024 + 1])),
        OfPicture("TooManyPixels", new Picture((byte[])[.. Drawings.Png[..16], 0, 1, 0, 0, 0, 1, 0, 0, .. Drawings.Png[24..]])),
    ];

    private static Provocation OfPicture(string id, object value) => Provocation.OfData(
        id, FromBody(Drawings.Picture("{{ image logo }}"), Drawings.Placeholder), new Dictionary<string, object?> { ["logo"] = value });
}
