using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said about checks of templates.</content>
internal static partial class Messages
{
    public static Message TemplateDoubt(string problem) => new(Source, nameof(TemplateDoubt), problem);

    public static Message NotAnnotated() => new(Source, nameof(NotAnnotated));
}
