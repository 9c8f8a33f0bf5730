using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said of reports that stand still.</content>
internal static partial class Messages
{

    public static Message PausedBefore(string report) =>
        new(Source, nameof(PausedBefore), report);

    public static Message NotPaused(string report) =>
        new(Source, nameof(NotPaused), report);
}
