using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Expressions;

namespace ReportWorker.Hosting.Watching;

/// <summary>Says that mail is paused; log, health page, <c>doctor</c> and commands say it alike.</summary>
internal static class PauseText
{
    /// <summary>Since when, by whom and why; nothing while mail leaves.</summary>
    public static IEnumerable<Message> Texts(this MailPause pause, OfficeClock clock)
    {
        if (pause.Decision is { } decision)
        {
            yield return Messages.MailPausedSince(
                clock.Local(decision.Since).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), decision.By, decision.Why);
        }

        if (pause.BySetting)
        {
            yield return Messages.SendingPaused();
        }
    }
}
