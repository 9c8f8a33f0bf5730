using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said of forms' deadlines and of reminders.</content>
internal static partial class Messages
{
    public static Message DeadlineOfOtherLevel(string level, string only) =>
        new(Source, nameof(DeadlineOfOtherLevel), level, only);

    public static Message ReminderExceptionAlone(string form) =>
        new(Source, nameof(ReminderExceptionAlone), form);

    public static Message ReminderWithoutDeadline(string form) =>
        new(Source, nameof(ReminderWithoutDeadline), form);

    public static Message ReminderOfRange(string form) =>
        new(Source, nameof(ReminderOfRange), form);

    public static Message ReminderAfterUntil(int step, int until) =>
        new(Source, nameof(ReminderAfterUntil), step, until);

    public static Message RemindersOvertaken() =>
        new(Source, nameof(RemindersOvertaken));
}
