using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the page of the audit trail says.</content>
internal static partial class Messages
{
    public static Message PageAudit() => new(KeepingSource, nameof(PageAudit));

    public static Message AuditLead() => new(KeepingSource, nameof(AuditLead));

    public static Message AuditNone() => new(KeepingSource, nameof(AuditNone));

    public static Message FieldWhen() => new(KeepingSource, nameof(FieldWhen));

    public static Message FieldActor() => new(KeepingSource, nameof(FieldActor));

    public static Message FieldAct() => new(KeepingSource, nameof(FieldAct));

    public static Message HintAct() => new(KeepingSource, nameof(HintAct));

    public static Message FieldAbout() => new(KeepingSource, nameof(FieldAbout));

    public static Message FieldDetail() => new(KeepingSource, nameof(FieldDetail));

    public static Message FieldHash() => new(KeepingSource, nameof(FieldHash));

    public static Message FieldFromDay() => new(KeepingSource, nameof(FieldFromDay));

    public static Message FieldToDay() => new(KeepingSource, nameof(FieldToDay));

    public static Message AuditNewest() => new(KeepingSource, nameof(AuditNewest));

    public static Message AuditOlder() => new(KeepingSource, nameof(AuditOlder));

    public static Message AuditSave(int most) => new(KeepingSource, nameof(AuditSave), most);

    public static Message AuditMore() => new(KeepingSource, nameof(AuditMore));
}
