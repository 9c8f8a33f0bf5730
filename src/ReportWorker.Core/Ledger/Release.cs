using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Adopting;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Ledger;

/// <summary>
/// Lets a draft leave: renders the official edition from the draft's own snapshot and template, or takes the document that somebody edited,
/// and queues its messages.
/// </summary>
public sealed class Release(
    ReportLibrary library,
    ILedgerStore ledger,
    IBlobStore blobs,
    EditionRenderer renderer,
    EditedDocument edited,
    EditionFormat format,
    Outbox outbox,
    DocumentNumbers numbers,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    Pulse pulse,
    ILogger<Release> logger)
{
    private const int Tries = 5;

    /// <summary>Releases a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="mark">Number, date and signer; a date that is not given is today's, at the office.</param>
    /// <param name="waiver">Why it may leave in spite of what stands against it; printed on the edition. Null when it may not.</param>
    /// <param name="to">Addresses that get it besides the recipients.</param>
    /// <param name="cancellationToken">Ends the work before anything is stored.</param>
    /// <exception cref="RequestRefusedException">
    /// The edition is no open draft, the due report was released before, or something stands against it and there is no waiver, or the
    /// template would not print it; the mark cannot be right, or another edition has its number; or an edited document has no place for
    /// number, date, signer or waiver.
    /// </exception>
    public Task<MadeEdition> RunAsync(
        Edition draft, DocumentMark mark, string? waiver, IReadOnlyList<string> to, CancellationToken cancellationToken) =>
        RunAsync(draft, mark, next: false, waiver, to, cancellationToken);

    /// <summary>Releases a draft under the next number of its report's counter, whatever number the mark has.</summary>
    /// <exception cref="RequestRefusedException">Nothing is counted, or as for a number that is typed in.</exception>
    public Task<MadeEdition> RunNextAsync(
        Edition draft, DocumentMark mark, string? waiver, IReadOnlyList<string> to, CancellationToken cancellationToken) =>
        RunAsync(draft, mark, next: true, waiver, to, cancellationToken);

    private async Task<MadeEdition> RunAsync(
        Edition draft, DocumentMark mark, bool next, string? waiver, IReadOnlyList<string> to, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Release);
        waiver = ReasonCheck.Clean(waiver);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryRunAsync(draft, mark, next, waiver, to, cancellationToken) is { } made)
            {
                Log.EditionMade(logger, made.Edition.Key.ToString());
                return made;
            }
        }

        throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.LedgerBusy(draft.Key.Due.ToString())));
    }

    /// <summary>Releases drafts of one report and period, against which nothing stands, in chunks that are stored together.</summary>
    /// <param name="report">The report.</param>
    /// <param name="drafts">The drafts, each of another due report.</param>
    /// <param name="released">Told of each official edition.</param>
    /// <param name="refused">Told of each draft that cannot leave, and why.</param>
    /// <param name="cancellationToken">Ends the work; what is stored stays.</param>
    internal async Task RunAllAsync(
        ReportDefinition report,
        IReadOnlyList<Edition> drafts,
        Action<MadeEdition> released,
        Action<Edition, RequestRefusedException> refused,
        CancellationToken cancellationToken)
    {
        var to = await outbox.AddresseesAsync(report.Recipients.Official, [], cancellationToken);
        foreach (var chunk in drafts.Chunk(DraftMaker.ChunkSize))
        {
            var stored = await TryRunChunkAsync(report, chunk, to, cancellationToken);
            foreach (var made in stored)
            {
                Log.EditionMade(logger, made.Edition.Key.ToString());
                released(made);
            }

            pulse.Beat();

            // Where one does not fit, each goes by itself and says why.
            foreach (var draft in stored.Count == 0 ? chunk : [])
            {
                try
                {
                    released(await RunAsync(draft, new DocumentMark(null, null, null), null, [], cancellationToken));
                }
                catch (RequestRefusedException why)
                {
                    if (await ledger.FindAsync(draft.Key.Due, cancellationToken) is { State: DueState.Released or DueState.Sent })
                    {
                        Log.Overtaken(logger, draft.Key.Due.ToString());
                    }
                    else
                    {
                        refused(draft, why);
                    }
                }

                pulse.Beat();
            }
        }
    }

    // Empty when the chunk cannot be released as a whole.
    private async Task<IReadOnlyList<MadeEdition>> TryRunChunkAsync(
        ReportDefinition report, Edition[] drafts, Addressees to, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Release);
        var query = new DueQuery(report.Code, drafts[0].Key.Due.Period.Text, [.. drafts.Select(draft => draft.Key.Due.Unit.Value)]);
        var due = (await ledger.ListAsync(query, cancellationToken)).ToDictionary(one => one.Key);
        var editions = (await ledger.EditionsAsync(query, cancellationToken)).ToLookup(edition => edition.Key.Due);
        var composed = new (EditionCommit Commit, MadeEdition Made)[drafts.Length];
        try
        {
            var stored = await blobs.ReadAllAsync([.. drafts.SelectMany(draft => new[] { draft.SnapshotHash, draft.TemplateHash }).Distinct()], cancellationToken);
            await Parallel.ForAsync(0, drafts.Length, cancellationToken, (i, _) =>
            {
                var draft = drafts[i];
                Check(draft, due[draft.Key.Due], null);
                var snapshot = StoredSnapshot.Read(draft, stored[draft.SnapshotHash]);
                var mark = MarkCheck.Clean(new DocumentMark(null, clock.Today, null), snapshot.Period);
                composed[i] = Compose(new Leaving(draft, due[draft.Key.Due], [.. editions[draft.Key.Due]], report, snapshot, stored[draft.TemplateHash], null, mark, null, null, to));
                return ValueTask.CompletedTask;
            });
        }
        catch (Exception unfit) when (unfit is RequestRefusedException or KeyNotFoundException or InvalidDataException)
        {
            return [];
        }

        return !drafts.Any(draft => draft.IsAdopted) && await ledger.AddEditionsAsync([.. composed.Select(one => one.Commit)], cancellationToken)
            ? [.. composed.Select(one => one.Made)]
            : [];
    }

    // Null when somebody else took the number in the meantime.
    private async Task<MadeEdition?> TryRunAsync(
        Edition draft, DocumentMark mark, bool next, string? waiver, IReadOnlyList<string> to, CancellationToken cancellationToken)
    {
        var due = await ledger.FindAsync(draft.Key.Due, cancellationToken)
            ?? throw new KeyNotFoundException($"No due report {draft.Key.Due}.");
        Check(draft, due, waiver);

        var report = library.Require(draft.Key.Due.Report);
        var snapshot = await StoredSnapshot.ReadAsync(blobs, draft, cancellationToken);
        var template = await blobs.ReadAsync(draft.TemplateHash, cancellationToken);
        if (draft.Objections.Count > 0 && !renderer.Reads(template, "edition.waiver"))
        {
            throw Refuse(Messages.WaiverNotPrinted(report.Code));
        }

        mark = mark with { Date = mark.Date ?? clock.Today };
        (var series, mark) = await NumberedAsync(report, draft.Key.Due, snapshot.Report.Symbol, mark, next, cancellationToken);
        mark = MarkCheck.Clean(mark, snapshot.Period); // a counter may come to its end, too
        var (commit, made) = Compose(new Leaving(
            draft,
            due,
            await ledger.EditionsAsync(draft.Key.Due, cancellationToken),
            report,
            snapshot,
            template,
            draft.IsAdopted ? await blobs.ReadAsync(draft.DocumentHash, cancellationToken) : null,
            mark,
            series,
            waiver,
            await outbox.AddresseesAsync(report.Recipients.Official, to, cancellationToken)));
        if (!await ledger.AddEditionAsync(commit, cancellationToken))
        {
            return await numbers.HolderAsync(series, mark.Number, cancellationToken) is not null
                ? null
                : throw Refuse(Messages.EditionMoved(draft.Key.ToString()));
        }

        return made;
    }

    private (EditionCommit Commit, MadeEdition Made) Compose(Leaving leaving)
    {
        var (draft, due, editions, report, snapshot, template, own, mark, series, waiver, to) = leaving;
        var facts = EditionFacts.Next(due.Key, editions, EditionKind.Official, clock.Now, clock) with
        {
            Mark = mark,
            Waiver = draft.Objections.Count > 0 ? waiver : null,
        };
        var rendered = renderer.Render(report, template, snapshot, facts);
        if (own is not null)
        {
            rendered = edited.Bring(own.Content, new EditionSource(report, template, snapshot), draft, facts, rendered);
        }

        var document = Blob.Of(rendered.Document);
        var edition = draft with
        {
            Key = facts.Key,
            Kind = EditionKind.Official,
            Ordinal = facts.Ordinal,
            State = EditionState.Released,
            FileName = rendered.FileName,
            DocumentHash = document.Hash,
            Mark = facts.Mark,
            BasedOn = draft.Key.Number,
            CreatedAt = facts.CreatedAt,
            CreatedBy = auditor.Actor,
        };
        var post = outbox.Write(edition, rendered, to);
        var commit = new EditionCommit(
            edition,
            [document, .. post.Blobs],
            new DueMove(due.State, DueState.Released, post.Deliveries.Count == 0 ? Messages.NobodyToSendTo().ToString(language.Culture) : null),
            [new EditionMove(draft.Key, draft.State, EditionState.Released)],
            post.Deliveries,
            auditor.Event("edition.release", edition.Key.ToString(), ReasonOf(draft, waiver), edition.DocumentHash))
        {
            Series = mark.Number is null ? null : series,
        };
        var made = new MadeEdition(edition, rendered.Document, edition.Objections, post.Deliveries.Count)
        {
            Warnings =
            [
                .. MarkCheck.Doubts(mark, clock.Today).Select(doubt => doubt.ToString(language.Culture)),
                .. format.Warnings(report, snapshot, rendered.Document, facts.Mark!.Date!.Value), // the mark has a date
            ],
        };
        return (commit, made);
    }

    private async Task<(NumberSeries? Series, DocumentMark Mark)> NumberedAsync(
        ReportDefinition report, DueKey due, string? symbol, DocumentMark mark, bool next, CancellationToken cancellationToken)
    {
        var day = mark.Date ?? clock.Today;
        if (next)
        {
            var wanted = DocumentNumbers.Require(report, due, symbol, day);
            return (wanted, mark with { Number = await numbers.NextAsync(wanted, cancellationToken) });
        }

        var series = DocumentNumbers.SeriesOf(report, due, symbol, day);
        return (series, mark) is ({ } counted, { Number: { } number }) && await numbers.HolderAsync(counted, number, cancellationToken) is { } holder
            ? throw new RequestRefusedException(
                RefusalKind.WrongUsage, new Problem(Messages.NumberTaken(number, counted.Symbol, counted.Term, holder.ToString())))
            : (series, mark);
    }

    private static void Check(Edition draft, DueReport due, string? waiver)
    {
        if (!draft.IsOpenDraft)
        {
            throw Refuse(Messages.NotAnOpenDraft(draft.Key.ToString(), Names.Of(draft.Kind), Names.Of(draft.State)));
        }

        if (due.State is DueState.Released or DueState.Sent or DueState.Cancelled)
        {
            throw Refuse(Messages.DueNotReleasable(due.Key.ToString(), Names.Of(due.State)));
        }

        if (draft.Objections.Count > 0 && waiver is null)
        {
            throw new RequestRefusedException(
                RefusalKind.NotReady,
                [new Problem(Messages.NotReleased(draft.Key.ToString())), .. draft.Objections.Select(text => new Problem(Messages.Objection(text)))]);
        }
    }

    private static string ReasonOf(Edition draft, string? waiver) =>
        draft.Objections.Count == 0
            ? $"draft {draft.Key.Number}, {draft.DocumentHash}"
            : $"draft {draft.Key.Number}, {draft.DocumentHash}; {waiver}; {string.Join("; ", draft.Objections)}";

    private static RequestRefusedException Refuse(Expressions.Message message) => new(RefusalKind.NotReady, new Problem(message));

    /// <summary>A draft on its way out, with everything that its official edition is made from.</summary>
    private sealed record Leaving(
        Edition Draft,
        DueReport Due,
        IReadOnlyList<Edition> Editions,
        ReportDefinition Report,
        Snapshot Snapshot,
        Blob Template,
        Blob? Own,
        DocumentMark Mark,
        NumberSeries? Series,
        string? Waiver,
        Addressees To);
}
