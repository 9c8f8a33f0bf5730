using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>The texts about the index of the samples.</content>
internal static partial class Messages
{
    public static Message SampleTwice(string report, int line) => new(IntakeSource, nameof(SampleTwice), report, line);
}
