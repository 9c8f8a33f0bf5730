using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Retention;

/// <summary>Lets go of what the rules of retention no longer keep. What is kept can be traced and verified as before.</summary>
public sealed class Purge(
    RetentionRules rules, IPurgeStore store, ILedgerStore ledger, IBlobStore blobs, Auditor auditor, OfficeClock clock, ILogger<Purge> logger)
{
    private DateOnly _last;

    /// <summary>Purges when this process has not done so today. What keeps it from doing so goes to the log and is tried again tomorrow.</summary>
    public async Task RunDailyAsync(CancellationToken cancellationToken)
    {
        if (!rules.IsAny || _last == clock.Today)
        {
            return;
        }

        _last = clock.Today;
        try
        {
            await RunAsync(dryRun: false, cancellationToken);
        }
        catch (RequestRefusedException refused)
        {
            Log.NotPurged(logger, refused.Problems[0].ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Purges now.</summary>
    /// <param name="dryRun">True to find out what would go, and keep everything.</param>
    /// <param name="cancellationToken">Ends the work; nothing has gone then.</param>
    /// <exception cref="RequestRefusedException">A stored snapshot cannot be read, so that nobody knows which files it was made from.</exception>
    public async Task<PurgeResult> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        DateTimeOffset? Before(int? days) => days is { } kept ? now - TimeSpan.FromDays(kept) : null;
        var named = rules.Files is null ? [] : await NamedAsync(cancellationToken);
        var order = new PurgeOrder(Before(rules.Drafts), Before(rules.Messages), Before(rules.Attempts), Before(rules.Files), named);
        var gone = await store.PurgeAsync(order, Event, dryRun, cancellationToken);
        if (!dryRun && !gone.IsEmpty)
        {
            Log.Purged(logger, gone.Drafts, gone.Messages, gone.Attempts, gone.Files, gone.Bytes);
        }

        return gone;
    }

    private AuditEvent Event(PurgeResult gone) => auditor.Event(
        "retention.purge",
        "database",
        FormattableString.Invariant(
            $"drafts {gone.Drafts}, bodies of messages {gone.Messages}, attempts {gone.Attempts}, source files {gone.Files}; {gone.Blobs} blobs, {gone.Bytes} bytes"));

    // Snapshots are read one after the other: there are as many as there are editions.
    private async Task<HashSet<SubmissionName>> NamedAsync(CancellationToken cancellationToken)
    {
        var named = new HashSet<SubmissionName>();
        foreach (var edition in (await ledger.EditionsAsync(new DueQuery(), cancellationToken)).DistinctBy(edition => edition.SnapshotHash))
        {
            var snapshot = await StoredSnapshot.ReadAsync(blobs, edition, cancellationToken);
            named.UnionWith(snapshot.Sources.Select(source => new SubmissionName(snapshot.Units[source.Unit].Code, source.Form, source.Period, source.Revision)));
        }

        return named;
    }
}
