namespace ReportWorker.Core.Auditing;

/// <summary>Makes audit events for the one who acts in this process, or in this flow of work.</summary>
public sealed class Auditor(TimeProvider clock, string actor)
{
    private readonly AsyncLocal<string?> _other = new();

    /// <summary>Who acts.</summary>
    public string Actor => _other.Value ?? actor;

    /// <summary>Until it is disposed of, this flow of work acts for somebody else, who asked for it.</summary>
    public IDisposable ActFor(string other)
    {
        _other.Value = other;
        return new Acting(this);
    }

    /// <summary>An event that happens now.</summary>
    public AuditEvent Event(string action, string subject, string? detail = null, string? hash = null) =>
        new(clock.GetUtcNow(), Actor, action, subject, detail, hash);

    private sealed class Acting(Auditor auditor) : IDisposable
    {
        public void Dispose() => auditor._other.Value = null;
    }
}
