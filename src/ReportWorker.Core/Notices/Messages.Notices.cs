using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What Notices/ says.</content>
internal static partial class Messages
{

    public static Message NotMadeYet() =>
        new(Source, nameof(NotMadeYet));

    public static Message NotSentPaused(string by, DateOnly since, string why) =>
        new(Source, nameof(NotSentPaused), by, since, why);
}
