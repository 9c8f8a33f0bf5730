using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <content>What is said about documents that somebody edited.</content>
internal static partial class Messages
{
    public static Message TrackedChangeLeft() => Text(nameof(TrackedChangeLeft));

    public static Message CommentLeft() => Text(nameof(CommentLeft));
}
