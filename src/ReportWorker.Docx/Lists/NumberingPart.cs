using System.Buffers;
using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Lists;

/// <summary>The lists that a template defines.</summary>
internal sealed class NumberingPart
{
    private const int Levels = 9;

    private readonly PartTree _tree;
    private readonly Dictionary<int, PartNode> _lists = [];
    private readonly Dictionary<string, PartNode> _looks = new(StringComparer.Ordinal);

    public NumberingPart(PartTree tree)
    {
        _tree = tree;
        foreach (var node in tree.Root.Children)
        {
            if (node.Is("num"))
            {
                _lists.TryAdd(IdSlots.Number(tree.Attribute(node, "numId"u8)), node);
            }
            else if (node.Is("abstractNum"))
            {
                _looks.TryAdd(tree.Attribute(node, "abstractNumId"u8) ?? "", node);
            }
        }
    }

    public PartTree Tree => _tree;

    public int HighestId => _lists.Keys.DefaultIfEmpty(0).Max();

    /// <summary>The first number that a new look may have.</summary>
    public int NextLook => 1 + _looks.Keys.Select(IdSlots.Number).DefaultIfEmpty(0).Max();

    public bool Has(int list) => _lists.ContainsKey(list);

    /// <summary>Makes the look of new lists that are like this one, and what they hold.</summary>
    /// <param name="list">The number of the list.</param>
    /// <param name="number">The how-manieth new look it is, from 0.</param>
    public ListDefinition Define(int list, int number)
    {
        var node = _lists[list];
        var look = LookOf(node);
        var id = NextLook + number;
        var prefix = Encoding.UTF8.GetString(_tree.Prefix(node));
        var content = new ArrayBufferWriter<byte>();
        content.Write(Bytes($"<{prefix}abstractNumId {prefix}val=\"{id}\"/>"));
        for (var level = 0; level < Levels; level++)
        {
            var overridden = Level(node, "lvlOverride", level);
            var definition = overridden?.Child("lvl");
            var start = _tree.Value(overridden?.Child("startOverride")) ?? _tree.Value(definition?.Child("start"))
                ?? _tree.Value((look is null ? null : Level(look, "lvl", level))?.Child("start")) ?? "1";
            content.Write(Bytes(
                $"<{prefix}lvlOverride {prefix}ilvl=\"{level}\"><{prefix}startOverride {prefix}val=\"{XmlText.Escape(start)}\"/>"));
            content.Write(definition is null ? [] : _tree.Outer(definition));
            content.Write(Bytes($"</{prefix}lvlOverride>"));
        }

        return new ListDefinition(list, Copy(look, id, prefix), content.WrittenSpan.ToArray());
    }

    /// <summary>The look under another number and without names, which must be unique, and links to styles, which have their list already.</summary>
    private byte[] Copy(PartNode? look, int id, string prefix)
    {
        var copy = new ArrayBufferWriter<byte>();
        copy.Write(Bytes($"<{prefix}abstractNum {prefix}abstractNumId=\"{id}\">"));
        foreach (var child in (look?.Children ?? []).Where(c => c.Is("multiLevelType") || c.Is("tmpl") || c.Is("lvl")))
        {
            var link = child.Child("pStyle");
            copy.Write(_tree.Outer(child)[..((link?.Start ?? child.End) - child.Start)]);
            copy.Write(link is null ? [] : _tree.Outer(child)[(link.End - child.Start)..]);
        }

        copy.Write(Bytes($"</{prefix}abstractNum>"));
        return copy.WrittenSpan.ToArray();
    }

    /// <summary>The level at which a style numbers its paragraphs in a list; null if the list does not name the style.</summary>
    public int? LevelOf(int list, string style)
    {
        var level = _lists.TryGetValue(list, out var node)
            ? LookOf(node)?.Children.Find(c => c.Is("lvl") && _tree.Value(c.Child("pStyle")) == style)
            : null;
        return level is null ? null : IdSlots.Number(_tree.Attribute(level, "ilvl"u8));
    }

    /// <summary>How the list looks; a look may stand for that of a style.</summary>
    private PartNode? LookOf(PartNode list)
    {
        var look = _looks.GetValueOrDefault(_tree.Value(list.Child("abstractNumId")) ?? "");
        return _tree.Value(look?.Child("numStyleLink")) is { } style
            ? _looks.Values.FirstOrDefault(l => _tree.Value(l.Child("styleLink")) == style) ?? look
            : look;
    }

    private PartNode? Level(PartNode parent, string name, int level) =>
        parent.Children.Find(c => c.Is(name) && IdSlots.Number(_tree.Attribute(c, "ilvl"u8)) == level);

    private static byte[] Bytes(FormattableString markup) => Encoding.UTF8.GetBytes(FormattableString.Invariant(markup));
}
