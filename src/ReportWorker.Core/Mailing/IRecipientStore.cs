using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Mailing;

/// <summary>Where recipients are kept.</summary>
public interface IRecipientStore
{
    /// <summary>All of them, by group and address.</summary>
    Task<IReadOnlyList<Recipient>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds those that are new and overwrites those with the same group, address and first day, in one transaction.</summary>
    Task SaveAsync(IReadOnlyList<Recipient> recipients, AuditEvent audit, CancellationToken cancellationToken);
}
