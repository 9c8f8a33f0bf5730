using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the pages for accounts say.</content>
internal static partial class Messages
{
    public static Message FieldRoles() => new(OfficeSource, nameof(FieldRoles));

    public static Message FieldRole() => new(OfficeSource, nameof(FieldRole));

    public static Message FieldRoleEverywhere() => new(OfficeSource, nameof(FieldRoleEverywhere));

    public static Message UnitOrEverywhere() => new(OfficeSource, nameof(UnitOrEverywhere));

    public static Message FieldRoleUnit() => new(OfficeSource, nameof(FieldRoleUnit));

    public static Message FieldState() => new(OfficeSource, nameof(FieldState));

    public static Message AddAccount() => new(OfficeSource, nameof(AddAccount));

    public static Message OneTimePassword(string name) => new(OfficeSource, nameof(OneTimePassword), name);

    public static Message NameTaken(string name) => new(OfficeSource, nameof(NameTaken), name);

    public static Message WrongEmail() => new(OfficeSource, nameof(WrongEmail));

    public static Message GiveRole() => new(OfficeSource, nameof(GiveRole));

    public static Message TakeRole() => new(OfficeSource, nameof(TakeRole));

    public static Message Access() => new(OfficeSource, nameof(Access));

    public static Message ResetLead() => new(OfficeSource, nameof(ResetLead));

    public static Message Reset() => new(OfficeSource, nameof(Reset));

    public static Message Disable() => new(OfficeSource, nameof(Disable));

    public static Message Enable() => new(OfficeSource, nameof(Enable));

    public static Message AccountChanged() => new(OfficeSource, nameof(AccountChanged));

    public static Message NoSuchRole() => new(OfficeSource, nameof(NoSuchRole));

    public static Message NoSuchUnit() => new(OfficeSource, nameof(NoSuchUnit));

    public static Message NobodyLeft() => new(OfficeSource, nameof(NobodyLeft));
}
