using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>Recipients in memory, as a database would keep them.</summary>
internal sealed class FakeRecipientStore(params IEnumerable<Recipient> recipients) : IRecipientStore
{
    private readonly List<Recipient> _recipients = [.. recipients];

    public List<AuditEvent> Audit { get; } = [];

    public Task<IReadOnlyList<Recipient>> ReadAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Recipient>>(
            [.. _recipients.OrderBy(one => one.Group, StringComparer.Ordinal).ThenBy(one => one.Email, StringComparer.Ordinal)]);

    public Task SaveAsync(IReadOnlyList<Recipient> recipients, AuditEvent audit, CancellationToken cancellationToken)
    {
        foreach (var recipient in recipients)
        {
            _recipients.RemoveAll(one => IsSame(one, recipient));
            _recipients.Add(recipient);
        }

        Audit.Add(audit);
        return Task.CompletedTask;
    }

    private static bool IsSame(Recipient one, Recipient other) =>
        one.Group == other.Group
        && one.ValidFrom == other.ValidFrom
        && string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase);
}
