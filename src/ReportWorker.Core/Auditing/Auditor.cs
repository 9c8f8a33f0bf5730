namespace ReportWorker.Core.Auditing;

/// <summary>Makes audit events for the one who acts in this process or request.</summary>
public sealed class Auditor(TimeProvider clock, string actor)
{
    /// <summary>Who acts.</summary>
    public string Actor { get; } = actor;

    /// <summary>An event that happens now.</summary>
    public AuditEvent Event(string action, string subject, string? detail = null, string? hash = null) =>
        new(clock.GetUtcNow(), Actor, action, subject, detail, hash);
}
