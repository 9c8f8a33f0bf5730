using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of forms' deadlines and of reminders.</content>
internal static partial class Messages
{
    public static Message OfLevel(string level) => new(Source, nameof(OfLevel), level);

    public static Message HelpDataRemind() => new(Source, nameof(HelpDataRemind));

    public static Message HelpFormOption() => new(Source, nameof(HelpFormOption));

    public static Message HelpBranchOption() => new(Source, nameof(HelpBranchOption));

    public static Message NotReminded(string counts) => new(Source, nameof(NotReminded), counts);

    public static Message HelpRemindDryRun() => new(Source, nameof(HelpRemindDryRun));

    public static Message NoSuchForm(string form, string known) => new(Source, nameof(NoSuchForm), form, known);

    public static Message RemindersOff() => new(Source, nameof(RemindersOff));

    public static Message Reminded(int units, int messages) => new(Source, nameof(Reminded), units, messages);

    public static Message WouldRemind(int units) => new(Source, nameof(WouldRemind), units);

    public static Message ColumnStep() => new(Source, nameof(ColumnStep));

    public static Message ColumnCopy() => new(Source, nameof(ColumnCopy));

    public static Message NoAddress() => new(Source, nameof(NoAddress));


    public static Message CheckReminders() => new(Source, nameof(CheckReminders));

    public static Message NobodyToRemind(int units, string codes) => new(Source, nameof(NobodyToRemind), units, codes);

    public static Message ReachedByParent(int units, int silent) => new(Source, nameof(ReachedByParent), units, silent);

    public static Message OwingWithoutAddress(int units) => new(Source, nameof(OwingWithoutAddress), units);
}
