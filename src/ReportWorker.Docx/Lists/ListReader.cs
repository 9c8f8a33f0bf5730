using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Lists;

/// <summary>
/// Finds the lists that begin anew in each turn of a loop. A list with whose item the turns begin is what the loop makes, so it goes on;
/// every other list in the turn belongs to what the turn begins with. Over rows, where a number often is a column of its own, a list begins
/// anew only if a turn may have several of its items in one cell.
/// </summary>
internal sealed class ListReader(PartModel part, ListSlots lists)
{
    private readonly Dictionary<PartNode, ListPlace?> _places = [];

    /// <summary>Looks at every loop of the part.</summary>
    /// <param name="loops">The loops, those around others first.</param>
    public void Read(IEnumerable<Block> loops)
    {
        var innermost = new Dictionary<PartNode, Block>();
        foreach (var loop in loops)
        {
            var paragraphs = BodyOf(loop).SelectMany(Paragraphs).ToList();
            foreach (var items in paragraphs.Where(p => PlaceOf(p) is not null).GroupBy(p => PlaceOf(p)!.List))
            {
                if (BeginsAnew(loop, items.Key, paragraphs, [.. items]))
                {
                    loop.Restarts.Add(lists.SlotOf(items.Key, loop));
                    foreach (var item in items)
                    {
                        innermost[item] = loop;
                    }
                }
            }
        }

        foreach (var (paragraph, loop) in innermost)
        {
            Number(paragraph, lists.SlotOf(PlaceOf(paragraph)!.List, loop));
        }
    }

    private bool BeginsAnew(Block loop, int list, List<PartNode> paragraphs, List<PartNode> items) => ((ForTag)loop.Open.Tag).Numbering switch
    {
        LoopNumbering.Restart => true,
        LoopNumbering.Continue => false,
        _ when loop.Scope == BlockScope.Paragraphs => PlaceOf(paragraphs.First(p => PlaceOf(p) is not null || IsSeen(p)))?.List != list,
        _ => items.GroupBy(CellOf).Any(cell => cell.Count() > 1 || IsRepeated(cell.First(), cell.Key)),
    };

    /// <summary>What a turn of the loop writes.</summary>
    private static IEnumerable<PartNode> BodyOf(Block loop)
    {
        if (loop.Scope == BlockScope.Row)
        {
            return [loop.Container!];
        }

        if (loop.Scope is not (BlockScope.Paragraphs or BlockScope.Rows))
        {
            return [];
        }

        var first = Nodes.Below(loop.Container!, loop.Open.Paragraph);
        var last = Nodes.Below(loop.Container!, loop.Close!.Paragraph);
        return loop.Container!.Children.Where(c => c.Start > first.Start && c.Start < last.Start);
    }

    /// <summary>The paragraphs that are written, in their order; a text box is another story.</summary>
    private IEnumerable<PartNode> Paragraphs(PartNode node)
    {
        if (part.Vanishing.ContainsKey(node) || node.Is("txbxContent"))
        {
            return [];
        }

        var below = node.Children.Where(c => c.IsElement).SelectMany(Paragraphs);
        return node.Is("p") ? below.Prepend(node) : below;
    }

    private ListPlace? PlaceOf(PartNode paragraph)
    {
        if (!_places.TryGetValue(paragraph, out var place))
        {
            _places.Add(paragraph, place = lists.PlaceOf(part.Tree, paragraph));
        }

        return place;
    }

    private static bool IsSeen(PartNode paragraph) => paragraph.SelfAndDescendants().Any(n => n.Ns == Ns.Word && n.Name is "t" or "drawing" or "pict");

    private static PartNode? CellOf(PartNode paragraph) => paragraph.Ancestor(n => n.Is("tc"));

    /// <summary>Whether a loop in the cell repeats the paragraph.</summary>
    private bool IsRepeated(PartNode paragraph, PartNode? cell) => part.Tags
        .Where(t => t.Tag is ForTag && t.Block is { Scope: BlockScope.Paragraphs } && CellOf(t.Paragraph) == cell)
        .Any(t => BodyOf(t.Block!).Any(n => n == paragraph));

    private void Number(PartNode paragraph, int slot)
    {
        var properties = paragraph.Child("pPr")!;
        var level = PlaceOf(paragraph)!.Level;
        var prefix = Encoding.UTF8.GetString(part.Tree.Prefix(properties));
        var next = properties.Children.Find(c => c.IsElement && !ParagraphOrder.StandsBeforeNumbering(c));
        part.RestartedItems.Add(paragraph, (slot, level));
        if (properties.Child("numPr") is { } own)
        {
            part.Changes.Drop(own);
        }

        part.Changes.Insert(properties, next, program =>
        {
            program.Static(ItemMarkup.Before(prefix, level));
            program.Add(new ListIdInstruction(slot));
            program.Static(ItemMarkup.Behind(prefix));
        });
    }
}
