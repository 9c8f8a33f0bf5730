using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Adopting;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Storing;
using ReportWorker.Docx;

namespace ReportWorker.Core.Reports.Correcting;

/// <summary>Says what a correction changes about the edition that left before.</summary>
public sealed class Corrections(ReportLibrary library, EditionRenderer renderer, IBlobStore blobs, OfficeClock clock)
{
    /// <summary>The edition that left last and was not taken back; null when none did.</summary>
    internal static Edition? Standing(IEnumerable<Edition> editions) =>
        editions.LastOrDefault(edition => edition is { Kind: not EditionKind.Draft, State: EditionState.Released });

    /// <summary>Reads the words of editions that are to be corrected, by their numbers' names.</summary>
    /// <exception cref="RequestRefusedException">A stored document or snapshot is damaged.</exception>
    internal async Task<IReadOnlyDictionary<EditionKey, CorrectedEdition>> ReadAsync(IReadOnlyList<Edition> editions, CancellationToken cancellationToken)
    {
        if (editions.Count == 0)
        {
            return new Dictionary<EditionKey, CorrectedEdition>();
        }

        try
        {
            var stored = await blobs.ReadAllAsync([.. editions.SelectMany(HashesOf).Distinct()], cancellationToken);
            return editions.ToDictionary(edition => edition.Key, edition => new CorrectedEdition(edition, TextOf(edition, stored)));
        }
        catch (Exception damaged) when (damaged is KeyNotFoundException or InvalidDataException or DocxTemplateException)
        {
            throw new RequestRefusedException(
                RefusalKind.WorkFailed, new Problem(Messages.CorrectedUnreadable(editions[0].Key.Due.ToString(), damaged.Message)), damaged);
        }
    }

    /// <summary>What a document of this snapshot says differently from the edition that left before.</summary>
    internal Correction Of(CorrectedEdition corrected, ReportDefinition report, Blob template, Snapshot snapshot)
    {
        // With the marks of the other edition, so that number, date and signer are no difference.
        var document = renderer.Render(report, template, snapshot, FactsOf(corrected.Edition)).Document;
        var text = DocxText.Extract(document);
        return new Correction(
            corrected.Edition,
            [.. TextComparison.For(snapshot).Run(corrected.Text, text)
                .Where(change => !string.IsNullOrWhiteSpace(change.Was) || !string.IsNullOrWhiteSpace(change.Is))
                .Select(change => new CorrectedText(PlaceOf(change, change.Is is null ? corrected.Text : text), Blank(change.Was), Blank(change.Is)))]);
    }

    /// <summary>What a stored draft corrects; null where nothing had left before it was made.</summary>
    internal async Task<Correction?> OfAsync(Edition draft, IReadOnlyList<Edition> all, EditionSource source, CancellationToken cancellationToken)
    {
        if (draft.Corrects is not { } number)
        {
            return null;
        }

        var corrected = all.First(edition => edition.Key.Number == number); // what left is never purged
        return Of((await ReadAsync([corrected], cancellationToken))[corrected.Key], source.Report, source.Template, source.Snapshot);
    }

    // A correction's own words hold the page of what it corrected; without it they are what its snapshot and template give.
    private static IEnumerable<string> HashesOf(Edition edition) =>
        edition.Kind == EditionKind.Correction ? [edition.SnapshotHash, edition.TemplateHash] : [edition.DocumentHash];

    private IReadOnlyList<TextParagraph> TextOf(Edition edition, IReadOnlyDictionary<string, Blob> stored)
    {
        if (edition.Kind != EditionKind.Correction)
        {
            return DocxText.Extract(stored[edition.DocumentHash].Content);
        }

        var snapshot = StoredSnapshot.Read(edition, stored[edition.SnapshotHash]);
        var report = library.Require(edition.Key.Due.Report);
        return DocxText.Extract(renderer.Render(report, stored[edition.TemplateHash], snapshot, FactsOf(edition)).Document);
    }

    private EditionFacts FactsOf(Edition edition) =>
        new(edition.Key, EditionKind.Official, 1, edition.Mark, null, edition.CreatedAt, clock.DayOf(edition.CreatedAt));

    // In a table a number alone says little: the row's first words that are no number tell what it is.
    private static string? PlaceOf(TextChange change, IReadOnlyList<TextParagraph> text) =>
        change.Place is not { Table: not null } cell ? null
            : text.Where(one => one.Location with { Cell = null, Paragraph = 0 } == cell with { Cell = null, Paragraph = 0 })
                .Select(one => one.Text.Trim())
                .FirstOrDefault(words => words.Any(char.IsLetter) && words != change.Is?.Trim() && words != change.Was?.Trim());

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
