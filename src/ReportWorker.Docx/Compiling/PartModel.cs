using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Notes;
using ReportWorker.Docx.Tables;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>What compiling has found out about a part so far.</summary>
internal sealed class PartModel(PartTree tree)
{
    public PartTree Tree => tree;

    /// <summary>Paragraphs, and elements that are text only, with tags in them.</summary>
    public Dictionary<PartNode, TaggedText> Texts { get; } = [];

    /// <summary>Elements that are text only and have been looked at, whether their tags were right or not.</summary>
    public HashSet<PartNode> Read { get; } = [];

    public PartChanges Changes { get; } = new();

    /// <summary>Alt texts that ask for a chart.</summary>
    public List<ChartPlaceholder> Charts { get; } = [];

    /// <summary>The charts that are written with the part, with the tags of their texts.</summary>
    public List<(PartNode Place, IReadOnlyList<PlacedTag> Tags)> ChartTags { get; } = [];

    /// <summary>The place where the part's relationships are gathered while it is written.</summary>
    public int LinkSlot { get; set; }

    /// <summary>True if writing the part may add parts to the package.</summary>
    public bool AddsParts { get; set; }

    /// <summary>Relationships of the template that the document does not need: others are made for each use of them.</summary>
    public HashSet<string> ReplacedLinks { get; } = new(StringComparer.Ordinal);

    /// <summary>Paragraphs and rows that held nothing but block tags, with all their tags in order.</summary>
    public Dictionary<PartNode, List<PlacedTag>> Vanishing { get; } = [];

    /// <summary>Rows that a block repeats or drops, from the outermost to the innermost.</summary>
    public Dictionary<PartNode, List<Block>> RowBlocks { get; } = [];

    /// <summary>Names that wrong tags were to set.</summary>
    public HashSet<string> PromisedNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables in which a block repeats or drops columns.</summary>
    public Dictionary<PartNode, ColumnTable> ColumnTables { get; } = [];

    /// <summary>Values of cells that may be merged with the one above, by their number in the cell.</summary>
    public Dictionary<PlacedTag, int> MergedValues { get; } = [];

    /// <summary>Cells that may be merged with the one above.</summary>
    public Dictionary<PartNode, MergeCell> MergeCells { get; } = [];

    /// <summary>The tables that such cells stand in.</summary>
    public Dictionary<PartNode, MergeTable> MergeTables { get; } = [];

    /// <summary>Items of lists that begin anew in a loop: the slot of the list, and the level in it.</summary>
    public Dictionary<PartNode, (int List, int Level)> RestartedItems { get; } = [];

    /// <summary>Elements that are not written as they stand, and how.</summary>
    public Dictionary<PartNode, NodeWriter> Writers { get; } = [];

    /// <summary>Every tag in the order of the part.</summary>
    public List<PlacedTag> Tags { get; } = [];

    /// <summary>The notes that are written with this part's text.</summary>
    public List<MovedNote> Notes { get; } = [];

    /// <summary>True for a part of notes that gets what the text's writing has gathered.</summary>
    public bool IsGathered { get; set; }

    /// <summary>True if the part is written by a program; otherwise it is copied.</summary>
    public bool IsWritten => Tags.Count > 0 || ChartTags.Count > 0 || IsGathered;

    /// <summary>
    /// The tags in the order in which they are met when the document is written: a note's where the text refers to it, a chart's where it is
    /// shown.
    /// </summary>
    /// <param name="moved">Those of notes that are written with a text.</param>
    public IReadOnlyList<PlacedTag> TagsInOrder(IReadOnlySet<PlacedTag> moved)
    {
        var own = TagOrder.AsWritten(this).Where(t => !moved.Contains(t)).ToList();
        var starts = own.ConvertAll(t => t.FirstElement.Start);
        var others = Notes.Select(n => (At: n.Reference.Start, n.Tags)).Concat(ChartTags.Select(c => (At: c.Place.Start, c.Tags)))
            .OrderBy(o => o.At)
            .ToLookup(o => starts.FindLastIndex(s => s < o.At), o => o.Tags);
        return [.. Enumerable.Range(-1, own.Count + 1).SelectMany(i => (i < 0 ? [] : own.Slice(i, 1)).Concat(others[i].SelectMany(t => t)))];
    }

    /// <summary>Brings the tags into the order in which they are met when the part is written.</summary>
    public void SortTags()
    {
        var ordered = Tags.OrderBy(t => t.FirstElement.Start).ThenBy(t => t.Tag.Span.Start).ToList();
        Tags.Clear();
        Tags.AddRange(ordered);
    }
}
