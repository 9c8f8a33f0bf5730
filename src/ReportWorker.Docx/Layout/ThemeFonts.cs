using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>The fonts of a theme, by the names that styles use for them: <c>minorHAnsi</c>.</summary>
internal sealed class ThemeFonts(PartTree? theme)
{
    /// <summary>The font; null where the theme has none.</summary>
    public string? Find(string? name)
    {
        if (theme is null || name is null)
        {
            return null;
        }

        var family = name.StartsWith("major", StringComparison.Ordinal) ? "majorFont" : "minorFont";
        var script = name switch
        {
            _ => "latin",
        };
        var node = theme.Root.SelfAndDescendants().FirstOrDefault(node => node.Ns == Ns.Drawing && node.Name == family)
            ?.Children.Find(child => child.Ns == Ns.Drawing && child.Name == script);
        return node is not null && theme.Attribute(node, "typeface"u8) is { Length: > 0 } font ? font : null;
    }
}
