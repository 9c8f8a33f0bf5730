using System.Buffers;
using System.Text;
using ReportWorker.Docx.Lists;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Rich;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Makes the small pieces of markup that are not in the template, with its prefixes.</summary>
internal static class Markup
{
    public static byte[] TextStartTag(PartTree tree, PartNode text) =>
        Encoding.UTF8.GetBytes($"<{Name(tree, text)} xml:space=\"preserve\">");

    public static byte[] EndTag(PartTree tree, PartNode node) => Encoding.UTF8.GetBytes($"</{Name(tree, node)}>");

    /// <summary>False for elements that have one beginning and one end: a control or a field has an identity.</summary>
    public static bool CanRepeat(PartNode node) =>
        node.Ns == Ns.Word && node.Name is "r" or "t" or "hyperlink" or "smartTag" or "sdtContent";

    /// <summary>What line breaks, tabs and blank lines of a value become, inside the open elements.</summary>
    public static TextBreaks Breaks(PartModel part, PartNode paragraph, List<PartNode> path)
    {
        var tree = part.Tree;
        var prefix = Encoding.UTF8.GetString(tree.Prefix(paragraph));
        var close = $"</{prefix}t>";
        var open = $"<{prefix}t xml:space=\"preserve\">";
        var line = Encoding.UTF8.GetBytes($"{close}<{prefix}br/>{open}");
        var tab = Encoding.UTF8.GetBytes($"{close}<{prefix}tab/>{open}");
        var isWhole = path.TrueForAll(n => CanRepeat(n) && part.Changes.EditsOf(n).Count == 0) && paragraph.Child("pPr")?.Child("sectPr") is null;
        var withinRun = new TextBreaks(line, tab, new Fragment([.. line, .. line]));
        return new TextBreaks(line, tab, isWhole ? ParagraphBreak(part, paragraph, path) : withinRun.Paragraph)
        {
            Rich = RichMarkupReader.Read(part, paragraph, path, withinRun, isWhole),
        };
    }

    /// <summary>An empty paragraph that looks like this one.</summary>
    public static byte[] EmptyParagraph(PartTree tree, PartNode paragraph) => Written(bytes =>
    {
        BeginParagraph(tree, paragraph, bytes);
        bytes.Write(EndTag(tree, paragraph));
    });

    /// <summary>A paragraph that looks like this one and holds nothing but these breaks to another page or column.</summary>
    public static byte[] BreakParagraph(PartTree tree, PartNode paragraph, IEnumerable<PartNode> breaks)
    {
        var bytes = new ArrayBufferWriter<byte>();
        BeginParagraph(tree, paragraph, bytes);
        foreach (var mark in breaks)
        {
            var run = mark.Parent!; // a break stands in a run
            bytes.Write(tree.StartTag(run));
            bytes.Write(run.Child("rPr") is { } properties ? tree.Outer(properties) : default);
            bytes.Write(tree.Outer(mark));
            bytes.Write(tree.EndTag(run));
        }

        bytes.Write(EndTag(tree, paragraph));
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>An empty paragraph with all of this one's properties, its section break too.</summary>
    public static byte[] SectionParagraph(PartTree tree, PartNode paragraph) =>
        [.. Encoding.UTF8.GetBytes($"<{Name(tree, paragraph)}>"), .. tree.Outer(paragraph.Child("pPr")!), .. EndTag(tree, paragraph)];

    private static Fragment ParagraphBreak(PartModel part, PartNode paragraph, List<PartNode> path)
    {
        var tree = part.Tree;
        var closing = Written(bytes =>
        {
            path.AsEnumerable().Reverse().ToList().ForEach(n => bytes.Write(EndTag(tree, n)));
            bytes.Write(EndTag(tree, paragraph));
        });
        return NextParagraph(part, paragraph).Within(closing, Written(bytes => path.ForEach(n => Reopen(tree, n, bytes))));
    }

    /// <summary>The beginning of a paragraph that looks like this one and is in the same list.</summary>
    public static Fragment NextParagraph(PartModel part, PartNode paragraph)
    {
        if (!part.RestartedItems.TryGetValue(paragraph, out var item))
        {
            return new Fragment(Written(bytes => BeginParagraph(part.Tree, paragraph, bytes)));
        }

        var prefix = Encoding.UTF8.GetString(part.Tree.Prefix(paragraph));
        var (before, behind) = AroundList(part.Tree, paragraph, _ => true);
        return new Fragment(ItemMarkup.Before(prefix, item.Level), item.List, ItemMarkup.Behind(prefix)).Within(before, behind);
    }

    /// <summary>The beginning of a paragraph of the same look, up to where its list is named and from there on.</summary>
    public static (byte[] Before, byte[] Behind) AroundList(PartTree tree, PartNode paragraph, Func<PartNode, bool> isKept)
    {
        var prefix = Encoding.UTF8.GetString(tree.Prefix(paragraph));
        var properties = (paragraph.Child("pPr")?.Children ?? []).FindAll(c => c.IsElement && !c.Is("numPr") && isKept(c));
        var before = Written(bytes =>
        {
            bytes.Write(Encoding.UTF8.GetBytes($"<{prefix}p><{prefix}pPr>"));
            properties.FindAll(ParagraphOrder.StandsBeforeNumbering).ForEach(c => CopyProperty(tree, c, bytes));
        });
        var behind = Written(bytes =>
        {
            properties.FindAll(c => !ParagraphOrder.StandsBeforeNumbering(c)).ForEach(c => CopyProperty(tree, c, bytes));
            bytes.Write(Encoding.UTF8.GetBytes($"</{prefix}pPr>"));
        });
        return (before, behind);
    }

    /// <summary>What is written to a buffer.</summary>
    public static byte[] Written(Action<ArrayBufferWriter<byte>> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes the beginning of a paragraph that looks like this one.</summary>
    private static void BeginParagraph(PartTree tree, PartNode paragraph, ArrayBufferWriter<byte> bytes)
    {
        bytes.Write(Encoding.UTF8.GetBytes($"<{Name(tree, paragraph)}>"));
        if (paragraph.Child("pPr") is { } properties)
        {
            CopyProperties(tree, properties, bytes);
        }
    }

    private static void CopyProperties(PartTree tree, PartNode properties, ArrayBufferWriter<byte> bytes)
    {
        bytes.Write(tree.StartTag(properties));
        properties.Children.ForEach(child => CopyProperty(tree, child, bytes));
        bytes.Write(tree.EndTag(properties));
    }

    /// <summary>The properties without what belongs to one place only.</summary>
    public static byte[] Copy(PartTree tree, PartNode properties) => Written(bytes => CopyProperty(tree, properties, bytes));

    /// <summary>Copies a property of a paragraph; section breaks and revision marks belong to the one paragraph they were made for.</summary>
    public static void CopyProperty(PartTree tree, PartNode property, ArrayBufferWriter<byte> bytes)
    {
        if (property.Is("rPr") && !property.IsEmpty)
        {
            CopyProperties(tree, property, bytes);
        }
        else if (!(property.Is("sectPr") || Revisions.IsRemoved(property)))
        {
            bytes.Write(tree.Outer(property));
        }
    }

    /// <summary>Writes the beginning of an element that looks like this one.</summary>
    public static void Reopen(PartTree tree, PartNode node, ArrayBufferWriter<byte> bytes)
    {
        bytes.Write(node.Is("t") ? TextStartTag(tree, node) : tree.StartTag(node));
        foreach (var child in node.Children.Where(PartEmitter.IsPrologue))
        {
            CopyProperty(tree, child, bytes);
        }
    }

    private static string Name(PartTree tree, PartNode node) => Encoding.UTF8.GetString(tree.QualifiedName(node));
}
