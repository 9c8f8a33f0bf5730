using System.Globalization;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Demo;

/// <summary>
/// Makes sample reports with the program's real parts on a database and a pickup folder of their own. The work is done in a folder
/// beside the result, so that a failure leaves nothing half-done.
/// </summary>
internal sealed class DemoMaker(Settings configured, CultureInfo culture, Samples samples, string folder)
{
    private const string DatabaseFile = "demo.db";

    private readonly string _work = Path.Combine(folder, $".{Guid.NewGuid():N}");

    /// <summary>The reports that can be made from the samples, in order; wrong ones are told.</summary>
    public IReadOnlyList<ReportDefinition> Reports(string wanted)
    {
        using var services = Compose("none");
        var library = services.GetRequiredService<ReportLibrary>();
        return wanted == "all"
            ? [.. library.Reports.Where(report => samples.PeriodOf(report) is not null)]
            : [library.Require(wanted)];
    }

    /// <summary>What is in a report's folder already; null when it has not been made.</summary>
    public DemoResult? Existing(ReportDefinition report)
    {
        var result = Path.Combine(folder, report.Code);
        return Directory.Exists(result) && Directory.EnumerateFiles(result, "*.docx").Any() ? DemoResult.Read(report.Code, result) : null;
    }

    /// <summary>Makes one report.</summary>
    /// <exception cref="RequestRefusedException">The samples or the report are wrong; nothing was left behind.</exception>
    public async Task<DemoResult> MakeAsync(ReportDefinition report, CancellationToken cancellationToken)
    {
        var period = samples.PeriodOf(report)
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoSamplePeriod(report.Code)));
        var database = Path.Combine(folder, DatabaseFile);
        var target = Path.Combine(folder, report.Code);
        MakeWay(target);
        Directory.CreateDirectory(Path.Combine(_work, report.Code));
        try
        {
            if (File.Exists(database))
            {
                File.Copy(database, Path.Combine(_work, DatabaseFile));
            }

            await using (var services = Compose(report.Code))
            {
                await FillAsync(services, cancellationToken);
                await RunAsync(services, new RunRequest(report.Code, period, Send: true), cancellationToken);
            }

            SqliteConnection.ClearAllPools();
            File.Move(Path.Combine(_work, DatabaseFile), database, overwrite: true);
            Directory.Move(Path.Combine(_work, report.Code), target);
            return DemoResult.Read(report.Code, target);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_work, recursive: true);
        }
    }

    // An empty folder is in nobody's way; what lies in another one is somebody's.
    private static void MakeWay(string target)
    {
        if (!Directory.Exists(target))
        {
            return;
        }

        if (Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.DemoFolderTaken(target)));
        }

        Directory.Delete(target);
    }

    private ServiceProvider Compose(string report)
    {
        var settings = new Settings
        {
            Language = configured.Language,
            Clock = configured.Clock,
            Paths = configured.Paths,
            Database = { ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_work, DatabaseFile) }.ToString() },
            Mail = { PickupDirectory = Path.Combine(_work, report) },
        };
        return Composition.Build(settings, culture);
    }

    private async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await SchemaKeeper.EnsureAsync(services, cancellationToken);
        Check(await services.GetRequiredService<UnitImport>().ImportAsync(await ReadAsync(samples.Units, cancellationToken), cancellationToken));
        Check(await services.GetRequiredService<RecipientImport>().ImportAsync(await ReadAsync(samples.Recipients, cancellationToken), cancellationToken));
        var files = new List<SourceFile>();
        foreach (var path in samples.Data())
        {
            files.Add(await ReadAsync(path, cancellationToken));
        }

        if (await services.GetRequiredService<DataImport>().ImportAsync(files, dryRun: false, cancellationToken) is DataImportResult.Rejected rejected)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, rejected.Problems);
        }
    }

    private static async Task<SourceFile> ReadAsync(string path, CancellationToken cancellationToken) =>
        await SourceFile.ReadAsync(path, SourceFile.DefaultLimit, cancellationToken);

    private static void Check(ImportResult result)
    {
        if (result is ImportResult.Rejected rejected)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, rejected.Problems);
        }
    }

    private async Task RunAsync(IServiceProvider services, RunRequest request, CancellationToken cancellationToken)
    {
        var made = await services.GetRequiredService<RunReport>().RunAsync(request, null, cancellationToken);
        foreach (var edition in made.Editions)
        {
            await File.WriteAllBytesAsync(Path.Combine(_work, request.Report, edition.Edition.FileName), edition.Document, cancellationToken);
        }

        var sent = await services.GetRequiredService<Sender>().RunAsync(cancellationToken);
        if (sent is not { ChannelDown: null, Failed: 0, Deferred: 0 })
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.Text(sent.ChannelDown ?? "?")));
        }
    }
}
