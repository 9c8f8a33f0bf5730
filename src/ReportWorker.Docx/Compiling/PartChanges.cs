using System.Runtime.InteropServices;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>A piece of a start tag that is written otherwise, from its first byte to before its last; null leaves it out.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TagEdit(int Start, int End, Action<ProgramBuilder>? Write);

/// <summary>What is written otherwise than it stands in the template, besides text: pieces of start tags, elements left out, markup put in.</summary>
internal sealed class PartChanges
{
    private readonly Dictionary<PartNode, List<TagEdit>> _edits = [];
    private readonly Dictionary<PartNode, Action<ProgramBuilder>> _before = [];
    private readonly Dictionary<PartNode, Action<ProgramBuilder>> _atEnd = [];
    private readonly HashSet<PartNode> _dropped = [];

    /// <summary>Writes a piece of the element's start tag anew.</summary>
    public void Edit(PartNode node, TagEdit edit)
    {
        if (!_edits.TryGetValue(node, out var edits))
        {
            _edits.Add(node, edits = []);
        }

        edits.Add(edit);
        node.MarkDirty();
    }

    /// <summary>Writes the value of an attribute anew.</summary>
    public void Fill(PartNode node, AttributeSpan attribute, Action<ProgramBuilder> write) =>
        Edit(node, new TagEdit(attribute.ValueStart, attribute.ValueEnd, write));

    /// <summary>Leaves an element out.</summary>
    public void Drop(PartNode node)
    {
        _dropped.Add(node);
        node.MarkDirty();
    }

    /// <summary>Puts markup into an element that has an end tag: before one of its children, or at its end.</summary>
    public void Insert(PartNode parent, PartNode? before, Action<ProgramBuilder> write)
    {
        (before is null ? _atEnd : _before).Add(before ?? parent, write);
        (before ?? parent).MarkDirty();
    }

    public List<TagEdit> EditsOf(PartNode node) => _edits.GetValueOrDefault(node) ?? [];

    public bool IsDropped(PartNode node) => _dropped.Contains(node);

    public Action<ProgramBuilder>? Before(PartNode node) => _before.GetValueOrDefault(node);

    public Action<ProgramBuilder>? AtEnd(PartNode node) => _atEnd.GetValueOrDefault(node);
}
