using static ReportWorker.Docx.Tests.Support.WordFile;
using static ReportWorker.Docx.Tests.Support.WordPieces;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>What keeps an edited document from leaving.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Edited =>
    [
        new("TrackedChangeLeft", () => DocxEdit.Check(FromBody($"<w:p>{R("giữ ")}{Inserted(R("thêm"))}{Deleted("bớt")}</w:p>"))),
        new("CommentLeft", () => DocxEdit.Check(FromBody(P("x"), Comments(P("xem lại"))))),
    ];
}
