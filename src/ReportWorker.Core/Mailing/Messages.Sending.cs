using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What sending says.</content>
internal static partial class Messages
{
    public static Message DataNotMarked(string reason) =>
        new(Source, nameof(DataNotMarked), reason);

    public static Message DeliveryExpired(int attempts, string reply) =>
        new(Source, nameof(DeliveryExpired), attempts, reply);

    public static Message MailPausedBefore() =>
        new(Source, nameof(MailPausedBefore));

    public static Message MailNotPaused() =>
        new(Source, nameof(MailNotPaused));

    public static Message MailPausedBySetting() =>
        new(Source, nameof(MailPausedBySetting));

    public static Message UncertainSentAgain() =>
        new(Source, nameof(UncertainSentAgain));

    public static Message UncertainHeld(int copies) =>
        new(Source, nameof(UncertainHeld), copies);
}
