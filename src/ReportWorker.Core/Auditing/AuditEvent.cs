namespace ReportWorker.Core.Auditing;

/// <summary>Who did what to what, when and why. Written in the transaction of the act itself; never changed.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="Actor">The operating-system account on the command line, the signed-in person on the page, <c>service</c> for a rule.</param>
/// <param name="Action">What was done, as <c>subject.verb</c>, such as <c>edition.release</c>.</param>
/// <param name="Subject">What it was done to, by its public name, such as an edition's key or a file's name.</param>
/// <param name="Detail">Why, and what changed; text for people.</param>
/// <param name="Hash">The SHA-256 of the edition or file concerned, lower-case hexadecimal; null where there is none.</param>
public sealed record AuditEvent(
    DateTimeOffset At,
    string Actor,
    string Action,
    string Subject,
    string? Detail = null,
    string? Hash = null);
