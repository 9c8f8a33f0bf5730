using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Tables;

/// <summary>A table with cells that may be merged with the one above; tells tables apart, no more.</summary>
internal sealed class MergeTable;

/// <summary>A value that such a cell prints.</summary>
internal sealed record MergeValue(Expression Expression, TagPlace Place);

/// <summary>A cell that is merged with the one above when both print the same.</summary>
internal sealed class MergeCell(MergeTable table, MergeValue[] values)
{
    public MergeTable Table => table;

    public MergeValue[] Values => values;
}
