using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Makes drafts: one in one transaction, a whole city's in chunks, while the next chunk is rendered already.</summary>
public sealed class DraftMaker(
    ILedgerStore ledger,
    EditionRenderer renderer,
    Gatekeeper gatekeeper,
    EditionFormat format,
    Outbox outbox,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    ILogger<DraftMaker> logger)
{
    private const int Tries = 5;
    private const int ChunkSize = 100;

    /// <summary>Makes the next draft of a due report, which comes into the ledger where it is not there yet.</summary>
    /// <param name="input">What was read for the report and period.</param>
    /// <param name="unit">The scope unit.</param>
    /// <param name="snapshot">Its snapshot, taken from the input.</param>
    /// <param name="send">True to queue it for those who get drafts.</param>
    /// <param name="cancellationToken">Ends the work before anything is stored.</param>
    /// <exception cref="RequestRefusedException">The template does not fill, or others changed the due report again and again.</exception>
    internal async Task<MadeEdition> MakeAsync(
        ReportInput input, Unit unit, Snapshot snapshot, bool send, CancellationToken cancellationToken)
    {
        var addressees = await outbox.AddresseesAsync(send ? input.Report.Recipients.Draft : [], [], cancellationToken);
        var chunk = new DraftChunk(input, [unit], addressees, snapshot);
        await ledger.EnsureAsync(chunk.NewDue, clock.Now, cancellationToken);
        return (await StoreAsync(chunk, await RenderAsync(chunk, cancellationToken), cancellationToken))[0];
    }

    /// <summary>Makes the next draft of each unit's due report, which comes into the ledger where it is not there yet.</summary>
    /// <param name="input">What was read for the report and period.</param>
    /// <param name="units">The scope units.</param>
    /// <param name="send">True to queue them for those who get drafts.</param>
    /// <param name="to">Further addresses; they get them in any case.</param>
    /// <param name="progress">Told of each unit whose draft is stored, in order, while the next ones are rendered.</param>
    /// <param name="cancellationToken">Ends the work; chunks that are stored stay.</param>
    /// <exception cref="RequestRefusedException">The template does not fill, or others changed a due report again and again.</exception>
    internal async Task<IReadOnlyList<MadeEdition>> MakeAllAsync(
        ReportInput input,
        IReadOnlyList<Unit> units,
        bool send,
        IReadOnlyList<string> to,
        Action<Unit, MadeEdition>? progress,
        CancellationToken cancellationToken)
    {
        var addressees = await outbox.AddresseesAsync(send ? input.Report.Recipients.Draft : [], to, cancellationToken);
        var chunks = units.Chunk(ChunkSize).Select(part => new DraftChunk(input, part, addressees)).ToList();
        await ledger.EnsureAsync([.. chunks.SelectMany(chunk => chunk.NewDue)], clock.Now, cancellationToken);
        var made = new List<MadeEdition>(units.Count);
        var rendering = RenderAsync(chunks[0], cancellationToken);
        try
        {
            for (var i = 0; i < chunks.Count; i++)
            {
                var rendered = await rendering;
                var next = i + 1;
                rendering = next < chunks.Count ? Task.Run(() => RenderAsync(chunks[next], cancellationToken), cancellationToken) : rendering;
                foreach (var (unit, draft) in chunks[i].Units.Zip(await StoreAsync(chunks[i], rendered, cancellationToken)))
                {
                    made.Add(draft);
                    progress?.Invoke(unit, draft);
                }
            }
        }
        finally
        {
            await ((Task)rendering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return made;
    }

    private async Task<List<MadeEdition>> StoreAsync(
        DraftChunk chunk, IReadOnlyList<RenderedDraft> rendered, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !await TryStoreAsync(rendered, cancellationToken); attempt++)
        {
            Log.Overtaken(logger, chunk.Name);
            if (attempt == Tries)
            {
                throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.LedgerBusy(chunk.Name)));
            }

            rendered = await RenderAsync(chunk, cancellationToken);
        }

        foreach (var draft in rendered)
        {
            foreach (var adopted in draft.Made.Lost)
            {
                Log.AdoptedSuperseded(logger, adopted.ToString());
            }

            Log.EditionMade(logger, draft.Made.Edition.Key.ToString());
        }

        return [.. rendered.Select(draft => draft.Made)];
    }

    private Task<bool> TryStoreAsync(IReadOnlyList<RenderedDraft> rendered, CancellationToken cancellationToken) =>
        ledger.AddEditionsAsync([.. rendered.Select(draft => draft.Commit)], cancellationToken);

    // What stands in the ledger is read for all, then they are rendered side by side.
    private async Task<IReadOnlyList<RenderedDraft>> RenderAsync(DraftChunk chunk, CancellationToken cancellationToken)
    {
        var due = (await ledger.ListAsync(chunk.Query, cancellationToken)).ToDictionary(one => one.Key);
        var editions = (await ledger.EditionsAsync(chunk.Query, cancellationToken)).ToLookup(edition => edition.Key.Due);
        var drafts = new RenderedDraft[chunk.Units.Count];
        var now = clock.Now;
        await Parallel.ForAsync(0, drafts.Length, cancellationToken, (i, _) =>
        {
            var key = chunk.KeyOf(chunk.Units[i]);
            drafts[i] = Render(chunk, chunk.Units[i], due[key], [.. editions[key]], now);
            return ValueTask.CompletedTask;
        });
        return drafts;
    }

    private RenderedDraft Render(DraftChunk chunk, Unit unit, DueReport due, IReadOnlyList<Edition> earlier, DateTimeOffset now)
    {
        var input = chunk.Input;
        var snapshot = chunk.SnapshotOf(unit);
        var facts = EditionFacts.Next(due.Key, earlier, EditionKind.Draft, now, clock);
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
        var post = outbox.Write(edition, rendered, chunk.Addressees);
        var commit = new EditionCommit(
            edition,
            [document, snapshot.Blob, input.Template, .. post.Blobs],
            MoveOf(due, earlier.Count == 0 ? null : earlier[^1]),
            Supersede(earlier),
            post.Deliveries,
            auditor.Event("edition.draft", edition.Key.ToString(), null, edition.DocumentHash));
        var lost = Lost(earlier).Select(adopted => adopted.Key).ToList();
        var made = new MadeEdition(edition, rendered.Document, objections, post.Deliveries.Count)
        {
            Lost = lost,
            Warnings =
            [
                .. lost.Select(adopted => Messages.AdoptedSuperseded(adopted.ToString()).ToString(language.Culture)),
                .. gatekeeper.Warnings(snapshot),
                .. format.Warnings(input.Report, snapshot, rendered.Document, facts.Date),
            ],
        };
        return new RenderedDraft(made, commit);
    }

    // What somebody wrote into an earlier draft is not in this one, and must not go unnoticed.
    private static IEnumerable<Edition> Lost(IReadOnlyList<Edition> earlier) => earlier.Where(edition => edition is { IsAdopted: true, IsOpenDraft: true });

    /// <summary>
    /// How a due report moves with a new draft. One that somebody asks for after the release changes nothing about the release, and a
    /// person's hold is a person's to end.
    /// </summary>
    internal static DueMove? MoveOf(DueReport due, Edition? latest) => due.State switch
    {
        DueState.Released or DueState.Sent or DueState.Cancelled => null,
        DueState.Held when latest is null || due.Reason != latest.WhyHeld => null,
        _ => new DueMove(due.State, DueState.Drafted, null),
    };

    /// <summary>The drafts that a new one takes the place of.</summary>
    internal static IReadOnlyList<EditionMove> Supersede(IReadOnlyList<Edition> earlier) =>
        [.. earlier.Where(edition => edition.IsOpenDraft).Select(draft => new EditionMove(draft.Key, draft.State, EditionState.Superseded))];

    private sealed record RenderedDraft(MadeEdition Made, EditionCommit Commit);
}
