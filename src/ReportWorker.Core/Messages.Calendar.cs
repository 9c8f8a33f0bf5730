using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said of working days and of when reports are owed.</content>
internal static partial class Messages
{
    public static Message CalendarRunWrong(int most) =>
        new(Source, nameof(CalendarRunWrong), most);

    public static Message CalendarDayTwice(DateOnly day) =>
        new(Source, nameof(CalendarDayTwice), day);

    public static Message TimeExpected(string text) =>
        new(Source, nameof(TimeExpected), text);

    public static Message MonthExpected(string text) =>
        new(Source, nameof(MonthExpected), text);

    public static Message NoScheduleToFill(string report) =>
        new(Source, nameof(NoScheduleToFill), report);

    public static Message NothingToFill(string report, string from) =>
        new(Source, nameof(NothingToFill), report, from);
}
