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
        var editions = await ledger.EditionsAsync(draft.Key.Due, cancellationToken);
        var facts = EditionFacts.Next(draft.Key.Due, editions, EditionKind.Official, clock.Now, clock) with
        {
            Mark = mark,
            Waiver = draft.Objections.Count > 0 ? waiver : null,
        };
        var rendered = renderer.Render(report, template, snapshot, facts);
        if (draft.IsAdopted)
        {
            var own = await blobs.ReadAsync(draft.DocumentHash, cancellationToken);
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
        var post = await outbox.WriteAsync(edition, rendered, report.Recipients.Official, to, cancellationToken);
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
        if (!await ledger.AddEditionAsync(commit, cancellationToken))
        {
            return await numbers.HolderAsync(series, mark.Number, cancellationToken) is not null
                ? null
                : throw Refuse(Messages.EditionMoved(draft.Key.ToString()));
        }

        return made;
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
}
