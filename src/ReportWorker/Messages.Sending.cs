using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of sending and of single deliveries.</content>
internal static partial class Messages
{
    public static Message HelpDeliveryPause() => new(Source, nameof(HelpDeliveryPause));

    public static Message HelpDeliveryResume() => new(Source, nameof(HelpDeliveryResume));

    public static Message MailPausedNow() => new(Source, nameof(MailPausedNow));

    public static Message MailPausedSince(string since, string by, string why) => new(Source, nameof(MailPausedSince), since, by, why);

    public static Message MailResumed() => new(Source, nameof(MailResumed));

    public static Message ChannelRests(string reason, string since, string next) => new(Source, nameof(ChannelRests), reason, since, next);

    public static Message HelpDeliveryShow() => new(Source, nameof(HelpDeliveryShow));

    public static Message HelpDeliveryCancel() => new(Source, nameof(HelpDeliveryCancel));

    public static Message HelpDeliverySend() => new(Source, nameof(HelpDeliverySend));

    public static Message HelpDeliveryEml() => new(Source, nameof(HelpDeliveryEml));

    public static Message DeliveryCancelled(long id) => new(Source, nameof(DeliveryCancelled), id);

    public static Message MessageWritten(string file, int bytes) => new(Source, nameof(MessageWritten), file, bytes);

    public static Message MessagePurged(long id) => new(Source, nameof(MessagePurged), id);

    public static Message FileIsThere(string file) => new(Source, nameof(FileIsThere), file);

    public static Message ColumnCopies() => new(Source, nameof(ColumnCopies));

    public static Message ColumnDecision() => new(Source, nameof(ColumnDecision));

    public static Message ColumnStarted() => new(Source, nameof(ColumnStarted));

    public static Message ColumnEnded() => new(Source, nameof(ColumnEnded));

    public static Message ColumnPhase() => new(Source, nameof(ColumnPhase));

    public static Message PhasePre() => new(Source, nameof(PhasePre));

    public static Message PhaseData() => new(Source, nameof(PhaseData));

    public static Message CopiesPerhaps(int copies) => new(Source, nameof(CopiesPerhaps), copies);
}
