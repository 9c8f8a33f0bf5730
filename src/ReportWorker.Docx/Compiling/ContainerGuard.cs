using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Sees to it that a cell, a text box or a footnote ends with a paragraph when its block tags have vanished: Word demands one.</summary>
internal sealed class ContainerGuard
{
    private readonly PartNode _first;
    private readonly byte[] _paragraph;
    private readonly bool _isAlways;

    private ContainerGuard(PartNode first, byte[] paragraph, bool isAlways) =>
        (_first, _paragraph, _isAlways) = (first, paragraph, isAlways);

    /// <summary>The guard of a container; null where none is needed.</summary>
    public static ContainerGuard? For(PartNode container, PartModel part)
    {
        if (!NeedsParagraph(container) || container.Children.Find(part.Vanishing.ContainsKey) is not { } vanishing)
        {
            return null;
        }

        var (depth, endsSurely, endsWithTable, afterTable) = (0, false, false, false);
        foreach (var child in container.Children.Where(c => c.IsElement && !PartEmitter.IsPrologue(c)))
        {
            if (part.Vanishing.TryGetValue(child, out var tags))
            {
                depth += DepthChange(tags);
                (endsWithTable, afterTable) = (endsWithTable || afterTable, false);
            }
            else if (child.Is("p"))
            {
                afterTable = false;
                endsSurely |= depth == 0;
                endsWithTable &= depth != 0;
            }
            else
            {
                afterTable |= child.Name is "tbl" or "sdt" or "customXml" or "altChunk";
            }
        }

        endsWithTable |= afterTable;
        var first = container.Children.Find(c => c.IsElement && !PartEmitter.IsPrologue(c))!;
        return endsSurely && !endsWithTable ? null : new ContainerGuard(first, Markup.EmptyParagraph(part.Tree, vanishing), endsWithTable);
    }

    /// <summary>How many blocks these tags open, less those they close.</summary>
    public static int DepthChange(List<PlacedTag> tags) =>
        tags.Where(t => t.Block?.Scope != BlockScope.Column).Sum(t => t.Tag is IfTag or ForTag ? 1 : t.Tag is EndIfTag or EndForTag ? -1 : 0);

    public bool BeginsBefore(PartNode child) => !_isAlways && child == _first;

    public void Emit(ProgramBuilder program)
    {
        if (_isAlways)
        {
            program.Static(_paragraph);
        }
        else
        {
            program.Add(new EnsureParagraphInstruction(_paragraph));
        }
    }

    private static bool NeedsParagraph(PartNode node) =>
        node.Ns == Ns.Word && node.Name is "tc" or "txbxContent" or "hdr" or "ftr" or "footnote" or "endnote" or "comment" or "sdtContent";
}
