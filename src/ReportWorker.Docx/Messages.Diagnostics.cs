using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <content>What is said about checks themselves.</content>
internal static partial class Messages
{
    public static Message CheckCommentsLeft(string author) => Text(nameof(CheckCommentsLeft), author);

    public static Message UnclosedTagAdvice() => Text(nameof(UnclosedTagAdvice));

    public static Message OutsideItsLoop(string name) => Text(nameof(OutsideItsLoop), name);

    public static Message ForeignTag(string found, string ours) => Text(nameof(ForeignTag), found, ours);
}
