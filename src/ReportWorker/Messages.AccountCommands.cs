using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the commands for accounts say.</content>
internal static partial class Messages
{
    public static Message HelpAccount() => new(OfficeSource, nameof(HelpAccount));

    public static Message HelpAccountList() => new(OfficeSource, nameof(HelpAccountList));

    public static Message HelpAccountReset() => new(OfficeSource, nameof(HelpAccountReset));

    public static Message HelpAccountAdd() => new(OfficeSource, nameof(HelpAccountAdd));

    public static Message HelpAccountName() => new(OfficeSource, nameof(HelpAccountName));

    public static Message HelpDisplayName() => new(OfficeSource, nameof(HelpDisplayName));

    public static Message HelpAccountRole() => new(OfficeSource, nameof(HelpAccountRole));

    public static Message OnlyAdministratorHere(string role) => new(OfficeSource, nameof(OnlyAdministratorHere), role);

    public static Message NoAccountOfName(string name) => new(OfficeSource, nameof(NoAccountOfName), name);

    public static Message AccountIsDisabled(string name) => new(OfficeSource, nameof(AccountIsDisabled), name);

    public static Message ColumnDisplayName() => new(OfficeSource, nameof(ColumnDisplayName));

    public static Message ColumnRoles() => new(OfficeSource, nameof(ColumnRoles));

    public static Message ColumnSecondFactor() => new(OfficeSource, nameof(ColumnSecondFactor));

    public static Message NoAccounts() => new(OfficeSource, nameof(NoAccounts));
}
