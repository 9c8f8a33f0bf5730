using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Rich;

/// <summary>The markup around a place where a rich text may be printed, so that it can open and close runs and paragraphs of the same look.</summary>
internal sealed class RichMarkup
{
    public required string Prefix { get; init; }

    public required RunProperties Run { get; init; }

    /// <summary>The end of the text and of its run.</summary>
    public required byte[] CloseRun { get; init; }

    /// <summary>The beginning of a run as the template has it, and of its text.</summary>
    public required byte[] OpenRun { get; init; }

    /// <summary>The ends of what stands between the run and its paragraph.</summary>
    public required byte[] ClosePath { get; init; }

    /// <summary>The beginnings of the same.</summary>
    public required byte[] OpenPath { get; init; }

    public required byte[] CloseParagraph { get; init; }

    /// <summary>The beginning of a paragraph as the template has it.</summary>
    public required Fragment OpenParagraph { get; init; }

    /// <summary>The beginning of an item of a list: up to where the list is named, and from there on.</summary>
    public required (byte[] Before, byte[] Behind) OpenItem { get; init; }

    /// <summary>Breaks within one run.</summary>
    public required TextBreaks Breaks { get; init; }

    /// <summary>True if the paragraph may be ended here: a control or a field around the place has an identity of its own.</summary>
    public required bool MayBreak { get; init; }

    /// <summary>True if no link stands around the place: links do not stand in each other.</summary>
    public required bool MayLink { get; init; }

    /// <summary>The slot of the part's relationships.</summary>
    public required int LinkSlot { get; init; }
}
