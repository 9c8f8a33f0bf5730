namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>
/// Which message of a mailbox: a folder that is made anew counts its messages anew, under another validity, so that a number alone says nothing.
/// </summary>
/// <param name="Account">Whose mailbox.</param>
/// <param name="Folder">The folder in it.</param>
/// <param name="UidValidity">Since when the folder's numbers hold (UIDVALIDITY).</param>
/// <param name="Uid">The message's number in the folder (UID).</param>
public sealed record MailKey(string Account, string Folder, long UidValidity, long Uid);
