using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <summary>The texts about workbooks and the cells in them.</summary>
internal static partial class Messages
{
    public static Message CellHoldsError(string error) => new(IntakeSource, nameof(CellHoldsError), error);

    public static Message CellIsDay(string day, Message expected) => new(IntakeSource, nameof(CellIsDay), day, expected);

    public static Message CellWithoutHeading(string cell) => new(IntakeSource, nameof(CellWithoutHeading), cell);

    public static Message DangerActiveX() => new(IntakeSource, nameof(DangerActiveX));

    public static Message DangerConnections() => new(IntakeSource, nameof(DangerConnections));

    public static Message DangerCustomMenus() => new(IntakeSource, nameof(DangerCustomMenus));

    public static Message DangerEmbeddedObjects() => new(IntakeSource, nameof(DangerEmbeddedObjects));

    public static Message DangerExternalLinks() => new(IntakeSource, nameof(DangerExternalLinks));

    public static Message DangerMacros() => new(IntakeSource, nameof(DangerMacros));

    public static Message ExpectedText() => new(IntakeSource, nameof(ExpectedText));

    public static Message FileDamaged(string part) => new(IntakeSource, nameof(FileDamaged), part);

    public static Message FileEncrypted() => new(IntakeSource, nameof(FileEncrypted));

    public static Message FileNoTable(Message kind) => new(IntakeSource, nameof(FileNoTable), kind);

    public static Message FileTooOld() => new(IntakeSource, nameof(FileTooOld));

    public static Message FileUnpacksTooLarge(string part, decimal limit) => new(IntakeSource, nameof(FileUnpacksTooLarge), part, limit);

    public static Message FileUnsafe(Message danger, string part) => new(IntakeSource, nameof(FileUnsafe), danger, part);

    public static Message KindBinaryWorkbook() => new(IntakeSource, nameof(KindBinaryWorkbook));

    public static Message KindOpenDocument() => new(IntakeSource, nameof(KindOpenDocument));

    public static Message LoneDash(string found) => new(IntakeSource, nameof(LoneDash), found);

    public static Message NoSheet() => new(IntakeSource, nameof(NoSheet));

    public static Message TooManyCells(int limit) => new(IntakeSource, nameof(TooManyCells), limit);

    public static Message TooManyThings(int limit) => new(IntakeSource, nameof(TooManyThings), limit);

    public static Message TwoTables(string first, string second) => new(IntakeSource, nameof(TwoTables), first, second);
}
