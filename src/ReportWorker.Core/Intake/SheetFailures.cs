using ReportWorker.Core.Problems;
using ReportWorker.Expressions;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake;

/// <summary>Says in words why a file cannot be read as a table.</summary>
internal static class SheetFailures
{
    /// <summary>The words and the place in a file.</summary>
    public static (Message Message, Place Place) Describe(SheetFailure failure, string file)
    {
        var place = new Place(file);
        Place At(string sheet, int? line = null, int? column = null) =>
            new(file, line, column is null ? null : SheetRow.ColumnName(column.Value - 1), sheet.Length == 0 ? null : sheet);
        return failure switch
        {
            SheetFailure.Empty => (Messages.FileEmpty(), place),
            SheetFailure.TooManyBytes it => (Messages.FileTooLarge(SourceFile.Megabytes(it.Bytes), SourceFile.Megabytes(it.Limit)), place),
            SheetFailure.OtherFile it => (OtherFile(it.Kind), place),
            SheetFailure.OtherEncoding it => (Messages.FileNotUtf8(it.Encoding), At("", it.Line)),
            SheetFailure.Tabs => (Messages.FileWithTabs(), At("", 1)),
            SheetFailure.TooManyRows it => (Messages.TooManyRows(it.Limit), At(it.Sheet)),
            SheetFailure.TooManyColumns it => (Messages.TooManyColumns(it.Limit), At(it.Sheet, it.Line)),
            SheetFailure.CellTooLong it => (Messages.CellTooLong(it.Limit), At(it.Sheet, it.Line, it.Column)),
            SheetFailure.StrayQuote it => (Messages.StrayQuote(), At("", it.Line, it.Column)),
            SheetFailure.UnclosedQuote it => (Messages.UnclosedQuote(), At("", it.Line, it.Column)),
            _ => (OfWorkbook(failure), place),
        };
    }

    private static Message OfWorkbook(SheetFailure failure) => failure switch
    {
        SheetFailure.Damaged it => Messages.FileDamaged(CellText.Shown($"{it.Part} {it.Cell}".Trim())),
        SheetFailure.Encrypted => Messages.FileEncrypted(),
        SheetFailure.Unsafe it => Messages.FileUnsafe(NameOf(it.Danger), CellText.Shown(it.Part)),
        SheetFailure.UnpacksTooLarge it => Messages.FileUnpacksTooLarge(CellText.Shown(it.Part), SourceFile.Megabytes(it.Limit)),
        SheetFailure.TooMany { What: SheetThing.Cells } it => Messages.TooManyCells(it.Limit),
        SheetFailure.TooMany it => Messages.TooManyThings(it.Limit),
        SheetFailure.NoSheet => Messages.NoSheet(),
        SheetFailure.TooOld => Messages.FileTooOld(),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "Unknown failure."),
    };

    // What a spreadsheet program opens can be saved as .xlsx; of a picture there is nothing to save.
    private static Message OtherFile(FileKind kind) =>
        kind is FileKind.Markup or FileKind.OpenDocument or FileKind.BinaryWorkbook or FileKind.ExcelWorkbook
            ? Messages.FileOfOtherKind(NameOf(kind))
            : Messages.FileNoTable(NameOf(kind));

    private static Message NameOf(SheetDanger danger) => danger switch
    {
        SheetDanger.Macros => Messages.DangerMacros(),
        SheetDanger.ExternalLinks => Messages.DangerExternalLinks(),
        SheetDanger.Connections => Messages.DangerConnections(),
        SheetDanger.EmbeddedObjects => Messages.DangerEmbeddedObjects(),
        SheetDanger.ActiveX => Messages.DangerActiveX(),
        SheetDanger.CustomMenus => Messages.DangerCustomMenus(),
        _ => throw new ArgumentOutOfRangeException(nameof(danger), danger, "Unknown danger."),
    };

    private static Message NameOf(FileKind kind) => kind switch
    {
        FileKind.ExcelWorkbook => Messages.KindExcelWorkbook(),
        FileKind.BinaryWorkbook => Messages.KindBinaryWorkbook(),
        FileKind.OpenDocument => Messages.KindOpenDocument(),
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
