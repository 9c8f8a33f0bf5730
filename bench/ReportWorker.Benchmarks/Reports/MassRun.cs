using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Commands;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;

namespace ReportWorker.Benchmarks.Reports;

/// <summary>
/// The six-month reports of all units of the city sample in one run, as <c>run --each-unit --out</c> makes them, against what cannot be
/// saved: adding up the figures once, and compressing and writing the same files.
/// </summary>
internal static class MassRun
{
    private const string Report = "unit-six-month-review";
    private const int Turns = 3;

    /// <summary>Measures in turns in one process that has made the reports once before; medians of the turns.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-bench-").FullName;
        try
        {
            await using var office = await SampleCity.OpenAsync(folder);
            List<double> aggregating = [], writing = [], runs = [];
            var documents = 0;
            for (var turn = 0; turn <= Turns; turn++)
            {
                aggregating.Add(await SecondsAsync(() => office.GetRequiredService<ReportReader>().ReadAsync(
                    office.GetRequiredService<ReportLibrary>().Require(Report), SampleCity.Period, CancellationToken.None)));
                RunResult? result = null;
                runs.Add(await SecondsAsync(async () =>
                {
                    var copies = DocumentFolder.Open(Path.Combine(folder, $"out-{turn}"))!;
                    result = await office.GetRequiredService<RunReport>().RunAsync(
                        new RunRequest(Report, SampleCity.Period, EachUnit: true), done => copies.Save(done.Made), CancellationToken.None);
                }));
                var plain = result!.Editions.Select(made => Unpack(made.Document)).ToList();
                Directory.CreateDirectory(Path.Combine(folder, $"floor-{turn}"));
                writing.Add(await SecondsAsync(() => WriteAsync(plain, Path.Combine(folder, $"floor-{turn}"))));
                documents = plain.Count;
            }

            var floor = Median(aggregating) + Median(writing);
            Console.WriteLine(new Measurement("reports", Median(runs), "s", floor));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{documents} documents; aggregating once {Median(aggregating):0.00} s, writing the same files {Median(writing):0.00} s"));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static List<(string Name, byte[] Content)> Unpack(ReadOnlyMemory<byte> document)
    {
        using var package = new ZipArchive(new MemoryStream(document.ToArray()), ZipArchiveMode.Read);
        return [.. package.Entries.Select(entry =>
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return (entry.FullName, to.ToArray());
        })];
    }

    private static async Task WriteAsync(List<List<(string Name, byte[] Content)>> documents, string folder)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            await using var file = File.Create(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i}.docx")));
            using var package = new ZipArchive(file, ZipArchiveMode.Create);
            foreach (var (name, content) in documents[i])
            {
                using var entry = package.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
    }

    // The first turn is for the compiler.
    private static double Median(List<double> turns) => turns.Skip(1).Order().ElementAt((turns.Count - 1) / 2);
}
