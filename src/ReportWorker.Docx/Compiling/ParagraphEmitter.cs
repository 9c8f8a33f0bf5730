using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>
/// Writes a paragraph that has tags. Its text is written piece by piece; the elements around a piece are opened when it needs them
/// and closed when the next does not, so that a block may begin and end in the middle of different runs, and a run that held nothing
/// but a tag's letters is not written at all.
/// </summary>
internal sealed class ParagraphEmitter(PartEmitter owner, TaggedText text, ProblemList problems)
{
    private readonly List<PartNode> _path = [];
    private readonly HashSet<PartNode> _closed = [];
    private readonly Dictionary<PartNode, TextPiece> _pieces = text.Pieces.ToDictionary(p => p.Element);

    private (int Statics, int Added) _begin;
    private (ValueInstruction Value, int Head, (int Statics, int Added) End)? _only;

    private PartTree Tree => owner.Tree;

    private ProgramBuilder Program => owner.Program;

    public void Emit()
    {
        _begin = Program.Position;
        owner.EmitOpening(text.Owner);
        EmitContent(text.Owner);
        Sync([]);
        Program.Static(Tree.EndTag(text.Owner));
        if (_only is { } only && Program.StaticsSince(only.End) is { } tail)
        {
            only.Value.Around = (only.Head, tail);
        }
    }

    /// <summary>True if the paragraph holds a value and nothing else that must stand in this very paragraph.</summary>
    private bool IsOneValue() =>
        text.Tags is [{ Tag: OutputTag }] && string.IsNullOrWhiteSpace(text.TextWithoutTags())
        && text.Owner.Children.TrueForAll(c => !c.IsElement || c.Is("proofErr") || (c.Is("pPr") && c.Child("sectPr") is null) || IsPlainRun(c));

    private static bool IsPlainRun(PartNode node) =>
        node.Is("r") && node.Children.TrueForAll(c => !c.IsElement || c.Is("rPr") || c.Is("t") || c.Is("lastRenderedPageBreak"));

    private void EmitContent(PartNode node)
    {
        foreach (var child in node.Children)
        {
            if (PartEmitter.IsPrologue(child))
            {
                continue;
            }

            if (_pieces.TryGetValue(child, out var piece))
            {
                EmitPiece(child, piece);
            }
            else if (child.IsDirty && IsPathElement(child))
            {
                EmitContent(child);
            }
            else if (child.IsElement || Tree.Outer(child).Trim(" \t\r\n"u8).Length > 0)
            {
                Sync(PathTo(child.Parent!));
                owner.Emit(child);
            }
        }
    }

    /// <summary>True for what only surrounds text of this paragraph; a drawing with a text box is copied or written as a whole.</summary>
    private bool IsPathElement(PartNode node) => node.SelfAndDescendants().Any(_pieces.ContainsKey);

    private void EmitPiece(PartNode element, TextPiece piece)
    {
        if (!element.IsDirty)
        {
            Sync(PathTo(element.Parent!));
            owner.Emit(element);
            return;
        }

        var at = piece.Start;
        foreach (var tag in text.Tags)
        {
            var span = tag.Tag.Span;
            if (span.End <= at || span.Start >= piece.End)
            {
                continue;
            }

            if (span.Start >= piece.Start)
            {
                EmitText(element, at, span.Start);
                EmitTag(tag, element);
            }

            at = Math.Min(span.End, piece.End);
        }

        EmitText(element, at, piece.End);
    }

    private void EmitText(PartNode element, int start, int end)
    {
        if (end > start)
        {
            Sync(PathTo(element));
            InlineEmitter.Text(text.Text.AsSpan(start..end), Program);
        }
    }

    private void EmitTag(PlacedTag tag, PartNode element)
    {
        if (tag.Tag is OutputTag)
        {
            Sync(PathTo(element));
            var breaks = Breaks();
            var head = Program.StaticsSince(_begin);
            if (owner.EmitValue(tag, breaks) is { } value && breaks.Rich is not null && head is not null && IsOneValue())
            {
                _only = (value, head.Value, Program.Position);
            }
        }
        else if (tag.Block is null)
        {
            Program.Marker(tag);
        }
        else if (tag.Block.Scope == BlockScope.Inline)
        {
            Sync(PathTo(tag.Block.Container!));
            Program.Marker(tag);
        }
    }

    /// <summary>The elements from below the paragraph down to this one; what was inserted is taken as accepted.</summary>
    private List<PartNode> PathTo(PartNode node)
    {
        var path = new List<PartNode>();
        for (var step = node; step is not null && step != text.Owner; step = step.Parent)
        {
            if (!Revisions.IsInsertion(step))
            {
                path.Insert(0, step);
            }
        }

        return path;
    }

    private void Sync(List<PartNode> path)
    {
        var common = 0;
        while (common < path.Count && common < _path.Count && path[common] == _path[common])
        {
            common++;
        }

        for (var i = _path.Count - 1; i >= common; i--)
        {
            Program.Static(Markup.EndTag(Tree, _path[i]));
            _closed.Add(_path[i]);
        }

        _path.RemoveRange(common, _path.Count - common);
        foreach (var node in path.Skip(common))
        {
            Open(node);
        }
    }

    private void Open(PartNode node)
    {
        _path.Add(node);
        if (node.Is("t"))
        {
            Program.Static(Markup.TextStartTag(Tree, node));
            return;
        }

        if (!_closed.Contains(node))
        {
            owner.EmitOpening(node);
            return;
        }

        if (!Markup.CanRepeat(node))
        {
            problems.Add(text.Place(text.Tags[0].Tag.Span).Problem(Messages.CannotSplit(node.Name)));
        }

        owner.EmitStart(node);
        foreach (var property in node.Children.Where(PartEmitter.IsPrologue))
        {
            Program.Static(Markup.Copy(Tree, property));
        }
    }

    private TextBreaks Breaks() => owner.Looks.Of(text.Owner, _path);
}
