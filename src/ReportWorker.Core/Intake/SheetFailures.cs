using ReportWorker.Expressions;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake;

/// <summary>Says in words why a file cannot be read as a table.</summary>
internal static class SheetFailures
{
    public static (Message Message, int? Line, int? Column) Describe(SheetFailure failure) => failure switch
    {
        SheetFailure.Empty => (Messages.FileEmpty(), null, null),
        SheetFailure.TooManyBytes it => (Messages.FileTooLarge(SourceFile.Megabytes(it.Bytes), SourceFile.Megabytes(it.Limit)), null, null),
        SheetFailure.OtherFile it => (Messages.FileOfOtherKind(NameOf(it.Kind)), null, null),
        SheetFailure.OtherEncoding it => (Messages.FileNotUtf8(it.Encoding), it.Line, null),
        SheetFailure.Tabs => (Messages.FileWithTabs(), 1, null),
        SheetFailure.TooManyRows it => (Messages.TooManyRows(it.Limit), null, null),
        SheetFailure.TooManyColumns it => (Messages.TooManyColumns(it.Limit), it.Line, null),
        SheetFailure.CellTooLong it => (Messages.CellTooLong(it.Limit), it.Line, it.Column),
        SheetFailure.StrayQuote it => (Messages.StrayQuote(), it.Line, it.Column),
        SheetFailure.UnclosedQuote it => (Messages.UnclosedQuote(), it.Line, it.Column),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "Unknown failure."),
    };

    private static Message NameOf(FileKind kind) => kind switch
    {
        FileKind.ExcelWorkbook => Messages.KindExcelWorkbook(),
        FileKind.WordDocument => Messages.KindWordDocument(),
        FileKind.ZipArchive or FileKind.Archive => Messages.KindArchive(),
        FileKind.OldOffice => Messages.KindOldOffice(),
        FileKind.Pdf => Messages.KindPdf(),
        FileKind.Image => Messages.KindImage(),
        FileKind.Markup => Messages.KindMarkup(),
        FileKind.RichText => Messages.KindRichText(),
        _ => Messages.KindBinary(),
    };
}
