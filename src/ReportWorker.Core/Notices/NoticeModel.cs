using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Notices;

/// <summary>What several notices say alike. The names are those of <see cref="NoticeSchema"/>.</summary>
internal static class NoticeModel
{
    /// <summary>An instant as people at the office read it.</summary>
    public static string Instant(OfficeClock clock, DateTimeOffset at) => clock.Local(at).ToString("HH:mm dd/MM/yyyy", VietnameseText.Culture);

    /// <summary>An alarm.</summary>
    public static object? Of(StandingAlarm alarm, OfficeClock clock) => new Dictionary<string, object?>
    {
        ["text"] = alarm.Text,
        ["since"] = Instant(clock, alarm.Since),
        ["is_new"] = alarm.ToldAt is null,
    };
}
