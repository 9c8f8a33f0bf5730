using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of messages that came back, and of the mailbox that they come to.</content>
internal static partial class Messages
{
    public static Message Bounced(int count, string numbers) => new(Source, nameof(Bounced), count, numbers);

    public static Message BouncesUnmatched(int count) => new(Source, nameof(BouncesUnmatched), count);

    public static Message CheckBounces() => new(Source, nameof(CheckBounces));

    public static Message MailboxNotWorking(string mailbox, string reason, string section) => new(Source, nameof(MailboxNotWorking), mailbox, reason, section);

    public static Message MailboxWorks(string mailbox) => new(Source, nameof(MailboxWorks), mailbox);

    public static Message MailUnreadable(int count) => new(Source, nameof(MailUnreadable), count);

    public static Message CheckForms() => new(Source, nameof(CheckForms));

    public static Message MailDoubtful(int count) => new(Source, nameof(MailDoubtful), count);
}
