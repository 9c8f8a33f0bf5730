using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Mailing;

/// <summary>An edition on its way to people.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Rendered">Its document and the texts around it.</param>
/// <param name="To">Whom it goes to.</param>
internal sealed record Letter(Edition Edition, RenderedEdition Rendered, Addressees To)
{
    /// <summary>What goes with it besides the document.</summary>
    public IReadOnlyList<MailAttachment> Annexes { get; init; } = [];

    /// <summary>The Message-IDs of what an address got before and this belongs to, the oldest first.</summary>
    public Func<string, IReadOnlyList<string>> Before { get; init; } = _ => [];

    /// <summary>For how long it is only with those who see it first.</summary>
    public TimeSpan Wait { get; init; }
}
