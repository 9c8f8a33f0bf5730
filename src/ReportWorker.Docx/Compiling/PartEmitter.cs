using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Tables;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Writes a part's program by walking its tree; what has no tag in it is copied as the bytes it was.</summary>
internal sealed class PartEmitter
{
    private readonly PartModel _part;
    private readonly ProblemList _problems;
    private readonly StartTagEmitter _startTags;

    public PartEmitter(PartModel part, IdSlots slots, ProblemList problems)
    {
        _part = part;
        _problems = problems;
        _startTags = new StartTagEmitter(part, Program, slots);
        Looks = new TextLooks(part);
    }

    public ProgramBuilder Program { get; } = new();

    public PartModel Part => _part;

    public TextLooks Looks { get; }

    public PartTree Tree => _part.Tree;

    public PartProgram Emit()
    {
        Program.Static(Tree.Prologue);
        Emit(Tree.Root);
        Program.Static(Tree.Epilogue);
        return Program.Build();
    }

    /// <summary>Writes the program of one element, which may be run several times.</summary>
    public static PartProgram EmitPiece(PartModel part, PartNode node, IdSlots slots, ProblemList problems)
    {
        var emitter = new PartEmitter(part, slots, problems);
        emitter.Program.IsRepeated = true;
        emitter.EmitWhole(node);
        return emitter.Program.Build();
    }

    /// <summary>Properties stand first in an element and belong to its beginning.</summary>
    public static bool IsPrologue(PartNode node) =>
        node.Ns == Ns.Word && (node.Name.EndsWith("Pr", StringComparison.Ordinal) || node.Name is "tblGrid" or "fldData");

    public void Emit(PartNode node)
    {
        if (node.IsDirty)
        {
            _part.Changes.Before(node)?.Invoke(Program);
        }

        var isLooped = Program.IsRepeated && node.HasIds;
        if (!node.IsDirty && !isLooped)
        {
            Program.Static(Tree.Outer(node));
        }
        else if (_part.Changes.IsDropped(node))
        {
            return;
        }
        else if (_part.Vanishing.TryGetValue(node, out var tags))
        {
            EmitVanishing(node, tags);
        }
        else if (isLooped && (UniqueIds.IsControlId(node) || UniqueIds.IsCommentAnchor(node) || Revisions.IsRemoved(node)))
        {
            return;
        }
        else if (isLooped && Revisions.IsInsertion(node))
        {
            node.Children.ForEach(Emit);
        }
        else if (_part.Texts.TryGetValue(node, out var text))
        {
            EmitText(node, text);
        }
        else
        {
            EmitElement(node);
        }
    }

    /// <summary>The start tag and the properties.</summary>
    public void EmitOpening(PartNode node)
    {
        _startTags.Emit(node);
        foreach (var child in node.Children.Where(IsPrologue))
        {
            Emit(child);
        }
    }

    /// <summary>A row of a table that is only written if it has one; its blocks decide first.</summary>
    public void EmitRow(PartNode row, Instruction before)
    {
        if (_part.Vanishing.ContainsKey(row))
        {
            Emit(row);
            return;
        }

        EmitElement(row, before);
    }

    private void EmitVanishing(PartNode node, List<PlacedTag> tags)
    {
        if (_part.Texts.TryGetValue(node, out var paragraph))
        {
            VanishingParagraph.Emit(paragraph, this);
        }
        else
        {
            tags.ForEach(Program.Marker);
        }
    }

    private void EmitText(PartNode node, TaggedText text)
    {
        if (node.Is("p"))
        {
            new ParagraphEmitter(this, text, _problems).Emit();
            return;
        }

        _startTags.Emit(node);
        InlineEmitter.Emit(text, Program);
        Program.Static(Tree.EndTag(node));
    }

    /// <summary>Prints a value; null in a cell that may be merged, where what was printed for the comparison is printed.</summary>
    public ValueInstruction? EmitValue(PlacedTag tag, TextBreaks breaks)
    {
        if (_part.MergedValues.TryGetValue(tag, out var number))
        {
            Program.Add(new MergedValueInstruction(number, breaks));
            return null;
        }

        return Program.AddValue(before => new ValueInstruction(before, tag.Expression, tag.Place, breaks));
    }

    /// <summary>The start tag alone.</summary>
    public void EmitStart(PartNode node) => _startTags.Emit(node);

    /// <summary>An element as the template has it, without regard to a writer of its own.</summary>
    public void EmitUsual(PartNode node)
    {
        if (node.Is("tbl") && TableGuard.IsNeeded(node, _part))
        {
            TableGuard.Emit(node, this);
        }
        else
        {
            EmitWhole(node);
        }
    }

    private void EmitElement(PartNode node, Instruction? before = null)
    {
        var rowBlocks = _part.RowBlocks.GetValueOrDefault(node) ?? [];
        rowBlocks.ForEach(b => Program.Marker(b.Open));
        if (before is not null)
        {
            Program.Add(before);
        }

        if (_part.Writers.TryGetValue(node, out var writer))
        {
            writer.Emit(node, this);
        }
        else
        {
            EmitUsual(node);
        }

        for (var i = rowBlocks.Count - 1; i >= 0; i--)
        {
            Program.Marker(rowBlocks[i].Close!);
        }
    }

    /// <summary>What stands in an element behind its properties, or all that stands in it.</summary>
    public void EmitContent(PartNode node, bool isAfterProperties = false)
    {
        var guard = ContainerGuard.For(node, _part);
        foreach (var child in node.Children.Where(c => !isAfterProperties || !IsPrologue(c)))
        {
            if (guard?.BeginsBefore(child) == true)
            {
                Program.Add(new MarkInstruction());
            }

            Emit(child);
        }

        guard?.Emit(Program);
        _part.Changes.AtEnd(node)?.Invoke(Program);
    }

    private void EmitWhole(PartNode node)
    {
        _startTags.Emit(node);
        EmitContent(node);
        Program.Static(Tree.EndTag(node));
    }
}
