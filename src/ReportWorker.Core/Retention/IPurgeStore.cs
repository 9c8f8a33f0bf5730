using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Retention;

/// <summary>Lets go of what is no longer kept.</summary>
public interface IPurgeStore
{
    /// <summary>
    /// Purges in one transaction. Bytes go only when nothing that is left refers to them; what an edition that stays was made from stays with it.
    /// </summary>
    /// <param name="order">What may go.</param>
    /// <param name="audit">The event for what went.</param>
    /// <param name="dryRun">True to find out what would go, and keep everything.</param>
    /// <param name="cancellationToken">Ends the work; nothing has gone then.</param>
    Task<PurgeResult> PurgeAsync(PurgeOrder order, Func<PurgeResult, AuditEvent> audit, bool dryRun, CancellationToken cancellationToken);
}

/// <summary>What may go: everything from before an instant; null keeps all.</summary>
/// <param name="Drafts">Superseded and withdrawn drafts of released reports that were made before.</param>
/// <param name="Messages">Bodies of messages whose last delivery was sent before.</param>
/// <param name="Attempts">Attempts that ended before, of deliveries that have come to their end.</param>
/// <param name="Files">Source files, and files that came along, of submissions received before, except of those that wait and of <paramref name="Named"/>.</param>
/// <param name="Named">The submissions that editions were made from.</param>
public sealed record PurgeOrder(
    DateTimeOffset? Drafts, DateTimeOffset? Messages, DateTimeOffset? Attempts, DateTimeOffset? Files, IReadOnlySet<SubmissionName> Named);

/// <summary>A revision of a submission, as snapshots name it.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Form">The form's code.</param>
/// <param name="Period">The period's key.</param>
/// <param name="Revision">The revision.</param>
public sealed record SubmissionName(string Unit, string Form, string Period, int Revision);

/// <summary>What went, or would go.</summary>
/// <param name="Drafts">Drafts, with their messages, deliveries and attempts.</param>
/// <param name="Messages">Messages whose body went.</param>
/// <param name="Attempts">Attempts of deliveries that stay.</param>
/// <param name="Files">Submissions whose files went.</param>
/// <param name="Blobs">Documents, snapshots, templates, bodies and files whose bytes went.</param>
/// <param name="Bytes">How many bytes they had.</param>
public sealed record PurgeResult(int Drafts, int Messages, int Attempts, int Files, int Blobs, long Bytes)
{
    /// <summary>True when nothing went.</summary>
    public bool IsEmpty => Drafts + Messages + Attempts + Files == 0;
}
