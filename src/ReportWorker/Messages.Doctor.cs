using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the doctor says.</content>
internal static partial class Messages
{
    public static Message Good() => new(Source, nameof(Good));

    public static Message Bad() => new(Source, nameof(Bad));

    public static Message ColumnCheck() => new(Source, nameof(ColumnCheck));

    public static Message ColumnFinding() => new(Source, nameof(ColumnFinding));

    public static Message CheckConfiguration() => new(Source, nameof(CheckConfiguration));

    public static Message CheckClock() => new(Source, nameof(CheckClock));

    public static Message CheckLanguage() => new(Source, nameof(CheckLanguage));

    public static Message CheckDatabase() => new(Source, nameof(CheckDatabase));

    public static Message CheckUnits() => new(Source, nameof(CheckUnits));

    public static Message CheckRecipients() => new(Source, nameof(CheckRecipients));

    public static Message CheckTemplates() => new(Source, nameof(CheckTemplates));

    public static Message CheckSchedule() => new(Source, nameof(CheckSchedule));

    public static Message CheckMail() => new(Source, nameof(CheckMail));

    public static Message ClockShows(string now, string zone) => new(Source, nameof(ClockShows), now, zone);

    public static Message LanguageKnown() => new(Source, nameof(LanguageKnown));

    public static Message LanguageUnknown() => new(Source, nameof(LanguageUnknown));

    public static Message DatabaseUnreachable(string database, string text) => new(Source, nameof(DatabaseUnreachable), database, text);

    public static Message UnitsToday(int count) => new(Source, nameof(UnitsToday), count);

    public static Message RecipientsToday(int count) => new(Source, nameof(RecipientsToday), count);

    public static Message NextTime(string report, string time) => new(Source, nameof(NextTime), report, time);

    public static Message NoNextTime(string report) => new(Source, nameof(NoNextTime), report);

    public static Message ChannelWorks(string channel) => new(Source, nameof(ChannelWorks), channel);

    public static Message Redirected(string address) => new(Source, nameof(Redirected), address);
}
