using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage;

namespace ReportWorker.Benchmarks.Figures;

/// <summary>A SQLite file with a city's answers, made by the program's own storage and kept for the next run.</summary>
internal sealed class CityDatabase : IDisposable
{
    private const int Batch = 500;

    private readonly ServiceProvider _services;

    private CityDatabase(City city, string file)
    {
        (City, File) = (city, file);
        var options = new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={file};Pooling=False" };
        _services = new ServiceCollection().AddReportWorkerStorage(options).BuildServiceProvider();
    }

    public City City { get; }

    public string File { get; }

    /// <summary>The folder that databases are kept in.</summary>
    public static string Folder => Path.Combine(Path.GetTempPath(), "reportworker-bench");

    /// <summary>Opens the file of a city, making it where it is not there yet.</summary>
    public static async Task<CityDatabase> OpenAsync(City city)
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"city-{city.Indicators}.db");
        if (!System.IO.File.Exists(file))
        {
            await MakeAsync(city, file);
        }

        return new CityDatabase(city, file);
    }

    /// <summary>An empty database of the program's own schema.</summary>
    public static async Task<CityDatabase> EmptyAsync(City city, string file)
    {
        var database = new CityDatabase(city, file);
        await database.Get<IDatabase>().MigrateAsync(CancellationToken.None);
        await database.Get<IUnitStore>().SaveAsync(city.Units, City.Audit("units"), CancellationToken.None);
        return database;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private static async Task MakeAsync(City city, string file)
    {
        var unfinished = file + ".new";
        System.IO.File.Delete(unfinished);
        using (var database = await EmptyAsync(city, unfinished))
        {
            var store = database.Get<ISubmissionStore>();
            foreach (var month in City.Months)
            {
                await Console.Error.WriteLineAsync($"making {month} of {file}");
                for (var from = 0; from < City.CountOfBranches; from += Batch)
                {
                    await store.AddAsync([.. city.Answers(month, from, Batch)], City.Audit(month.Text), CancellationToken.None);
                }
            }
        }

        System.IO.File.Move(unfinished, file);
    }
}
