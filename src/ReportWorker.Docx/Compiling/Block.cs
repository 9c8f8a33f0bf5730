using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>What a block repeats or drops.</summary>
internal enum BlockScope
{
    /// <summary>Text in one paragraph.</summary>
    Inline,

    /// <summary>The paragraphs, and tables, between two paragraphs that vanish.</summary>
    Paragraphs,

    /// <summary>The row in whose cells its ends stand.</summary>
    Row,

    /// <summary>The rows between two rows that vanish.</summary>
    Rows,
}

/// <summary>A block: its tags from the first to the last.</summary>
internal sealed class Block(PlacedTag open)
{
    public PlacedTag Open => open;

    /// <summary><c>elsif</c>, <c>else</c>, <c>between</c>.</summary>
    public List<PlacedTag> Middles { get; } = [];

    public PlacedTag? Close { get; set; }

    public bool IsLoop => open.Tag is ForTag;

    public BlockScope Scope { get; set; }

    /// <summary>The smallest element that holds all its tags; of an inline block the one that its tags split.</summary>
    public PartNode? Container { get; set; }

    /// <summary>The slots of the lists that begin anew in each turn.</summary>
    public List<int> Restarts { get; } = [];

    public IEnumerable<PlacedTag> Tags => Close is null ? [Open, .. Middles] : [Open, .. Middles, Close];
}
