using System.Globalization;
using ReportWorker.Core.Periods;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Doors;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The office's page, where one is configured: its certificates, and whether its door opens or is open.</summary>
internal static class OfficeChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan EndsSoon = TimeSpan.FromDays(30);

    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var settings = services.GetRequiredService<Settings>().Office;
        if (OfficeDoor.Look(settings) is not { } door)
        {
            return [];
        }

        var check = Messages.CheckOffice();
        var url = door.Address.Url.ToString();
        if (door.Problem is { } problem)
        {
            return [Finding.Wrong(check, Messages.OfficeNotOpen(url, problem.ToString(services.GetRequiredService<Core.Problems.OfficeLanguage>().Culture)))];
        }

        var clock = services.GetRequiredService<OfficeClock>();
        List<Finding> findings = [await DoorAsync(door, url, cancellationToken)];
        if (door.Certificate is { } certificate && certificate.NotAfter.ToUniversalTime() < (clock.Now + EndsSoon).UtcDateTime)
        {
            var day = clock.DayOf(new DateTimeOffset(certificate.NotAfter.ToUniversalTime())).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            findings.Add(Finding.Wrong(check, Messages.CertificateEnds(settings.Certificate.File, day)));
        }

        findings.AddRange(door.Keys is null ? [Finding.Right(check, Messages.KeysInClearText())] : []);
        return findings;
    }

    // Taken by the service itself, as a rule.
    private static async Task<Finding> DoorAsync(OfficeDoor door, string url, CancellationToken cancellationToken) =>
        door.Address.WhyShut() is not { } reason ? Finding.Right(Messages.CheckOffice(), Messages.OfficeFree(url))
        : await AnswersAsync(door.Address, cancellationToken) ? Finding.Right(Messages.CheckOffice(), Messages.OfficeOpen(url))
        : Finding.Wrong(Messages.CheckOffice(), Messages.OfficeNotOpen(url, reason));

    private static async Task<bool> AnswersAsync(DoorAddress address, CancellationToken cancellationToken)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
#pragma warning disable MA0039 // "certificate validation": whoever asks is on this machine and tells nothing; the certificate names another host
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#pragma warning restore MA0039
        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            var page = await client.GetStringAsync(new Uri(address.FromHere, "/sign-in"), cancellationToken);
            return page.Contains("ReportWorker", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
