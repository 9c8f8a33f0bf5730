using MimeKit;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Reports;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests.Notices;

/// <summary>An office whose six-month review leaves by itself, with the steps of the service that tell people something.</summary>
internal static class NoticeOffice
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>An office the day before its report is due, with the time at which the ledger began.</summary>
    public static async Task<Office> OpenAsync(Action<Settings>? change = null)
    {
        var office = await Office.OpenAsync("2020-06-14T12:00:00", settings =>
        {
            settings.Reports["six-month-review"] = new ReportSettings { Gate = { Release = ReleaseMode.Automatic } };
            settings.Alarms.To = "quan-tri@example.vn; truc@example.vn";
            change?.Invoke(settings);
        });
        await office.ReconcileAsync();
        return office;
    }

    /// <summary>A round as the service has it: the ledger, then what the office must know, then the post.</summary>
    public static async Task<ReconcileResult> RoundAsync(this Office office)
    {
        var result = await office.ReconcileAsync();
        await office.Get<NotSent>().RunAsync(result, Token);
        await office.Get<LateChanges>().RunAsync(result, Token);
        await office.SendAsync();
        return result;
    }

    /// <summary>Everything that has left under a subject that begins so, oldest first.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> LettersAsync(this Office office, string subject)
    {
        var all = await Task.WhenAll(office.Messages().Select(file => MimeMessage.LoadAsync(file, Token)));
        return [.. all.Where(letter => letter.Subject!.StartsWith(subject, StringComparison.Ordinal)).OrderBy(letter => letter.Date)];
    }

    /// <summary>The plain body, with the line ends of tests.</summary>
    public static string Words(this MimeMessage message) => message.TextBody!.ReplaceLineEndings("\n");
}
