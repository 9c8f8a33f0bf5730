using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Docx;

namespace ReportWorker.Core.Reports.Adopting;

/// <summary>
/// Gives a document that somebody edited the marks of another edition. What the edition that it comes from and the other one would say
/// differently, if both were rendered, is changed in it; nothing else is.
/// </summary>
public sealed class EditedDocument(EditionRenderer renderer, OfficeClock clock)
{
    /// <summary>The edited document as the other edition, with the texts around it that were rendered for that.</summary>
    /// <param name="file">The document.</param>
    /// <param name="source">What both editions are made from.</param>
    /// <param name="from">The edition whose marks it has.</param>
    /// <param name="to">What the other edition says about itself.</param>
    /// <param name="rendered">The other edition as it would be rendered.</param>
    /// <exception cref="RequestRefusedException">Somebody changed the words that marks stand in; each is named.</exception>
    internal RenderedEdition Bring(ReadOnlyMemory<byte> file, EditionSource source, Edition from, EditionFacts to, RenderedEdition rendered)
    {
        var mark = EditionXml.Write(to.Key, to.Kind, source.Snapshot.Blob.Hash, source.Template.Hash);
        var merged = DocxEdit.Merge(file, Render(source, FactsOf(from) with { Correction = to.Correction is null ? null : to.Correction with { Reason = null } }).Document, rendered.Document, mark);
        return merged.Unplaced.Count == 0
            ? rendered with { Document = merged.Document }
            : throw new RequestRefusedException(
                RefusalKind.NotReady, [new Problem(Messages.MarksNotPlaced(from.Key.ToString())), .. merged.Unplaced.Select(ProblemOf)]);
    }

    /// <summary>The words and places that a release would look for and not find in a document.</summary>
    /// <param name="document">The document of the edition.</param>
    /// <param name="source">What the edition is made from.</param>
    /// <param name="edition">What it says about itself.</param>
    /// <param name="isWaived">True when it can only leave with a reason, which the release prints.</param>
    internal IReadOnlyList<Expressions.Message> MissingForRelease(ReadOnlyMemory<byte> document, EditionSource source, EditionFacts edition, bool isWaived)
    {
        var official = edition with
        {
            Kind = edition.Correction is null ? EditionKind.Official : EditionKind.Correction,
            Mark = new DocumentMark(1, edition.Date, "A"),
            Waiver = isWaived ? "A" : null,
            Correction = edition.Correction is null ? null : edition.Correction with { Reason = "A" },
        };
        var mark = EditionXml.Write(official.Key, official.Kind, source.Snapshot.Blob.Hash, source.Template.Hash);
        return [.. DocxEdit.Merge(document, Render(source, edition).Document, Render(source, official).Document, mark).Unplaced
            .Select(text => string.IsNullOrWhiteSpace(text.Was)
                ? Messages.PlaceMissing(text.Location.ToMessage())
                : Messages.WordsMissing(text.Location.ToMessage(), text.Was))];
    }

    private RenderedEdition Render(EditionSource source, EditionFacts facts) => renderer.Render(source.Report, source.Template, source.Snapshot, facts);

    private EditionFacts FactsOf(Edition edition) =>
        new(edition.Key, edition.Kind, edition.Ordinal, edition.Mark, null, edition.CreatedAt, clock.DayOf(edition.CreatedAt));

    private static Problem ProblemOf(UnplacedText text)
    {
        var place = text.Location.ToMessage();
        return new Problem(text switch
        {
            { Was: null or "", Is: not null } => Messages.NoPlaceForMark(place, text.Is),
            { Is: null } => Messages.MarkNotRemoved(place, text.Was ?? ""),
            _ => Messages.MarkNotChanged(place, text.Was, text.Is),
        });
    }
}
