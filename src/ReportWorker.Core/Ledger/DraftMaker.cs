using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Makes drafts, each in one transaction.</summary>
public sealed class DraftMaker(
    ILedgerStore ledger,
    EditionRenderer renderer,
    Gatekeeper gatekeeper,
    Outbox outbox,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    ILogger<DraftMaker> logger)
{
    private const int Tries = 5;

    /// <summary>Makes the next draft of a due report, which comes into the ledger where it is not there yet.</summary>
    /// <param name="input">What was read for the report and period.</param>
    /// <param name="unit">The scope unit.</param>
    /// <param name="snapshot">The snapshot where the caller has it; null to take it from the input.</param>
    /// <param name="send">True to queue it for those who get drafts.</param>
    /// <param name="to">Further addresses; they get it in any case.</param>
    /// <param name="cancellationToken">Ends the work before anything is stored.</param>
    /// <exception cref="RequestRefusedException">The template does not fill, or others changed the due report again and again.</exception>
    internal async Task<MadeEdition> MakeAsync(
        ReportInput input,
        Unit unit,
        Snapshot? snapshot,
        bool send,
        IReadOnlyList<string> to,
        CancellationToken cancellationToken)
    {
        var key = new DueKey(input.Report.Code, input.Period, unit.Code);
        snapshot ??= input.SnapshotOf(unit);
        await ledger.EnsureAsync([new NewDueReport(key, null)], clock.Now, cancellationToken);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryMakeAsync(input, key, snapshot, send, to, cancellationToken) is { } made)
            {
                Log.EditionMade(logger, made.Edition.Key.ToString());
                return made;
            }

            Log.Overtaken(logger, key.ToString());
        }

        throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.LedgerBusy(key.ToString())));
    }

    private async Task<MadeEdition?> TryMakeAsync(
        ReportInput input, DueKey key, Snapshot snapshot, bool send, IReadOnlyList<string> to, CancellationToken cancellationToken)
    {
        var due = (await ledger.FindAsync(key, cancellationToken))!;
        var earlier = await ledger.EditionsAsync(key, cancellationToken);
        var now = clock.Now;
        var facts = new EditionFacts(
            new EditionKey(key, earlier.Count == 0 ? 1 : earlier[^1].Key.Number + 1),
            EditionKind.Draft,
            earlier.Count(edition => edition.Kind == EditionKind.Draft) + 1,
            null,
            null,
            now,
            clock.DayOf(now));
        var rendered = renderer.Render(input.Report, input.Template, snapshot, facts);
        var document = Blob.Of(rendered.Document);
        IReadOnlyList<string> objections =
        [
            .. due.State is DueState.Released or DueState.Sent
                ? [Messages.ReleasedBefore(Names.Of(due.State)).ToString(language.Culture)]
                : Array.Empty<string>(),
            .. gatekeeper.Objections(snapshot, input.Report.Gate, rendered.Gaps),
        ];
        var edition = new Edition(
            facts.Key,
            EditionKind.Draft,
            facts.Ordinal,
            EditionState.Open,
            rendered.FileName,
            document.Hash,
            snapshot.Blob.Hash,
            input.Template.Hash,
            snapshot.Complete,
            objections,
            null,
            null,
            now,
            auditor.Actor);
        var post = await outbox.WriteAsync(
            edition, rendered, send ? input.Report.Recipients.Draft : [], to, cancellationToken);
        var commit = new EditionCommit(
            edition,
            [document, snapshot.Blob, input.Template, .. post.Blobs],
            MoveOf(due),
            [.. earlier
                .Where(e => e.IsOpenDraft)
                .Select(e => new EditionMove(e.Key, e.State, EditionState.Superseded))],
            post.Deliveries,
            auditor.Event("edition.draft", edition.Key.ToString(), null, edition.DocumentHash));
        return await ledger.AddEditionAsync(commit, cancellationToken)
            ? new MadeEdition(edition, rendered.Document, objections, post.Deliveries.Count) { Warnings = [.. Lost(earlier), .. gatekeeper.Warnings(snapshot)] }
            : null;
    }

    // What somebody wrote into an earlier draft is not in this one, and must not go unnoticed.
    private IEnumerable<string> Lost(IReadOnlyList<Edition> earlier)
    {
        foreach (var adopted in earlier.Where(edition => edition is { IsAdopted: true, IsOpenDraft: true }))
        {
            Log.AdoptedSuperseded(logger, adopted.Key.ToString());
            yield return Messages.AdoptedSuperseded(adopted.Key.ToString()).ToString(language.Culture);
        }
    }

    // A draft that somebody asks for after the release changes nothing about the release.
    internal static DueMove? MoveOf(DueReport due) => due.State switch
    {
        DueState.Released or DueState.Sent or DueState.Cancelled => null,
        _ => new DueMove(due.State, DueState.Drafted, null),
    };
}
