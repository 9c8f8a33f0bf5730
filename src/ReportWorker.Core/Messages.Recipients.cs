using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What imports of recipients say.</content>
internal static partial class Messages
{
    public static Message ExpectedPart() => new(IntakeSource, nameof(ExpectedPart));

    public static Message ExpectedFolder() => new(IntakeSource, nameof(ExpectedFolder));

    public static Message RecipientThere(string address, string group, DateOnly from) => new(IntakeSource, nameof(RecipientThere), address, group, from);

    public static Message NoSuchRecipient(string address, string group) => new(IntakeSource, nameof(NoSuchRecipient), address, group);

    public static Message EmailOrFolder() => new(IntakeSource, nameof(EmailOrFolder));
}
