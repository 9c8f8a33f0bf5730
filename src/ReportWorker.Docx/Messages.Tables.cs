using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>What is said of columns and merged cells.</summary>
internal static partial class Messages
{
    public static Message ColumnEndsDiffer(string opened, string openedColumns, string closedColumns) =>
        Text(nameof(ColumnEndsDiffer), opened, openedColumns, closedColumns);

    public static Message ColumnCrossed(string cellColumns, string opened, string columns) => Text(nameof(ColumnCrossed), cellColumns, opened, columns);

    public static Message ColumnAlternative(string tag) => Text(nameof(ColumnAlternative), tag);

    public static Message ColumnInRepeatedRows(string opened) => Text(nameof(ColumnInRepeatedRows), opened);

    public static Message TwoBlocksInColumn() => Text(nameof(TwoBlocksInColumn));

    public static Message TooManyColumns(int found, int limit) => Text(nameof(TooManyColumns), found, limit);

    public static Message MergeOutsideLoop() => Text(nameof(MergeOutsideLoop));

    public static Message MergeBesideBlock(string tag) => Text(nameof(MergeBesideBlock), tag);
}
