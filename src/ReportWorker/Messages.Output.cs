using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What commands say about their work.</content>
internal static partial class Messages
{
    public static Message Yes() => new(Source, nameof(Yes));

    public static Message No() => new(Source, nameof(No));

    public static Message Item(string text) => new(Source, nameof(Item), text);

    public static Message ReleaseManual() => new(Source, nameof(ReleaseManual));

    public static Message ReleaseAutomatic() => new(Source, nameof(ReleaseAutomatic));

    public static Message EditionHeld(string edition) => new(Source, nameof(EditionHeld), edition);

    public static Message EditionWithdrawn(string edition) => new(Source, nameof(EditionWithdrawn), edition);

    public static Message StandsAgainst(string edition) => new(Source, nameof(StandsAgainst), edition);

    public static Message NotReleased(string editions) => new(Source, nameof(NotReleased), editions);

    public static Message FolderNotNamed() => new(Source, nameof(FolderNotNamed));

    public static Message FolderNotWritable(string folder) => new(Source, nameof(FolderNotWritable), folder);

    public static Message SeeDeliveries() => new(Source, nameof(SeeDeliveries));

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

    public static Message DemoFolderTaken(string folder) => new(Source, nameof(DemoFolderTaken), folder);

    public static Message UnknownReportSetting(string code) => new(Source, nameof(UnknownReportSetting), code);

    public static Message WorthALook(string edition, int count) => new(Source, nameof(WorthALook), edition, count);

    public static Message MoreEditions(int count) => new(Source, nameof(MoreEditions), count);
}
