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

    /// <summary>The reports that are wanted, in the order of the samples' index.</summary>
    /// <exception cref="RequestRefusedException">One of them does not exist, is wrong, or has no samples.</exception>
    public IReadOnlyList<SampleReport> Reports(string wanted)
    {
        using var services = Compose("none");
        var library = services.GetRequiredService<ReportLibrary>();
        return wanted == "all"
            ? [.. samples.Reports.Select(sample => samples.Of(library.Require(sample.Report).Code))]
            : [samples.Of(library.Require(wanted).Code)];
    }

    /// <summary>What is in a report's folder already; null when it has not been made.</summary>
    public DemoResult? Existing(string report)
    {
        var result = Path.Combine(folder, report);
        return Directory.Exists(result) && Directory.EnumerateFiles(result, "*.docx").Any() ? DemoResult.Read(report, result) : null;
    }

    /// <summary>Makes one report.</summary>
    /// <exception cref="RequestRefusedException">The samples or the report are wrong; nothing was left behind.</exception>
    public async Task<DemoResult> MakeAsync(SampleReport sample, CancellationToken cancellationToken)
    {
        var database = Path.Combine(folder, DatabaseFile);
        var target = Path.Combine(folder, sample.Report);
        MakeWay(target);
        Directory.CreateDirectory(Path.Combine(_work, sample.Report));
        try
        {
            if (File.Exists(database))
            {
                File.Copy(database, Path.Combine(_work, DatabaseFile));
            }

            await using (var services = Compose(sample.Report))
            {
                await FillAsync(services, sample.Folders, cancellationToken);
                await RunAsync(services, new RunRequest(sample.Report, sample.Period, sample.Unit, Send: true), cancellationToken);
            }

            SqliteConnection.ClearAllPools();
            File.Move(Path.Combine(_work, DatabaseFile), database, overwrite: true);
            Directory.Move(Path.Combine(_work, sample.Report), target);
            return DemoResult.Read(sample.Report, target);
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

    private async Task FillAsync(IServiceProvider services, IReadOnlyList<string> offices, CancellationToken cancellationToken)
    {
        await SchemaKeeper.EnsureAsync(services, cancellationToken);
        var files = new List<SourceFile>();
        foreach (var office in offices)
        {
            Check(await services.GetRequiredService<UnitImport>().ImportAsync(await ReadAsync(samples.Units(office), cancellationToken), cancellationToken));
            Check(await services.GetRequiredService<RecipientImport>().ImportAsync(await ReadAsync(samples.Recipients(office), cancellationToken), cancellationToken));
            if (samples.Targets(office) is { } targets)
            {
                Check(await services.GetRequiredService<TargetImport>().ImportAsync(await ReadAsync(targets, cancellationToken), cancellationToken));
            }

            foreach (var path in samples.Data(office))
            {
                files.Add(await ReadAsync(path, cancellationToken));
            }
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
