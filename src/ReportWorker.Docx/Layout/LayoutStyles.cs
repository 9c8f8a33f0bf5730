using System.Collections.Concurrent;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>The styles of a document with the theme's fonts: what a paragraph or run looks like before its own properties. May be used by several threads at once.</summary>
internal sealed class LayoutStyles
{
    private const int LongestChain = 50;

    private readonly PartTree? _tree;
    private readonly PartTree? _theme;
    private readonly ThemeFonts _fonts;
    private readonly Dictionary<string, PartNode> _styles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (LayoutShape Shape, LayoutCharacters Look)> _resolved = new(StringComparer.Ordinal);
    private readonly string _default = "";
    private readonly LayoutShape _shape = LayoutShape.Default;
    private readonly LayoutCharacters _look = LayoutCharacters.Default;

    public LayoutStyles(PartTree? tree, PartTree? theme)
    {
        (_tree, _theme, _fonts) = (tree, theme, new ThemeFonts(theme));
        if (tree is null)
        {
            return;
        }

        var defaults = tree.Root.Child("docDefaults");
        _shape = ShapeReader.Apply(_shape, tree, defaults?.Child("pPrDefault")?.Child("pPr"));
        _look = CharacterReader.Apply(_look, tree, defaults?.Child("rPrDefault")?.Child("rPr"), _fonts);
        foreach (var style in tree.Root.Children.Where(node => node.Is("style")))
        {
            if (tree.Attribute(style, "styleId"u8) is { } id && _styles.TryAdd(id, style)
                && tree.Attribute(style, "type"u8) == "paragraph" && tree.Attribute(style, "default"u8) is "1" or "true" or "on")
            {
                _default = id;
            }
        }
    }

    /// <summary>True when these are the styles of these parts.</summary>
    public bool IsOf(PartTree? tree, PartTree? theme) => tree == _tree && theme == _theme;

    /// <summary>What a paragraph of the style looks like; of the default one where it names none.</summary>
    public (LayoutShape Shape, LayoutCharacters Look) OfParagraph(string? style) =>
        _resolved.GetOrAdd(style is not null && _styles.ContainsKey(style) ? style : _default, Resolve);

    private (LayoutShape Shape, LayoutCharacters Look) Resolve(string id)
    {
        var (shape, look) = (_shape, _look);
        foreach (var style in Chain(id))
        {
            (shape, look) = (ShapeReader.Apply(shape, _tree!, style.Child("pPr")), CharacterReader.Apply(look, _tree!, style.Child("rPr"), _fonts));
        }

        return (shape, look);
    }

    /// <summary>What a run looks like: the paragraph's look, its character style, its own properties.</summary>
    public LayoutCharacters OfRun(LayoutCharacters look, PartTree tree, PartNode? properties)
    {
        if (properties is null)
        {
            return look;
        }

        if (tree.Value(properties.Child("rStyle")) is { } named)
        {
            foreach (var style in Chain(named))
            {
                look = CharacterReader.Apply(look, _tree!, style.Child("rPr"), _fonts);
            }
        }

        return CharacterReader.Apply(look, tree, properties, _fonts);
    }

    /// <summary>True when a table of the style has borders.</summary>
    public bool HasBorders(string? style) =>
        Chain(style).Select(one => _tree!.AnyBorder(one.Child("tblPr")?.Child("tblBorders"))).LastOrDefault(said => said is not null) ?? false;

    // From the style that all others rest on to the one that is named; a circle ends somewhere.
    private List<PartNode> Chain(string? id)
    {
        var chain = new List<PartNode>();
        while (id is not null && chain.Count < LongestChain && _styles.TryGetValue(id, out var style))
        {
            chain.Add(style);
            id = _tree!.Value(style.Child("basedOn"));
        }

        chain.Reverse();
        return chain;
    }
}
