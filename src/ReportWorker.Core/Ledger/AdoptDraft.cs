using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Adopting;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Correcting;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Ledger;

/// <summary>A draft that came back edited.</summary>
/// <param name="Made">The new draft.</param>
/// <param name="Changes">What it says differently from the one it comes from.</param>
/// <param name="Remarks">What else is worth knowing.</param>
public sealed record AdoptedDraft(MadeEdition Made, IReadOnlyList<TextChange> Changes, IReadOnlyList<Expressions.Message> Remarks);

/// <summary>Takes a draft that was edited in Word back as the next draft of its due report.</summary>
public sealed class AdoptDraft(
    ReportLibrary library,
    ILedgerStore ledger,
    IBlobStore blobs,
    EditionRenderer renderer,
    EditedDocument edited,
    Gatekeeper gatekeeper,
    EditionFormat format,
    Corrections corrections,
    Outbox outbox,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    ILogger<AdoptDraft> logger)
{
    /// <summary>Takes a file back.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="draft">The draft that it comes from.</param>
    /// <param name="reason">Why figures in it were changed; null when none may be.</param>
    /// <param name="send">True to queue the new draft for those who get drafts.</param>
    /// <param name="cancellationToken">Ends the work before anything is stored.</param>
    /// <exception cref="RequestRefusedException">
    /// The draft is not open any more, the file is not what came from it or must not leave, or a figure was changed and there is no reason.
    /// </exception>
    public async Task<AdoptedDraft> RunAsync(
        ReadOnlyMemory<byte> file, Edition draft, string? reason, bool send, CancellationToken cancellationToken)
    {
        var due = await ledger.FindAsync(draft.Key.Due, cancellationToken)
            ?? throw new KeyNotFoundException($"No due report {draft.Key.Due}.");
        var earlier = await ledger.EditionsAsync(draft.Key.Due, cancellationToken);
        draft = earlier.FirstOrDefault(edition => edition.Key == draft.Key) ?? throw new KeyNotFoundException($"No edition {draft.Key}.");
        Check(draft, earlier);
        reason = ReasonCheck.Clean(reason);

        var source = new EditionSource(
            library.Require(draft.Key.Due.Report),
            await blobs.ReadAsync(draft.TemplateHash, cancellationToken),
            await StoredSnapshot.ReadAsync(blobs, draft, cancellationToken));
        var read = AdoptedFile.Read(
            file, draft, (await blobs.ReadAsync(draft.DocumentHash, cancellationToken)).Content, source.Snapshot, language);
        var figures = read.Changes.Where(change => change.IsFigure).ToList();
        if (figures.Count > 0 && reason is null)
        {
            throw new RequestRefusedException(
                RefusalKind.NotReady,
                [new Problem(Messages.FiguresNeedReason(figures.Count)), .. figures.Select(change => new Problem(change.ToMessage()))]);
        }

        var now = clock.Now;
        var facts = EditionFacts.Next(draft.Key.Due, earlier, EditionKind.Draft, now, clock) with
        {
            Correction = await corrections.OfAsync(draft, earlier, source, cancellationToken),
        };
        var rendered = edited.Bring(file, source, draft, facts, renderer.Render(source.Report, source.Template, source.Snapshot, facts));
        var document = Blob.Of(rendered.Document);
        var edition = draft with
        {
            Key = facts.Key,
            Ordinal = facts.Ordinal,
            State = EditionState.Open,
            FileName = rendered.FileName,
            DocumentHash = document.Hash,
            Objections = figures.Count == 0 ? draft.Objections : [.. draft.Objections, Messages.FiguresEdited(reason!).ToString(language.Culture)],
            BasedOn = draft.Key.Number,
            CreatedAt = now,
            CreatedBy = auditor.Actor,
        };
        var secrecy = ClassifiedDocument.MarkOf(source.Report, rendered.Document);
        var to = secrecy is not null ? Addressees.None : await outbox.AddresseesAsync(EditionKind.Draft, send ? source.Report.Recipients.Draft : [], [], [], cancellationToken);
        var commit = new EditionCommit(
            edition,
            [document],
            DraftMaker.MoveOf(due, draft)?.HeldFor(secrecy, language),
            DraftMaker.Supersede(earlier),
            [],
            auditor.Event("edition.adopt", edition.Key.ToString(), DetailOf(draft, reason), edition.DocumentHash));
        var made = new MadeEdition(edition, rendered.Document, edition.Objections, 0)
        {
            Secrecy = secrecy,
            Warnings =
            [
                .. Secrecy.Warnings(secrecy, language),
                .. gatekeeper.Warnings(source.Snapshot),
                .. format.Warnings(source.Report, source.Snapshot, rendered.Document, facts.Date),
            ],
        };
        var composed = (await outbox.PostAsync([new Composed(commit, made, new Letter(edition, rendered, to))], cancellationToken))[0];
        var missing = edited.MissingForRelease(rendered.Document, source, facts, isWaived: edition.Objections.Count > 0);
        var adopted = new AdoptedDraft(composed.Made, read.Changes, [.. read.Remarks, .. missing]);
        if (!await ledger.AddEditionAsync(composed.Commit, cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.EditionMoved(draft.Key.ToString())));
        }

        Log.EditionMade(logger, edition.Key.ToString());
        return adopted;
    }

    private static void Check(Edition draft, IReadOnlyList<Edition> all)
    {
        if (draft is { Kind: EditionKind.Draft, State: EditionState.Superseded })
        {
            throw Refuse(Messages.DraftReplaced(draft.Key.ToString(), all[^1].Key.ToString()));
        }

        if (!draft.IsOpenDraft)
        {
            throw Refuse(Messages.NotAnOpenDraft(draft.Key.ToString(), Names.Of(draft.Kind), Names.Of(draft.State)));
        }
    }

    private static string DetailOf(Edition draft, string? reason) =>
        reason is null ? $"draft {draft.Key.Number}, {draft.DocumentHash}" : $"draft {draft.Key.Number}, {draft.DocumentHash}; {reason}";

    private static RequestRefusedException Refuse(Expressions.Message message) => new(RefusalKind.NotReady, new Problem(message));
}
