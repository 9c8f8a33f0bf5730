using Microsoft.Data.Sqlite;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Storage;

namespace ReportWorker.Hosting.Configuration;

/// <summary>Makes every path in the settings an absolute one and fills in those that follow from others.</summary>
internal static class SettingsPaths
{
    /// <summary>The database file's name when nothing else is said.</summary>
    private const string DatabaseFile = "reportworker.db";

    /// <summary>The pickup folder's name when nothing else is said.</summary>
    private const string Pickup = "outbox";

    /// <summary>Completes them.</summary>
    public static void Complete(Settings settings, AppLocation location)
    {
        settings.Paths.Templates = location.Resolve(settings.Paths.Templates);
        settings.Paths.Data = settings.Paths.Data.Length == 0 ? location.DefaultData() : location.Resolve(settings.Paths.Data);
        settings.Paths.LibreOffice = settings.Paths.LibreOffice.Length == 0 ? "" : location.Resolve(settings.Paths.LibreOffice);
        settings.Mail.PickupDirectory = string.IsNullOrWhiteSpace(settings.Mail.PickupDirectory)
            ? Path.Combine(settings.Paths.Data, Pickup)
            : location.Resolve(settings.Mail.PickupDirectory);
        settings.Mail.Smtp.CertificateAuthorities = Resolve(settings.Mail.Smtp.CertificateAuthorities, location);
        settings.Mail.Bounces.CertificateAuthorities = Resolve(settings.Mail.Bounces.CertificateAuthorities, location);
        settings.Mail.Forms.CertificateAuthorities = Resolve(settings.Mail.Forms.CertificateAuthorities, location);
        settings.Intake.Folder = settings.Intake.Folder.Length == 0 ? "" : location.Resolve(settings.Intake.Folder);
        foreach (var certificate in new[] { settings.Office.Certificate, settings.Office.Keys })
        {
            certificate.File = certificate.File.Length == 0 ? "" : location.Resolve(certificate.File);
            certificate.KeyFile = certificate.KeyFile.Length == 0 ? "" : location.Resolve(certificate.KeyFile);
        }

        settings.Alarms.HeartbeatFile = string.IsNullOrWhiteSpace(settings.Alarms.HeartbeatFile)
            ? null
            : Path.Combine(settings.Paths.Data, settings.Alarms.HeartbeatFile);
        if (settings.Database.Provider == DatabaseProvider.Sqlite)
        {
            settings.Database.ConnectionString = Sqlite(settings, location);
        }

        foreach (var source in settings.Intake.Sources.Values.Where(source => source.Provider == DatabaseProvider.Sqlite))
        {
            source.ConnectionString = Resolved(source.ConnectionString, location);
        }
    }

    /// <summary>The file of a SQLite database; null when there is none, as in memory.</summary>
    public static string? FileOf(DatabaseOptions options) =>
        options.Provider == DatabaseProvider.Sqlite && Parse(options.ConnectionString)?.DataSource is { Length: > 0 } file ? file : null;

    private static string? Resolve(string? path, AppLocation location) => string.IsNullOrWhiteSpace(path) ? path : location.Resolve(path);

    private static string Sqlite(Settings settings, AppLocation location)
    {
        if (string.IsNullOrWhiteSpace(settings.Database.ConnectionString))
        {
            return new SqliteConnectionStringBuilder { DataSource = Path.Combine(settings.Paths.Data, DatabaseFile) }.ToString();
        }

        return Resolved(settings.Database.ConnectionString, location);
    }

    private static string Resolved(string text, AppLocation location)
    {
        // What cannot be read stays as it is: the check says what is wrong with it.
        if (Parse(text) is not { DataSource.Length: > 0 } parsed)
        {
            return text;
        }

        parsed.DataSource = location.Resolve(parsed.DataSource);
        return parsed.ToString();
    }

    private static SqliteConnectionStringBuilder? Parse(string text)
    {
        try
        {
            return new SqliteConnectionStringBuilder(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
