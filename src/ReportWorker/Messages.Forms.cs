using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of the Excel forms that units fill in.</content>
internal static partial class Messages
{
    public static Message HelpFormGroup() => new(Source, nameof(HelpFormGroup));

    public static Message HelpFormWrite() => new(Source, nameof(HelpFormWrite));

    public static Message HelpFormSend() => new(Source, nameof(HelpFormSend));

    public static Message HelpForm() => new(Source, nameof(HelpForm));

    public static Message HelpFormUnit() => new(Source, nameof(HelpFormUnit));

    public static Message HelpFormEachUnit() => new(Source, nameof(HelpFormEachUnit));

    public static Message HelpFormOut() => new(Source, nameof(HelpFormOut));

    public static Message HelpFormAgain() => new(Source, nameof(HelpFormAgain));

    public static Message HelpFormDryRun() => new(Source, nameof(HelpFormDryRun));

    public static Message FormsWritten(int count) => new(Source, nameof(FormsWritten), count);

    public static Message FormsSent(int queued, int before, int silent) => new(Source, nameof(FormsSent), queued, before, silent);

    public static Message FormsWouldBeSent(int queued, int before, int silent) => new(Source, nameof(FormsWouldBeSent), queued, before, silent);

    public static Message FormQueued() => new(Source, nameof(FormQueued));

    public static Message FormSentBefore() => new(Source, nameof(FormSentBefore));
}
