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
    Corrections corrections,
    Correspondences correspondence,
    Outbox outbox,
    DocumentNumbers numbers,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    Pulse pulse,
    ILogger<Release> logger)
{
    private const int Tries = 5;

    /// <summary>Releases a draft: as the official edition, or as a correction of the one that left before.</summary>
    /// <exception cref="RequestRefusedException">
    /// The edition is no open draft; the due report was released before and nobody decided on a correction; something stands against it and
    /// there is no waiver; the template would not print the waiver or what is corrected; the mark cannot be right, or another edition has its
    /// number; or an edited document has no place for what is printed on release.
    /// </exception>
    public async Task<MadeEdition> RunAsync(Edition draft, ReleaseOrder order, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Release);
        order = order with { Waiver = ReasonCheck.Clean(order.Waiver), Correction = ReasonCheck.Clean(order.Correction) };
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryRunAsync(draft, order, cancellationToken) is { } made)
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
                    released(await RunAsync(draft, new ReleaseOrder(), cancellationToken));
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
                Check(draft, due[draft.Key.Due], [.. editions[draft.Key.Due]], new ReleaseOrder());
                var snapshot = StoredSnapshot.Read(draft, stored[draft.SnapshotHash]);
                var mark = MarkCheck.Clean(new DocumentMark(null, clock.Today, null), snapshot.Period);
                composed[i] = Compose(new Leaving(draft, due[draft.Key.Due], [.. editions[draft.Key.Due]], new EditionSource(report, stored[draft.TemplateHash], snapshot), mark, to));
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
    private async Task<MadeEdition?> TryRunAsync(Edition draft, ReleaseOrder order, CancellationToken cancellationToken)
    {
        var due = await ledger.FindAsync(draft.Key.Due, cancellationToken)
            ?? throw new KeyNotFoundException($"No due report {draft.Key.Due}.");
        var editions = await ledger.EditionsAsync(draft.Key.Due, cancellationToken);
        var report = library.Require(draft.Key.Due.Report);
        Check(draft, due, editions, order);
        if (report.Gate.TwoPeople && draft.CreatedBy == auditor.Actor)
        {
            throw Refuse(Messages.AnotherPersonReleases(draft.Key.ToString(), draft.CreatedBy));
        }

        var source = new EditionSource(
            report, await blobs.ReadAsync(draft.TemplateHash, cancellationToken), await StoredSnapshot.ReadAsync(blobs, draft, cancellationToken));
        CheckTemplate(draft, source);
        var mark = order.Mark with { Date = order.Mark.Date ?? clock.Today };
        (var series, mark) = await NumberedAsync(report, draft.Key.Due, source.Snapshot.Report.Symbol, mark, order.NextNumber, cancellationToken);
        mark = MarkCheck.Clean(mark, source.Snapshot.Period); // a counter may come to its end, too
        var correction = await corrections.OfAsync(draft, editions, source, cancellationToken);
        var before = correction is null ? Correspondence.None : await correspondence.ReadAsync(editions, cancellationToken);
        var composed = Compose(new Leaving(
            draft, due, editions, source, mark, (await AddresseesAsync(report, order.To, cancellationToken)).And(before))
        {
            Own = draft.IsAdopted ? await blobs.ReadAsync(draft.DocumentHash, cancellationToken) : null,
            Series = series,
            Waiver = order.Waiver,
            Correction = correction is null ? null : correction with { Reason = order.Correction },
            Before = before,
            AwaitsSigned = order.AwaitsSigned,
        });
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
        var (draft, due, editions, source, mark, to) = leaving;
        var kind = leaving.Correction is null ? EditionKind.Official : EditionKind.Correction;
        var facts = EditionFacts.Next(due.Key, editions, kind, clock.Now, clock) with
        {
            Mark = mark,
            Waiver = draft.Objections.Count > 0 ? leaving.Waiver : null,
            Correction = leaving.Correction,
        };
        var rendered = renderer.Render(source.Report, source.Template, source.Snapshot, facts);
        if (leaving.Own is { } own)
        {
            rendered = edited.Bring(own.Content, source, draft, facts, rendered);
        }

        var document = Blob.Of(rendered.Document);
        var secrecy = ClassifiedDocument.MarkOf(source.Report, rendered.Document);
        var awaitsSigned = secrecy is null && to.All.Count > 0 && (leaving.AwaitsSigned || source.Report.Gate.Signed);
        var whyNotSent = secrecy is not null ? Messages.ClassifiedReleased(secrecy)
            : to.All.Count == 0 ? Messages.NobodyToSendTo()
            : awaitsSigned ? Messages.WaitsForSigned()
            : null;
        var edition = draft with
        {
            Key = facts.Key,
            Kind = kind,
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
            [
                new EditionMove(draft.Key, draft.State, EditionState.Released),
                .. leaving.Correction is null ? [] : new[] { new EditionMove(leaving.Correction.Of.Key, EditionState.Released, EditionState.Superseded) },
            ],
            [],
            auditor.Event(kind == EditionKind.Correction ? "edition.correct" : "edition.release", edition.Key.ToString(), ReasonOf(leaving), edition.DocumentHash))
        {
            Series = mark.Number is null ? null : leaving.Series,
        };
        var made = new MadeEdition(edition, rendered.Document, edition.Objections, 0)
        {
            Warnings =
            [
                .. whyNotSent is null || to.All.Count == 0 ? [] : new[] { whyNotSent.ToString(language.Culture) },
                .. MarkCheck.Doubts(mark, clock.Today).Select(doubt => doubt.ToString(language.Culture)),
                .. format.Warnings(source.Report, source.Snapshot, rendered.Document, facts.Mark!.Date!.Value), // the mark has a date
            ],
        };
        return new Composed(commit, made, new Letter(edition, rendered, whyNotSent is null ? to : Addressees.None)
        {
            Before = leaving.Before.To,
            Wait = source.Report.Preview?.Wait ?? TimeSpan.Zero,
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

    private static void Check(Edition draft, DueReport due, IReadOnlyList<Edition> editions, ReleaseOrder order)
    {
        if (!draft.IsOpenDraft)
        {
            throw Refuse(Messages.NotAnOpenDraft(draft.Key.ToString(), Names.Of(draft.Kind), Names.Of(draft.State)));
        }

        if (due.State == DueState.Cancelled)
        {
            throw Refuse(Messages.DueNotReleasable(due.Key.ToString(), Names.Of(due.State)));
        }

        CheckCorrection(draft, Corrections.Standing(editions), order.Correction);
        if (draft.Objections.Count > 0 && order.Waiver is null)
        {
            throw new RequestRefusedException(
                RefusalKind.NotReady,
                [new Problem(Messages.NotReleased(draft.Key.ToString())), .. draft.Objections.Select(text => new Problem(Messages.Objection(text)))]);
        }
    }

    // Who has the first edition in hand must be told; so somebody decides, and says why.
    private static void CheckCorrection(Edition draft, Edition? standing, string? reason)
    {
        if (standing is null)
        {
            if (reason is not null)
            {
                throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NothingToCorrect(draft.Key.Due.ToString())));
            }
        }
        else if (draft.Corrects != standing.Key.Number)
        {
            throw Refuse(Messages.DraftBeforeRelease(draft.Key.ToString(), standing.Key.ToString()));
        }
        else if (reason is null)
        {
            throw Refuse(Messages.CorrectionNeedsReason(standing.Key.ToString()));
        }
    }

    private void CheckTemplate(Edition draft, EditionSource source)
    {
        if (draft.Objections.Count > 0 && !renderer.Reads(source.Template, "edition.waiver"))
        {
            throw Refuse(Messages.WaiverNotPrinted(source.Report.Code));
        }

        if (draft.Corrects is not null && !renderer.Reads(source.Template, "correction.changes"))
        {
            throw Refuse(Messages.CorrectionNotPrinted(source.Report.Code));
        }
    }

    private static string ReasonOf(Leaving leaving) => string.Join(
        "; ",
        new[] { $"draft {leaving.Draft.Key.Number}, {leaving.Draft.DocumentHash}", leaving.Correction?.Reason }
            .Concat(leaving.Draft.Objections.Count == 0 ? [] : leaving.Draft.Objections.Prepend(leaving.Waiver))
            .OfType<string>());

    private static RequestRefusedException Refuse(Expressions.Message message) => new(RefusalKind.NotReady, new Problem(message));

    /// <summary>A draft on its way out, with everything that the edition that leaves is made from.</summary>
    private sealed record Leaving(
        Edition Draft, DueReport Due, IReadOnlyList<Edition> Editions, EditionSource Source, DocumentMark Mark, Addressees To)
    {
        /// <summary>The document that somebody edited; null where it is rendered.</summary>
        public Blob? Own { get; init; }

        public NumberSeries? Series { get; init; }

        public string? Waiver { get; init; }

        public Correction? Correction { get; init; }

        public Correspondence Before { get; init; } = Correspondence.None;

        public bool AwaitsSigned { get; init; }
    }
}
