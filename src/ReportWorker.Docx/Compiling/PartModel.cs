using System.Runtime.InteropServices;
using ReportWorker.Docx.Tables;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>An attribute whose value has tags.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TaggedAttribute(AttributeSpan Span, TaggedText Text);

/// <summary>What compiling has found out about a part so far.</summary>
internal sealed class PartModel(PartTree tree)
{
    public PartTree Tree => tree;

    /// <summary>Paragraphs, and elements that are text only, with tags in them.</summary>
    public Dictionary<PartNode, TaggedText> Texts { get; } = [];

    /// <summary>Elements that are text only and have been looked at, whether their tags were right or not.</summary>
    public HashSet<PartNode> Read { get; } = [];

    public Dictionary<PartNode, List<TaggedAttribute>> Attributes { get; } = [];

    /// <summary>Paragraphs and rows that held nothing but block tags, with all their tags in order.</summary>
    public Dictionary<PartNode, List<PlacedTag>> Vanishing { get; } = [];

    /// <summary>Rows that a block repeats or drops, from the outermost to the innermost.</summary>
    public Dictionary<PartNode, List<Block>> RowBlocks { get; } = [];

    /// <summary>Tables in which a block repeats or drops columns.</summary>
    public Dictionary<PartNode, ColumnTable> ColumnTables { get; } = [];

    /// <summary>Values of cells that may be merged with the one above, by their number in the cell.</summary>
    public Dictionary<PlacedTag, int> MergedValues { get; } = [];

    /// <summary>Cells that may be merged with the one above.</summary>
    public Dictionary<PartNode, MergeCell> MergeCells { get; } = [];

    /// <summary>The tables that such cells stand in.</summary>
    public Dictionary<PartNode, MergeTable> MergeTables { get; } = [];

    /// <summary>Elements that are not written as they stand, and how.</summary>
    public Dictionary<PartNode, NodeWriter> Writers { get; } = [];

    /// <summary>Every tag in the order of the part.</summary>
    public List<PlacedTag> Tags { get; } = [];

    public bool HasTags => Tags.Count > 0;

    /// <summary>Brings the tags into the order in which they are met when the part is written.</summary>
    public void SortTags()
    {
        var ordered = Tags.OrderBy(t => t.FirstElement.Start).ThenBy(t => t.Tag.Span.Start).ToList();
        Tags.Clear();
        Tags.AddRange(ordered);
    }
}
