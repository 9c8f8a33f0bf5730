using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said about copies of templates with comments, and about fields.</content>
internal static partial class Messages
{
    public static Message HelpTemplateAnnotate() => new(Source, nameof(HelpTemplateAnnotate));

    public static Message HelpTemplateSchema() => new(Source, nameof(HelpTemplateSchema));

    public static Message AnnotateNeedsOneFile() => new(Source, nameof(AnnotateNeedsOneFile));

    public static Message AnnotatedIsNoDocx(string path) => new(Source, nameof(AnnotatedIsNoDocx), path);

    public static Message AnnotatedExists(string path) => new(Source, nameof(AnnotatedExists), path);

    public static Message AnnotatedWritten(string path) => new(Source, nameof(AnnotatedWritten), path);

    public static Message NothingToAnnotate() => new(Source, nameof(NothingToAnnotate));
}
