using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What commands say about their work.</content>
internal static partial class Messages
{
    public static Message Yes() => new(Source, nameof(Yes));

    public static Message No() => new(Source, nameof(No));

    public static Message Item(string text) => new(Source, nameof(Item), text);

    public static Message KindDraft() => new(Source, nameof(KindDraft));

    public static Message KindOfficial() => new(Source, nameof(KindOfficial));

    public static Message KindCorrection() => new(Source, nameof(KindCorrection));

    public static Message DueExpected() => new(Source, nameof(DueExpected));

    public static Message DueCollecting() => new(Source, nameof(DueCollecting));

    public static Message DueReady() => new(Source, nameof(DueReady));

    public static Message DueHeld() => new(Source, nameof(DueHeld));

    public static Message DueDrafted() => new(Source, nameof(DueDrafted));

    public static Message DueReleased() => new(Source, nameof(DueReleased));

    public static Message DueSent() => new(Source, nameof(DueSent));

    public static Message DueCancelled() => new(Source, nameof(DueCancelled));

    public static Message DeliveryQueued() => new(Source, nameof(DeliveryQueued));

    public static Message DeliverySending() => new(Source, nameof(DeliverySending));

    public static Message DeliveryDeferred() => new(Source, nameof(DeliveryDeferred));

    public static Message DeliverySent() => new(Source, nameof(DeliverySent));

    public static Message DeliveryFailed() => new(Source, nameof(DeliveryFailed));

    public static Message DeliveryUncertain() => new(Source, nameof(DeliveryUncertain));

    public static Message DeliveryHeld() => new(Source, nameof(DeliveryHeld));

    public static Message DeliveryBounced() => new(Source, nameof(DeliveryBounced));

    public static Message DeliveryCancelled() => new(Source, nameof(DeliveryCancelled));

    public static Message PeriodMonth() => new(Source, nameof(PeriodMonth));

    public static Message PeriodQuarter() => new(Source, nameof(PeriodQuarter));

    public static Message PeriodHalfYear() => new(Source, nameof(PeriodHalfYear));

    public static Message PeriodFirstMonths() => new(Source, nameof(PeriodFirstMonths));

    public static Message PeriodYear() => new(Source, nameof(PeriodYear));

    public static Message PeriodWeek() => new(Source, nameof(PeriodWeek));

    public static Message PeriodDay() => new(Source, nameof(PeriodDay));

    public static Message PeriodRange() => new(Source, nameof(PeriodRange));

    public static Message ReleaseManual() => new(Source, nameof(ReleaseManual));

    public static Message ReleaseAutomatic() => new(Source, nameof(ReleaseAutomatic));

    public static Message EditionHeld(string edition) => new(Source, nameof(EditionHeld), edition);

    public static Message EditionWithdrawn(string edition) => new(Source, nameof(EditionWithdrawn), edition);

    public static Message StandsAgainst(string edition) => new(Source, nameof(StandsAgainst), edition);

    public static Message NotReleased(string editions) => new(Source, nameof(NotReleased), editions);

    public static Message SendingPaused() => new(Source, nameof(SendingPaused));

    public static Message Sent(int sent, int deferred, int failed, int uncertain) => new(Source, nameof(Sent), sent, deferred, failed, uncertain);

    public static Message ChannelDown(string channel, string reason) => new(Source, nameof(ChannelDown), channel, reason);

    public static Message NothingDue() => new(Source, nameof(NothingDue));

    public static Message DeliveryBack(long id) => new(Source, nameof(DeliveryBack), id);

    public static Message DeliveryTakenAsSent(long id) => new(Source, nameof(DeliveryTakenAsSent), id);

    public static Message OptionsExclude(string one, string other) => new(Source, nameof(OptionsExclude), one, other);

    public static Message OptionNeedsOther(string option, string other) => new(Source, nameof(OptionNeedsOther), option, other);

    public static Message WrongAddress(string option, string value) => new(Source, nameof(WrongAddress), option, value);

    public static Message WrongChoice(string option, string value, string choices) => new(Source, nameof(WrongChoice), option, value, choices);
}
