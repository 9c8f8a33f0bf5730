using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Ledger;

/// <summary>Everything that a signed scan changes.</summary>
/// <param name="Edition">The edition with its scan.</param>
/// <param name="Waited">Whether its messages waited for the scan where the caller saw it.</param>
/// <param name="Blobs">The scan; message bodies too.</param>
/// <param name="Messages">What is to be sent; empty when nothing is.</param>
/// <param name="Audit">The event.</param>
public sealed record SignedCommit(
    Edition Edition, bool Waited, IReadOnlyList<Blob> Blobs, IReadOnlyList<NewDelivery> Messages, AuditEvent Audit);
