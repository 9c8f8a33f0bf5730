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
        RunAsync(draft, mark, next: false, waiver, to, awaitsSigned: false, cancellationToken);

    /// <summary>Releases a draft under the next number of its report's counter, whatever number the mark has.</summary>
    /// <exception cref="RequestRefusedException">Nothing is counted, or as for a number that is typed in.</exception>
    public Task<MadeEdition> RunNextAsync(
        Edition draft, DocumentMark mark, string? waiver, IReadOnlyList<string> to, CancellationToken cancellationToken) =>
        RunAsync(draft, mark, next: true, waiver, to, awaitsSigned: false, cancellationToken);

    /// <summary>Releases a draft, as either of the above.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="mark">Number, date and signer.</param>
    /// <param name="next">True for the next number of the counter.</param>
    /// <param name="waiver">Why it may leave in spite of what stands against it; null when it may not.</param>
    /// <param name="to">Addresses that get it besides the recipients.</param>
    /// <param name="awaitsSigned">True when its messages wait for <see cref="SignEdition"/>, also where the report does not say so.</param>
    /// <param name="cancellationToken">Ends the work before anything is stored.</param>
    public async Task<MadeEdition> RunAsync(
        Edition draft, DocumentMark mark, bool next, string? waiver, IReadOnlyList<string> to, bool awaitsSigned, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Release);
        waiver = ReasonCheck.Clean(waiver);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryRunAsync(draft, mark, next, waiver, to, awaitsSigned, cancellationToken) is { } made)
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
        var to = await AddresseesAsync(report, [], cancellationToken);
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
        var composed = new Composed[drafts.Length];
        try
        {
            var stored = await blobs.ReadAllAsync([.. drafts.SelectMany(draft => new[] { draft.SnapshotHash, draft.TemplateHash }).Distinct()], cancellationToken);
            await Parallel.ForAsync(0, drafts.Length, cancellationToken, (i, _) =>
            {
                var draft = drafts[i];
                Check(draft, due[draft.Key.Due], null);
                var snapshot = StoredSnapshot.Read(draft, stored[draft.SnapshotHash]);
                var mark = MarkCheck.Clean(new DocumentMark(null, clock.Today, null), snapshot.Period);
                composed[i] = Compose(new Leaving(draft, due[draft.Key.Due], [.. editions[draft.Key.Due]], report, snapshot, stored[draft.TemplateHash], null, mark, null, null, to, AwaitsSigned: false));
                return ValueTask.CompletedTask;
            });
        }
        catch (Exception unfit) when (unfit is RequestRefusedException or KeyNotFoundException or InvalidDataException)
        {
            return [];
        }

        if (drafts.Any(draft => draft.IsAdopted))
        {
            return [];
        }

        var posted = await outbox.PostAsync(composed, cancellationToken);
        return await ledger.AddEditionsAsync([.. posted.Select(one => one.Commit)], cancellationToken) ? [.. posted.Select(one => one.Made)] : [];
    }

    private Task<Addressees> AddresseesAsync(ReportDefinition report, IReadOnlyList<string> to, CancellationToken cancellationToken) =>
        outbox.AddresseesAsync(EditionKind.Official, report.Recipients.Official, to, report.Preview?.To ?? [], cancellationToken);

    // Null when somebody else took the number in the meantime.
    private async Task<MadeEdition?> TryRunAsync(
        Edition draft, DocumentMark mark, bool next, string? waiver, IReadOnlyList<string> to, bool awaitsSigned, CancellationToken cancellationToken)
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
        var composed = Compose(new Leaving(
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
            await AddresseesAsync(report, to, cancellationToken),
            awaitsSigned));
        var (commit, made, _) = (await outbox.PostAsync([composed], cancellationToken))[0];
        if (!await ledger.AddEditionAsync(commit, cancellationToken))
        {
            return await numbers.HolderAsync(series, mark.Number, cancellationToken) is not null
                ? null
                : throw Refuse(Messages.EditionMoved(draft.Key.ToString()));
        }

        return made;
    }

    private Composed Compose(Leaving leaving)
    {
        var (draft, due, editions, report, snapshot, template, own, mark, series, waiver, to, signing) = leaving;
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
        var secrecy = ClassifiedDocument.MarkOf(report, rendered.Document);
        var awaitsSigned = secrecy is null && to.All.Count > 0 && (signing || report.Gate.Signed);
        var whyNotSent = secrecy is not null ? Messages.ClassifiedReleased(secrecy)
            : to.All.Count == 0 ? Messages.NobodyToSendTo()
            : awaitsSigned ? Messages.WaitsForSigned()
            : null;
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
            AwaitsSigned = awaitsSigned,
            CreatedAt = facts.CreatedAt,
            CreatedBy = auditor.Actor,
        };
        var commit = new EditionCommit(
            edition,
            [document],
            new DueMove(due.State, DueState.Released, whyNotSent?.ToString(language.Culture)),
            [new EditionMove(draft.Key, draft.State, EditionState.Released)],
            [],
            auditor.Event("edition.release", edition.Key.ToString(), ReasonOf(draft, waiver), edition.DocumentHash))
        {
            Series = mark.Number is null ? null : series,
        };
        var made = new MadeEdition(edition, rendered.Document, edition.Objections, 0)
        {
            Warnings =
            [
                .. whyNotSent is null ? [] : new[] { whyNotSent.ToString(language.Culture) },
                .. MarkCheck.Doubts(mark, clock.Today).Select(doubt => doubt.ToString(language.Culture)),
                .. format.Warnings(report, snapshot, rendered.Document, facts.Mark!.Date!.Value), // the mark has a date
            ],
        };
        return new Composed(commit, made, new Letter(edition, rendered, whyNotSent is null ? to : Addressees.None)
        {
            Wait = report.Preview?.Wait ?? TimeSpan.Zero,
        });
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
        Addressees To,
        bool AwaitsSigned);
}
