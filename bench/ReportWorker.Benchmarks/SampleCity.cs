using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Benchmarks;

/// <summary>The program on SQLite with the units and answers of <c>samples/ha-noi</c>.</summary>
internal static class SampleCity
{
    private const string Sample = "ha-noi";

    /// <summary>The period of the answers.</summary>
    public static PeriodKey Period { get; } = PeriodKey.Parse("2020-H1");

    /// <summary>Opens it in a folder that is empty.</summary>
    public static async Task<ServiceProvider> OpenAsync(string folder)
    {
        var root = Root();
        var settings = new Settings();
        settings.Paths.Templates = Path.Combine(root, "templates");
        settings.Paths.Data = folder;
        settings.Database.ConnectionString = $"Data Source={Path.Combine(folder, "office.db")}";
        settings.Mail.PickupDirectory = Path.Combine(folder, "mail");
        var office = Composition.Build(settings, CultureInfo.GetCultureInfo("vi"));
        await office.GetRequiredService<IDatabase>().MigrateAsync(CancellationToken.None);
        var samples = Path.Combine(root, "samples", Sample);
        _ = await office.GetRequiredService<UnitImport>().ImportAsync(await FileAsync(Path.Combine(samples, "units.csv")), CancellationToken.None);
        var files = new List<SourceFile>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(samples, Period.Text), "*.csv").Order(StringComparer.Ordinal))
        {
            files.Add(await FileAsync(path));
        }

        return await office.GetRequiredService<DataImport>().ImportAsync(files, dryRun: false, CancellationToken.None) is DataImportResult.Imported
            ? office
            : throw new InvalidOperationException("The city sample cannot be imported.");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReportWorker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmark runs inside its repository.");
        }

        return folder;
    }

    private static Task<SourceFile> FileAsync(string path) => SourceFile.ReadAsync(path, SourceFile.DefaultLimit, CancellationToken.None);
}
