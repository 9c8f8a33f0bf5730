using ReportWorker.Core.Ledger;
using ReportWorker.Docx;

namespace ReportWorker.Core.Reports.Correcting;

/// <summary>What a correction, or a draft of one, says about the edition that it corrects.</summary>
/// <param name="Of">The edition that left before.</param>
/// <param name="Changes">What it says differently, in the order of the document.</param>
internal sealed record Correction(Edition Of, IReadOnlyList<CorrectedText> Changes)
{
    /// <summary>Why it is corrected; null on drafts.</summary>
    public string? Reason { get; init; }
}

/// <summary>A paragraph that the correction says differently.</summary>
/// <param name="Place">Where a reader finds it: the row of a table; null where the words themselves tell.</param>
/// <param name="Was">What it said; null for a paragraph that is new.</param>
/// <param name="Is">What it says; null for a paragraph that is gone.</param>
internal sealed record CorrectedText(string? Place, string? Was, string? Is);

/// <summary>An edition that is to be corrected, with its words.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Text">Its words, without the page on which it tells what it corrects itself.</param>
internal sealed record CorrectedEdition(Edition Edition, IReadOnlyList<TextParagraph> Text);
