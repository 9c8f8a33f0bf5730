namespace ReportWorker.Core.Auditing;

/// <summary>Which events are meant; null means any.</summary>
/// <param name="Actor">Who acted.</param>
/// <param name="Act">What the act's name begins with.</param>
/// <param name="Text">What stands in the subject, letter by letter.</param>
/// <param name="From">Not before this instant.</param>
/// <param name="Until">Before this instant.</param>
public sealed record AuditFilter(string? Actor = null, string? Act = null, string? Text = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>An event as it stands in the trail.</summary>
/// <param name="Number">Its number; later ones have higher ones.</param>
/// <param name="Event">The event.</param>
public sealed record AuditEntry(long Number, AuditEvent Event);
