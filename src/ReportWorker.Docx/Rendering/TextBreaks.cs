using ReportWorker.Docx.Rich;

namespace ReportWorker.Docx.Rendering;

/// <summary>The markup that stands for breaks where a value is printed; empty ones are written as a space.</summary>
internal sealed class TextBreaks(byte[] line, byte[] tab, Fragment paragraph)
{
    /// <summary>For attributes and properties: text in one line.</summary>
    public static TextBreaks None { get; } = new(" "u8.ToArray(), " "u8.ToArray(), new Fragment(" "u8.ToArray()));

    /// <summary>What a rich text needs there; null where it is printed as plain text.</summary>
    public RichMarkup? Rich { get; init; }

    public byte[] Line => line;

    public byte[] Tab => tab;

    public Fragment Paragraph => paragraph;
}
