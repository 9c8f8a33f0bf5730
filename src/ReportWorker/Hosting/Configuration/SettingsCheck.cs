using System.Globalization;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Doors;
using ReportWorker.Mail;

namespace ReportWorker.Hosting.Configuration;

/// <summary>What must hold between settings and of single values. Every failure is told, with the value.</summary>
internal static class SettingsCheck
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<SettingProblem> Run(Settings settings) =>
        Zones(settings)
            .Concat(Service(settings.Service))
            .Concat(Office(settings))
            .Concat(Alarms(settings.Alarms))
            .Concat(Retention(settings.Retention))
            .Concat(Url("Telemetry:Endpoint", settings.Telemetry.Endpoint))
            .Concat(Span("Telemetry:Every", settings.Telemetry.Every, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)))
            .Concat(Whole("Logging:File:Files", settings.Logging.File.Files, 0, LogFileSettings.MostFiles))
            .Concat(Whole("Logging:File:Megabytes", settings.Logging.File.Megabytes, 1, LogFileSettings.MostMegabytes))
            .Concat(Span("Intake:FolderSettles", settings.Intake.FolderSettles, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)))
            .Concat(settings.Reports.SelectMany(pair => Report(pair.Key, pair.Value)))
            .Concat(When(settings.Paths.Templates.Length == 0, "Paths:Templates", Messages.SettingNeeded("Paths:Templates")));

    /// <summary>What the rooms for storage and mail say about their own sections.</summary>
    public static IEnumerable<Problem> Rooms(Settings settings, CultureInfo culture)
    {
        var mail = new ServiceCollection().AddReportWorkerMail(culture).BuildServiceProvider().GetRequiredService<IValidateOptions<MailOptions>>();
        return settings.Database.Check()
            .Concat(settings.Intake.Sources.SelectMany(pair => pair.Value.Check(pair.Key)))
            .Concat((mail.Validate(null, settings.Mail).Failures ?? []).Select(failure => new Problem(Messages.Text(failure))));
    }

    private static IEnumerable<SettingProblem> Zones(Settings settings) =>
        settings.Reports
            .Select(pair => (Key: $"Reports:{pair.Key}:Schedule:TimeZone", Zone: pair.Value.Schedule.TimeZone))
            .Prepend((Key: "Clock:TimeZone", Zone: settings.Clock.TimeZone))
            .Where(pair => !string.IsNullOrEmpty(pair.Zone) || pair.Key == "Clock:TimeZone")
            .SelectMany(pair => When(!TimeZoneInfo.TryFindSystemTimeZoneById(pair.Zone!, out _), pair.Key, Messages.UnknownTimeZone(pair.Key, pair.Zone)));

    private static IEnumerable<SettingProblem> Service(ServiceSettings service) =>
    [
        .. Url("Service:Url", service.Url),
        .. Span("Service:ReconcileEvery", service.ReconcileEvery, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        .. Span("Service:SendingLease", service.SendingLease, TimeSpan.FromSeconds(5), TimeSpan.FromHours(1)),
        .. Span("Service:NodeLease", service.NodeLease, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10)),
        .. Whole("Service:FreeMegabytes", service.FreeMegabytes, 0, 1_000_000),
        .. Span("Service:StopWithin", service.StopWithin, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
    ];

    private static IEnumerable<SettingProblem> Office(Settings settings)
    {
        const string Key = "Office:Url";
        var office = settings.Office;
        if (office.Url.Length == 0)
        {
            return When(office.OpenId.Authority.Length > 0 || office.Windows, Key, Messages.SettingNeeded(Key));
        }

        if (DoorAddress.Parse(office.Url) is not { } address)
        {
            return When(true, Key, Messages.WrongUrl(Key, office.Url));
        }

        return
        [
            .. When(!address.IsEncrypted && !address.IsLoopback, Key, Messages.OfficeNeedsHttps(Key, office.Url)),
            .. When(address.IsEncrypted && office.Certificate.File.Length == 0, "Office:Certificate:File", Messages.SettingNeeded("Office:Certificate:File")),
            .. When(DoorAddress.Parse(settings.Service.Url)?.Url.Port == address.Url.Port, Key, Messages.OfficeSharesPort(Key, address.Url.Port)),
            .. OpenId(office.OpenId),
        ];
    }

    private static IEnumerable<SettingProblem> OpenId(OpenIdSettings settings)
    {
        const string Key = "Office:OpenId:";
        if (settings.Authority.Length == 0)
        {
            return When(settings.ClientId.Length + settings.ClientSecret.Length > 0, Key + "Authority", Messages.SettingNeeded(Key + "Authority"));
        }

        var isUrl = Uri.TryCreate(settings.Authority, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        return
        [
            .. Url(Key + "Authority", settings.Authority),
            .. When(isUrl && url!.Scheme == "http" && !url.IsLoopback, Key + "Authority", Messages.OfficeNeedsHttps(Key + "Authority", settings.Authority)), // it was read
            .. When(settings.ClientId.Length == 0, Key + "ClientId", Messages.SettingNeeded(Key + "ClientId")),
            .. When(settings.NameClaim.Length == 0, Key + "NameClaim", Messages.SettingNeeded(Key + "NameClaim")),
            .. When(!settings.Scopes.Split(' ').Contains("openid"), Key + "Scopes", Messages.ScopeNeeded(Key + "Scopes", settings.Scopes)),
            .. When(settings.PageUrl.Length > 0 && DoorAddress.Parse(settings.PageUrl) is null, Key + "PageUrl", Messages.WrongUrl(Key + "PageUrl", settings.PageUrl)),
        ];
    }

    private static IEnumerable<SettingProblem> Alarms(AlarmSettings alarms) =>
    [
        .. alarms.Addresses.Where(address => !EmailSyntax.IsAddress(address)).SelectMany(address => When(true, "Alarms:To", Messages.SettingNoAddress("Alarms:To", address))),
        .. alarms.HeartbeatEvery is { } every ? Span("Alarms:HeartbeatEvery", every, TimeSpan.FromMinutes(1), TimeSpan.FromDays(31)) : [],
    ];

    private static IEnumerable<SettingProblem> Retention(RetentionSettings kept) =>
        new[] { ("Drafts", kept.Drafts), ("Messages", kept.Messages), ("Attempts", kept.Attempts), ("Files", kept.Files) }
            .SelectMany(pair => pair.Item2 is { } days ? Whole("Retention:" + pair.Item1, days, RetentionSettings.Least, RetentionSettings.Most) : []);

    private static IEnumerable<SettingProblem> Report(string code, ReportSettings report)
    {
        var key = $"Reports:{code}:Gate:MinimumCoverage";
        return When(report.Gate.MinimumCoverage is < 0 or > 1, key, Messages.SettingOutOfRange(key, report.Gate.MinimumCoverage, "0", "1"));
    }

    private static IEnumerable<SettingProblem> Url(string key, string value) =>
        When(value.Length > 0 && !(Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"), key, Messages.WrongUrl(key, value));

    private static IEnumerable<SettingProblem> Span(string key, TimeSpan value, TimeSpan least, TimeSpan most) =>
        When(value < least || value > most, key, Messages.SettingOutOfRange(key, value, least, most));

    private static IEnumerable<SettingProblem> Whole(string key, int value, int least, int most) =>
        When(value < least || value > most, key, Messages.SettingOutOfRange(key, value, least, most));

    private static IEnumerable<SettingProblem> When(bool wrong, string key, Message message) => wrong ? [new(key, message)] : [];
}
