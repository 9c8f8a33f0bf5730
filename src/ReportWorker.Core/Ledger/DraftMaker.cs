using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Correcting;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Makes drafts in chunks: each is stored in one transaction, while the next is rendered already.</summary>
public sealed class DraftMaker(
    ILedgerStore ledger,
    EditionRenderer renderer,
    Gatekeeper gatekeeper,
    EditionFormat format,
    Corrections corrections,
    Outbox outbox,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    Pulse pulse,
    ILogger<DraftMaker> logger)
{
    /// <summary>How many drafts are stored together.</summary>
    internal const int ChunkSize = 100;

    private const int Tries = 5;

    /// <summary>Makes the next draft of each unit's due report, which comes into the ledger where it is not there yet.</summary>
    /// <param name="input">What was read for the report and period.</param>
    /// <param name="wanted">For which units; at least one.</param>
    /// <param name="post">Whether those who get drafts are sent them.</param>
    /// <param name="made">Told of each draft that is stored, in order, while the next ones are rendered.</param>
    /// <param name="refused">Told of each that the template does not fill.</param>
    /// <param name="cancellationToken">Ends the work; chunks that are stored stay.</param>
    /// <exception cref="RequestRefusedException">The template fills for none of a chunk, or others changed a due report again and again.</exception>
    internal async Task MakeAsync(
        ReportInput input,
        IReadOnlyList<WantedDraft> wanted,
        DraftPost post,
        Action<Unit, MadeEdition> made,
        Action<Unit, RequestRefusedException> refused,
        CancellationToken cancellationToken)
    {
        var groups = post.When == SendDraft.Never ? [] : input.Report.Recipients.Draft;
        var addressees = await outbox.AddresseesAsync(EditionKind.Draft, groups, post.To, [], cancellationToken);
        var chunks = wanted.Chunk(ChunkSize).Select(part => new DraftChunk(input, part, post.When, addressees)).ToList();
        await ledger.EnsureAsync([.. chunks.SelectMany(chunk => chunk.NewDue)], clock.Now, cancellationToken);
        var rendering = RenderAsync(chunks[0], cancellationToken);
        try
        {
            for (var i = 0; i < chunks.Count; i++)
            {
                var rendered = await rendering;
                var next = i + 1;
                rendering = next < chunks.Count ? Task.Run(() => RenderAsync(chunks[next], cancellationToken), cancellationToken) : rendering;
                Tell(await StoreAsync(chunks[i], rendered, cancellationToken), made, refused);
                pulse.Beat();
            }
        }
        finally
        {
            await ((Task)rendering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Tell(IReadOnlyList<RenderedDraft> drafts, Action<Unit, MadeEdition> made, Action<Unit, RequestRefusedException> refused)
    {
        if (drafts.All(draft => draft.Refused is not null))
        {
            throw drafts[0].Refused!;
        }

        foreach (var draft in drafts)
        {
            if (draft.Stored is { Made: var edition })
            {
                foreach (var adopted in edition.Lost)
                {
                    Log.AdoptedSuperseded(logger, adopted.ToString());
                }

                Log.EditionMade(logger, edition.Edition.Key.ToString());
                made(draft.Unit, edition);
            }
            else if (draft.Refused is { } why)
            {
                refused(draft.Unit, why);
            }
        }
    }

    private async Task<IReadOnlyList<RenderedDraft>> StoreAsync(
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

        return rendered;
    }

    private Task<bool> TryStoreAsync(IReadOnlyList<RenderedDraft> rendered, CancellationToken cancellationToken) =>
        rendered.Select(draft => draft.Stored?.Commit).OfType<EditionCommit>().ToList() is { Count: > 0 } commits
            ? ledger.AddEditionsAsync(commits, cancellationToken)
            : Task.FromResult(true);

    // What stands in the ledger is read for all, then they are rendered side by side.
    private async Task<IReadOnlyList<RenderedDraft>> RenderAsync(DraftChunk chunk, CancellationToken cancellationToken)
    {
        var due = (await ledger.ListAsync(chunk.Query, cancellationToken)).ToDictionary(one => one.Key);
        var editions = (await ledger.EditionsAsync(chunk.Query, cancellationToken)).ToLookup(edition => edition.Key.Due);
        var corrected = await corrections.ReadAsync([.. editions.Select(Corrections.Standing).OfType<Edition>()], cancellationToken);
        var drafts = new RenderedDraft[chunk.Wanted.Count];
        var now = clock.Now;
        await Parallel.ForAsync(0, drafts.Length, cancellationToken, (i, _) =>
        {
            var (unit, after) = chunk.Wanted[i];
            var key = chunk.KeyOf(unit);
            List<Edition> earlier = [.. editions[key]];
            drafts[i] = after is null || after == earlier.Count switch { 0 => 0, _ => earlier[^1].Key.Number }
                ? TryRender(chunk, unit, due[key], earlier, Corrections.Standing(earlier) is { } standing ? corrected[standing.Key] : null, now)
                : new RenderedDraft(unit); // somebody else made it
            return ValueTask.CompletedTask;
        });
        return await WithMessagesAsync(drafts, cancellationToken);
    }

    private async Task<IReadOnlyList<RenderedDraft>> WithMessagesAsync(RenderedDraft[] drafts, CancellationToken cancellationToken)
    {
        var posted = new Queue<Composed>(await outbox.PostAsync([.. drafts.Select(draft => draft.Stored).OfType<Composed>()], cancellationToken));
        return [.. drafts.Select(draft => draft.Stored is null ? draft : draft with { Stored = posted.Dequeue() })];
    }

    private RenderedDraft TryRender(
        DraftChunk chunk, Unit unit, DueReport due, IReadOnlyList<Edition> earlier, CorrectedEdition? corrected, DateTimeOffset now)
    {
        try
        {
            return new RenderedDraft(unit, Stored: Render(chunk, unit, due, earlier, corrected, now));
        }
        catch (RequestRefusedException refused)
        {
            return new RenderedDraft(unit, Refused: refused);
        }
    }

    private Composed Render(
        DraftChunk chunk, Unit unit, DueReport due, IReadOnlyList<Edition> earlier, CorrectedEdition? corrected, DateTimeOffset now)
    {
        var input = chunk.Input;
        var snapshot = input.SnapshotOf(unit);
        var facts = EditionFacts.Next(due.Key, earlier, EditionKind.Draft, now, clock) with
        {
            Correction = corrected is null ? null : corrections.Of(corrected, input.Report, input.Template, snapshot),
        };
        var rendered = renderer.Render(input.Report, input.Template, snapshot, facts);
        var document = Blob.Of(rendered.Document);
        var objections = gatekeeper.Objections(snapshot, input.Report.Gate, rendered.Gaps);
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
            auditor.Actor)
        {
            Corrects = corrected?.Edition.Key.Number,
        };
        var lost = Lost(earlier).Select(adopted => adopted.Key).ToList();
        var secrecy = ClassifiedDocument.MarkOf(input.Report, rendered.Document);
        var isForNobody = secrecy is not null || (chunk.Send == SendDraft.WhenKept && objections.Count == 0 && lost.Count == 0);
        var commit = new EditionCommit(
            edition,
            [document, snapshot.Blob, input.Template],
            MoveOf(due, earlier.Count == 0 ? null : earlier[^1])?.HeldFor(secrecy, language),
            Supersede(earlier),
            [],
            auditor.Event("edition.draft", edition.Key.ToString(), null, edition.DocumentHash));
        var made = new MadeEdition(edition, rendered.Document, objections, 0)
        {
            Lost = lost,
            Secrecy = secrecy,
            Warnings =
            [
                .. Secrecy.Warnings(secrecy, language),
                .. corrected is null ? [] : new[] { Messages.DraftOfCorrection(corrected.Edition.Key.ToString()).ToString(language.Culture) },
                .. lost.Select(adopted => Messages.AdoptedSuperseded(adopted.ToString()).ToString(language.Culture)),
                .. gatekeeper.Warnings(snapshot),
                .. format.Warnings(input.Report, snapshot, rendered.Document, facts.Date),
            ],
        };
        return new Composed(commit, made, new Letter(edition, rendered, isForNobody ? Addressees.None : chunk.Addressees));
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

    // Neither stored nor refused: nobody wants it any more.
    private sealed record RenderedDraft(Unit Unit, Composed? Stored = null, RequestRefusedException? Refused = null);
}
