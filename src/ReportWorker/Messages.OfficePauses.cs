using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the page of pauses says.</content>
internal static partial class Messages
{
    private static readonly ResourceManager KeepingSource = new("ReportWorker.Resources.KeepingMessages", typeof(Messages).Assembly);

    public static Message InputWrong() => new(KeepingSource, nameof(InputWrong));

    public static Message PagePauses() => new(KeepingSource, nameof(PagePauses));

    public static Message MailHeading() => new(KeepingSource, nameof(MailHeading));

    public static Message MailLeaves() => new(KeepingSource, nameof(MailLeaves));

    public static Message MailStands(string since, string by, string why) => new(KeepingSource, nameof(MailStands), since, by, why);

    public static Message MailStandsBySetting() => new(KeepingSource, nameof(MailStandsBySetting));

    public static Message MailPauseLead() => new(KeepingSource, nameof(MailPauseLead));

    public static Message MailPause() => new(KeepingSource, nameof(MailPause));

    public static Message MailResume() => new(KeepingSource, nameof(MailResume));

    public static Message MailIsPaused() => new(KeepingSource, nameof(MailIsPaused));

    public static Message MailGoesOn() => new(KeepingSource, nameof(MailGoesOn));

    public static Message ReportsHeading() => new(KeepingSource, nameof(ReportsHeading));

    public static Message ReportPauseLead() => new(KeepingSource, nameof(ReportPauseLead));

    public static Message ReportStands(string since, string by, string why) => new(KeepingSource, nameof(ReportStands), since, by, why);

    public static Message ReportRuns() => new(KeepingSource, nameof(ReportRuns));

    public static Message ReportGone(string code) => new(KeepingSource, nameof(ReportGone), code);

    public static Message ReportPauseIt() => new(KeepingSource, nameof(ReportPauseIt));

    public static Message ReportResumeIt() => new(KeepingSource, nameof(ReportResumeIt));

    public static Message ReportIsPaused(string report) => new(KeepingSource, nameof(ReportIsPaused), report);

    public static Message ReportGoesOn(string report) => new(KeepingSource, nameof(ReportGoesOn), report);

    public static Message PauseBanner() => new(KeepingSource, nameof(PauseBanner));

    public static Message PauseMore() => new(KeepingSource, nameof(PauseMore));
}
