using ReportWorker.Expressions;

namespace ReportWorker.Mail;

/// <content>What Imap/ says.</content>
internal static partial class Messages
{
    public static Message MailboxFolderMissing(string server, string folder, string section) => new(Source, nameof(MailboxFolderMissing), server, folder, section);

    public static Message FoldersNotThree(string section) => new(Source, nameof(FoldersNotThree), section);

    public static Message MailboxLost(string server, string reason) => new(Source, nameof(MailboxLost), server, reason);

    public static Message MailboxShared(string one, string other) => new(Source, nameof(MailboxShared), one, other);
}
