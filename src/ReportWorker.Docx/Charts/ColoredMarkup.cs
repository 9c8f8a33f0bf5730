using System.Text;
using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Charts;

/// <summary>A piece of markup.</summary>
/// <param name="Bytes">As the template has it.</param>
/// <param name="Inner">Of a colour that may be another one: what it holds; null for everything else.</param>
internal sealed record MarkupPiece(byte[] Bytes, byte[]? Inner);

/// <summary>Markup of the template whose main colour may be exchanged.</summary>
/// <param name="prefix">The prefix of DrawingML with its colon.</param>
/// <param name="pieces">The markup.</param>
internal sealed class ColoredMarkup(string prefix, IReadOnlyList<MarkupPiece> pieces)
{
    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="color">The number of the accent that takes the place of the main colour; null keeps it.</param>
    public void Write(PartWriter writer, int? color)
    {
        foreach (var piece in pieces)
        {
            if (color is not { } accent || piece.Inner is null)
            {
                writer.Write(piece.Bytes);
                continue;
            }

            writer.Write(Encoding.UTF8.GetBytes($"<{prefix}schemeClr val=\"{AccentColors.Name(accent)}\">"));
            writer.Write(piece.Inner);
            writer.Write(Encoding.UTF8.GetBytes($"{AccentColors.Variation(accent, prefix)}</{prefix}schemeClr>"));
        }
    }
}
