using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What imports of recipients say.</content>
internal static partial class Messages
{
    public static Message ExpectedPart() => new(IntakeSource, nameof(ExpectedPart));

    public static Message ExpectedFolder() => new(IntakeSource, nameof(ExpectedFolder));

    public static Message EmailOrFolder() => new(IntakeSource, nameof(EmailOrFolder));
}
