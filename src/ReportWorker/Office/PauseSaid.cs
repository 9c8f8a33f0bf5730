using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Expressions;

namespace ReportWorker.Office;

/// <summary>Says on pages that mail is paused.</summary>
internal static class PauseSaid
{
    /// <summary>Since when, by whom and why; nothing while mail leaves.</summary>
    public static IEnumerable<Message> Of(MailPause pause, OfficeClock clock, CultureInfo culture)
    {
        if (pause.Decision is { } decision)
        {
            yield return Messages.MailStands(clock.Local(decision.Since).ToString("g", culture), decision.By, decision.Why);
        }

        if (pause.BySetting)
        {
            yield return Messages.MailStandsBySetting();
        }
    }
}
