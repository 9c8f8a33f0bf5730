using ReportWorker.Expressions;

namespace ReportWorker.Docx;

internal static partial class Messages
{
    public static Message BlockInLink(string tag) => Text(nameof(BlockInLink), tag);
}
