namespace ReportWorker.Core.Retention;

/// <summary>For how many days what is no longer needed is kept; null keeps it for ever. Official editions and the audit trail are always kept.</summary>
/// <param name="Drafts">Drafts that were superseded or withdrawn, once their report was released, with what was sent of them.</param>
/// <param name="Messages">The bodies of messages that were sent, and of bounces; who got what, when, and the server's answer stay.</param>
/// <param name="Attempts">The single attempts of deliveries that have come to their end.</param>
/// <param name="Files">Files that units sent and that no kept edition was made from; the values read from them stay.</param>
public sealed record RetentionRules(int? Drafts, int? Messages, int? Attempts, int? Files)
{
    /// <summary>True when something is not kept for ever.</summary>
    public bool IsAny => (Drafts ?? Messages ?? Attempts ?? Files) is not null;
}
