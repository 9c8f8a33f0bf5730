namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>
/// Which message of a mailbox: a folder that is made anew counts its messages anew, under another validity, so that a number alone says nothing.
/// </summary>
/// <param name="Account">Whose mailbox.</param>
/// <param name="Folder">The folder in it.</param>
/// <param name="UidValidity">Since when the folder's numbers hold (UIDVALIDITY).</param>
/// <param name="Uid">The message's number in the folder (UID).</param>
public sealed record MailKey(string Account, string Folder, long UidValidity, long Uid);

/// <summary>A folder of somebody's mailbox.</summary>
/// <param name="Account">Whose mailbox.</param>
/// <param name="Folder">The folder in it.</param>
public sealed record MailPlace(string Account, string Folder);

/// <summary>The mailboxes that are read; those that nobody has set up are null.</summary>
/// <param name="Bounces">What could not be delivered comes back to it.</param>
/// <param name="Forms">Units send their forms to it.</param>
public sealed record Mailboxes(IMailbox? Bounces, IMailbox? Forms);
