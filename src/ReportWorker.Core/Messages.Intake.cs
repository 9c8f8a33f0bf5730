using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <summary>The texts about files that are imported, and about what stands in them.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager IntakeSource = new("ReportWorker.Core.Resources.IntakeMessages", typeof(Messages).Assembly);

    public static Message AnswerPeriodOfOtherKind(string period, string form, string example) =>
        new(IntakeSource, nameof(AnswerPeriodOfOtherKind), period, form, example);

    public static Message AnswerUnitUnknown(string code, Message suggestion) =>
        new(IntakeSource, nameof(AnswerUnitUnknown), code, suggestion);

    public static Message AnsweredInTwoFiles(string unit, string form, string period, string file, int? line) =>
        new(IntakeSource, nameof(AnsweredInTwoFiles), unit, form, period, file, line);

    public static Message AnsweredTwice(string unit, int? line) => new(IntakeSource, nameof(AnsweredTwice), unit, line);

    public static Message CellRequired(string column) => new(IntakeSource, nameof(CellRequired), column);

    public static Message CellTooLong(int limit) => new(IntakeSource, nameof(CellTooLong), limit);

    public static Message CellWrong(string found, Message expected) => new(IntakeSource, nameof(CellWrong), found, expected);

    public static Message CodeNotInCatalogue(string code, Message suggestion) =>
        new(IntakeSource, nameof(CodeNotInCatalogue), code, suggestion);

    public static Message CodeTwice(string code) => new(IntakeSource, nameof(CodeTwice), code);

    public static Message ColumnMissing(string name, string columns) => new(IntakeSource, nameof(ColumnMissing), name, columns);

    public static Message ColumnTwice(string name, string first) => new(IntakeSource, nameof(ColumnTwice), name, first);

    public static Message ColumnUnknown(string name, Message suggestion) => new(IntakeSource, nameof(ColumnUnknown), name, suggestion);

    public static Message ColumnWithoutName() => new(IntakeSource, nameof(ColumnWithoutName));

    public static Message ComputedNotEntered(string code) => new(IntakeSource, nameof(ComputedNotEntered), code);

    public static Message DayAmbiguous(string found) => new(IntakeSource, nameof(DayAmbiguous), found);

    public static Message EndsBeforeItBegins(DateOnly to, DateOnly from) => new(IntakeSource, nameof(EndsBeforeItBegins), to, from);

    public static Message ExpectedCode(int length) => new(IntakeSource, nameof(ExpectedCode), length);

    public static Message ExpectedCount() => new(IntakeSource, nameof(ExpectedCount));

    public static Message ExpectedCountInvariant() => new(IntakeSource, nameof(ExpectedCountInvariant));

    public static Message ExpectedDay() => new(IntakeSource, nameof(ExpectedDay));

    public static Message ExpectedEmail() => new(IntakeSource, nameof(ExpectedEmail));

    public static Message ExpectedFlag() => new(IntakeSource, nameof(ExpectedFlag));

    public static Message ExpectedFormat() => new(IntakeSource, nameof(ExpectedFormat));

    public static Message ExpectedNumber() => new(IntakeSource, nameof(ExpectedNumber));

    public static Message ExpectedNumberInvariant() => new(IntakeSource, nameof(ExpectedNumberInvariant));

    public static Message ExpectedOrder() => new(IntakeSource, nameof(ExpectedOrder));

    public static Message ExpectedPeriod() => new(IntakeSource, nameof(ExpectedPeriod));

    public static Message ExpectedYear() => new(IntakeSource, nameof(ExpectedYear));

    public static Message FileEmpty() => new(IntakeSource, nameof(FileEmpty));

    public static Message FileNotReadable(string detail) => new(IntakeSource, nameof(FileNotReadable), detail);

    public static Message FileNotUtf8(string encoding) => new(IntakeSource, nameof(FileNotUtf8), encoding);

    public static Message FileOfOtherKind(Message kind) => new(IntakeSource, nameof(FileOfOtherKind), kind);

    public static Message FileTooLarge(decimal size, decimal limit) => new(IntakeSource, nameof(FileTooLarge), size, limit);

    public static Message FileWithTabs() => new(IntakeSource, nameof(FileWithTabs));

    public static Message FormNotOwed(string unit, string level, string kind, string form) =>
        new(IntakeSource, nameof(FormNotOwed), unit, level, kind, form);

    public static Message FormUnknown(string code, Message suggestion) => new(IntakeSource, nameof(FormUnknown), code, suggestion);

    public static Message Formula() => new(IntakeSource, nameof(Formula));

    public static Message KindArchive() => new(IntakeSource, nameof(KindArchive));

    public static Message KindBinary() => new(IntakeSource, nameof(KindBinary));

    public static Message KindExcelWorkbook() => new(IntakeSource, nameof(KindExcelWorkbook));

    public static Message KindImage() => new(IntakeSource, nameof(KindImage));

    public static Message KindMarkup() => new(IntakeSource, nameof(KindMarkup));

    public static Message KindOldOffice() => new(IntakeSource, nameof(KindOldOffice));

    public static Message KindPdf() => new(IntakeSource, nameof(KindPdf));

    public static Message KindRichText() => new(IntakeSource, nameof(KindRichText));

    public static Message KindWordDocument() => new(IntakeSource, nameof(KindWordDocument));

    public static Message NoIndicatorColumns() => new(IntakeSource, nameof(NoIndicatorColumns));

    public static Message NotEnteredBy(string code, string label, string unit, string kind) =>
        new(IntakeSource, nameof(NotEnteredBy), code, label, unit, kind);

    public static Message NotInForm(string code, string form) => new(IntakeSource, nameof(NotInForm), code, form);

    public static Message NumberAmbiguous(string found, Message expected) => new(IntakeSource, nameof(NumberAmbiguous), found, expected);

    public static Message NumberOutOfRange(string found, int decimals) => new(IntakeSource, nameof(NumberOutOfRange), found, decimals);

    public static Message PathIsFolder(string path) => new(IntakeSource, nameof(PathIsFolder), path);

    public static Message PathNotFound(string path) => new(IntakeSource, nameof(PathNotFound), path);

    public static Message RecipientTwice(string email, string group, int line) =>
        new(IntakeSource, nameof(RecipientTwice), email, group, line);

    public static Message RowTooLong(int count, int columns) => new(IntakeSource, nameof(RowTooLong), count, columns);

    public static Message StrayQuote() => new(IntakeSource, nameof(StrayQuote));

    public static Message TargetNotNumber(string code, string label) => new(IntakeSource, nameof(TargetNotNumber), code, label);

    public static Message TargetTwice(string unit, string indicator, int year, int line) =>
        new(IntakeSource, nameof(TargetTwice), unit, indicator, year, line);

    public static Message TextLost() => new(IntakeSource, nameof(TextLost));

    public static Message TextOfLines() => new(IntakeSource, nameof(TextOfLines));

    public static Message TextTooLong(int length, int limit) => new(IntakeSource, nameof(TextTooLong), length, limit);

    public static Message TextWithControls(string code) => new(IntakeSource, nameof(TextWithControls), code);

    public static Message TooManyColumns(int limit) => new(IntakeSource, nameof(TooManyColumns), limit);

    public static Message TooManyRows(int limit) => new(IntakeSource, nameof(TooManyRows), limit);

    public static Message UnclosedQuote() => new(IntakeSource, nameof(UnclosedQuote));

    public static Message UnitNotKnown(string code, Message suggestion) => new(IntakeSource, nameof(UnitNotKnown), code, suggestion);

    public static Message UnitNotStanding(string code, string period) => new(IntakeSource, nameof(UnitNotStanding), code, period);

    public static Message UnitSucceedsItself(string code) => new(IntakeSource, nameof(UnitSucceedsItself), code);

    public static Message UnitTwice(string code, DateOnly from, int line) => new(IntakeSource, nameof(UnitTwice), code, from, line);

    public static Message ValueTwice(string code, int line) => new(IntakeSource, nameof(ValueTwice), code, line);

    public static Message UnitNotYours(string unit) => new(IntakeSource, nameof(UnitNotYours), unit);
}
