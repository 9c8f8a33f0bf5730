using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What can be wrong with the service on its machine.</content>
internal static partial class Messages
{
    public static Message ScheduleFileNotUsable(string path, string text) => new(Source, nameof(ScheduleFileNotUsable), path, text);
}
