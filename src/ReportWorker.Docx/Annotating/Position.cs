using System.Runtime.InteropServices;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>A place in the main document where markup of a paragraph's level may stand.</summary>
/// <param name="At">Before which byte of the part; for a text that is cut, where it begins.</param>
/// <param name="Split">
/// What has to be opened for it: a run, which is ended before it and begun again behind it; a text in a run, likewise;
/// an empty paragraph or body, which gets an end tag. Null between two elements.
/// </param>
/// <param name="Offset">After how many characters of the text that is cut.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(int At, PartNode? Split = null, int Offset = 0)
{
    /// <summary>The place behind the start tag of an element.</summary>
    public static Position Inside(PartNode element) =>
        element.IsEmpty ? new Position(element.End - "/>".Length, element) : new Position(element.InnerStart);
}

/// <summary>What a comment stands at.</summary>
/// <param name="Start">Where its text begins.</param>
/// <param name="End">Where its text ends.</param>
/// <param name="IsExact">False when the problem is elsewhere and no comment can stand there.</param>
internal sealed record Anchor(Position Start, Position End, bool IsExact);
