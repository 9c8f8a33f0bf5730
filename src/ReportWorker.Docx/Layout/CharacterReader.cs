using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Lays the properties of characters over what held before.</summary>
internal static class CharacterReader
{
    public static LayoutCharacters Apply(LayoutCharacters look, PartTree tree, PartNode? properties, ThemeFonts theme)
    {
        if (properties is null)
        {
            return look;
        }

        var fonts = properties.Child("rFonts");
        return new LayoutCharacters(
            Font(tree, fonts, "ascii"u8, "asciiTheme"u8, theme) ?? look.Ascii,
            Font(tree, fonts, "hAnsi"u8, "hAnsiTheme"u8, theme) ?? look.HighAnsi,
            Font(tree, fonts, "eastAsia"u8, "eastAsiaTheme"u8, theme) ?? look.EastAsia,
            Font(tree, fonts, "cs"u8, "cstheme"u8, theme) ?? look.ComplexScript,
            tree.Number(properties.Child("sz"), "val"u8) ?? look.HalfPoints,
            tree.Switch(properties, "b", look.Bold),
            tree.Switch(properties, "i", look.Italic),
            tree.Switch(properties, "u", look.Underlined),
            tree.Switch(properties, "caps", look.Capitals),
            properties.Child("color") is { } color ? tree.Value(color) is { } value and not "auto" ? value : null : look.Color);
    }

    // A theme's font goes before one that is named beside it, as in Word.
    private static string? Font(PartTree tree, PartNode? fonts, ReadOnlySpan<byte> name, ReadOnlySpan<byte> themeName, ThemeFonts theme) =>
        fonts is null ? null : theme.Find(tree.Attribute(fonts, themeName)) ?? tree.Attribute(fonts, name);
}
