namespace ReportWorker.Docx.Layout;

/// <summary>How characters look, after styles and all.</summary>
/// <param name="Ascii">The font of Latin letters; null where nothing names one.</param>
/// <param name="HighAnsi">The font of letters beyond them, Vietnamese ones among others.</param>
/// <param name="HalfPoints">The size in half points.</param>
/// <param name="Bold">True when bold.</param>
/// <param name="Italic">True when italic.</param>
/// <param name="Underlined">True with any underline.</param>
/// <param name="Capitals">True when shown in capitals, whatever was typed.</param>
/// <param name="Color">Six hexadecimal digits; null for automatic, which is black on paper.</param>
public sealed record LayoutCharacters(
    string? Ascii,
    string? HighAnsi,
    int HalfPoints,
    bool Bold,
    bool Italic,
    bool Underlined,
    bool Capitals,
    string? Color)
{
    /// <summary>What Word takes where nothing is said.</summary>
    internal static LayoutCharacters Default { get; } = new("Times New Roman", "Times New Roman", 20, false, false, false, false, null);
}
