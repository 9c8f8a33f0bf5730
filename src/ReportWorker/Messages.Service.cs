using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the service says.</content>
internal static partial class Messages
{
    public static Message ScheduleNotUsable(string text) => new(Source, nameof(ScheduleNotUsable), text);

    public static Message ServiceRunsAlready(string database, string holder) => new(Source, nameof(ServiceRunsAlready), database, holder);

    public static Message EmptyGroup(string report, string group) => new(Source, nameof(EmptyGroup), report, group);

    public static Message TemplatesRight() => new(Source, nameof(TemplatesRight));

    public static Message TemplatesWrong(int count) => new(Source, nameof(TemplatesWrong), count);

    public static Message ColumnField() => new(Source, nameof(ColumnField));

    public static Message ColumnPlace() => new(Source, nameof(ColumnPlace));

    public static Message ColumnSchedule() => new(Source, nameof(ColumnSchedule));

    public static Message ShiftedFrom(DateOnly meant, string reasons) => new(Source, nameof(ShiftedFrom), meant, reasons);

    public static Message ClosedDay(DateOnly day, Message why) => new(Source, nameof(ClosedDay), day, why);

    public static Message DueDay(int day, int months, TimeOnly at) => new(Source, nameof(DueDay), day, months, at);

    public static Message DueLastDay(int months, TimeOnly at) => new(Source, nameof(DueLastDay), months, at);

    public static Message DueDaysAfter(int days, TimeOnly at) => new(Source, nameof(DueDaysAfter), days, at);

    public static Message ShiftsToNext() => new(Source, nameof(ShiftsToNext));

    public static Message ShiftsToPrevious() => new(Source, nameof(ShiftsToPrevious));

    public static Message DueAdded(int added, int all) => new(Source, nameof(DueAdded), added, all);

    public static Message ReleasesFrom(string time) => new(Source, nameof(ReleasesFrom), time);
}
