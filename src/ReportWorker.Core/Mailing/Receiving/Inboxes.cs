namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>The mailboxes that are set up.</summary>
/// <param name="Bounces">What could not be delivered comes back to it.</param>
/// <param name="Forms">Units send their forms to it.</param>
public sealed record Inboxes(Inbox? Bounces, Inbox? Forms);
