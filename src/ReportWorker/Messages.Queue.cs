using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of queued runs and paused reports.</content>
internal static partial class Messages
{

    public static Message HelpReportPause() => new(Source, nameof(HelpReportPause));

    public static Message HelpReportResume() => new(Source, nameof(HelpReportResume));

    public static Message HelpQueue() => new(Source, nameof(HelpQueue));

    public static Message HelpFollow() => new(Source, nameof(HelpFollow));

    public static Message ReportPaused(string report) => new(Source, nameof(ReportPaused), report);

    public static Message ReportResumed(string report) => new(Source, nameof(ReportResumed), report);

    public static Message PausedSince(string report, string since, string by, string why) => new(Source, nameof(PausedSince), report, since, by, why);

    public static Message RunQueued(long run) => new(Source, nameof(RunQueued), run);

    public static Message RunWaits(long run) => new(Source, nameof(RunWaits), run);

    public static Message FollowEnded(long run) => new(Source, nameof(FollowEnded), run);

    public static Message JobGivenUp(string why) => new(Source, nameof(JobGivenUp), why);
}
