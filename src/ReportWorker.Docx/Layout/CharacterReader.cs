using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Lays the properties of characters over what held before, in one pass over them.</summary>
internal static class CharacterReader
{
    public static LayoutCharacters Apply(LayoutCharacters look, PartTree tree, PartNode? properties, ThemeFonts theme)
    {
        foreach (var node in properties?.Children ?? [])
        {
            look = node.Ns == Ns.Word ? Lay(look, tree, node, theme) : look;
        }

        return look;
    }

    private static LayoutCharacters Lay(LayoutCharacters look, PartTree tree, PartNode node, ThemeFonts theme) => node.Name switch
    {
        "rFonts" => look with
        {
            Ascii = Font(tree, node, "ascii"u8, "asciiTheme"u8, theme) ?? look.Ascii,
            HighAnsi = Font(tree, node, "hAnsi"u8, "hAnsiTheme"u8, theme) ?? look.HighAnsi,
        },
        "sz" => tree.HalfPoints(node, "val"u8) is { } size ? look with { HalfPoints = size } : look,
        "b" => look with { Bold = tree.IsOn(node) },
        "i" => look with { Italic = tree.IsOn(node) },
        "u" => look with { Underlined = tree.IsOn(node) },
        "caps" => look with { Capitals = tree.IsOn(node) },
        "color" => look with { Color = tree.Value(node) is { } value and not "auto" ? value : null },
        _ => look,
    };

    // A theme's font goes before one that is named beside it, as in Word.
    private static string? Font(PartTree tree, PartNode fonts, ReadOnlySpan<byte> name, ReadOnlySpan<byte> themeName, ThemeFonts theme) =>
        theme.Find(tree.Attribute(fonts, themeName)) ?? tree.Attribute(fonts, name);
}
