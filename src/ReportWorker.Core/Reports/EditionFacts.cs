using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports.Correcting;

namespace ReportWorker.Core.Reports;

/// <summary>What a document says about itself; the rest comes from the snapshot.</summary>
/// <param name="Key">The edition's public name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Ordinal">Which of its kind: "Dự thảo lần 2".</param>
/// <param name="Mark">Number, date and signer; null on drafts.</param>
/// <param name="Waiver">Why it may leave in spite of what stands against it; null when nothing does.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="Date">The day at the office when it was made.</param>
internal sealed record EditionFacts(
    EditionKey Key, EditionKind Kind, int Ordinal, DocumentMark? Mark, string? Waiver, DateTimeOffset CreatedAt, DateOnly Date)
{
    /// <summary>What it corrects; null where nothing had left before.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Those of the edition that comes next.</summary>
    /// <param name="due">The due report.</param>
    /// <param name="earlier">Its editions, by number.</param>
    /// <param name="kind">What the next is for.</param>
    /// <param name="now">When it is made, UTC.</param>
    /// <param name="clock">Knows which day that is at the office.</param>
    public static EditionFacts Next(DueKey due, IReadOnlyList<Edition> earlier, EditionKind kind, DateTimeOffset now, OfficeClock clock) => new(
        new EditionKey(due, earlier.Count == 0 ? 1 : earlier[^1].Key.Number + 1),
        kind,
        earlier.Where(edition => edition.Kind == kind).Select(edition => edition.Ordinal).DefaultIfEmpty().Max() + 1,
        null,
        null,
        now,
        clock.DayOf(now));
}

/// <summary>A document with the texts around it.</summary>
/// <param name="Document">The Word file's bytes.</param>
/// <param name="FileName">Its name, with extension.</param>
/// <param name="Subject">The mail's subject.</param>
/// <param name="Text">The mail's plain body.</param>
/// <param name="Html">The mail's HTML body.</param>
/// <param name="Gaps">The places where a figure or text was missing and a gap was printed.</param>
internal sealed record RenderedEdition(
    ReadOnlyMemory<byte> Document, string FileName, string Subject, string Text, string Html, IReadOnlyList<string> Gaps);
