using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <content>What is said about checks themselves.</content>
internal static partial class Messages
{
    public static Message CheckCommentsLeft(string author) => Text(nameof(CheckCommentsLeft), author);
}
