using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Sheets;

namespace ReportWorker.Benchmarks.Forms;

/// <summary>
/// Forms of 200 indicators taken from a folder as the service does: read, judged, stored with the file, answered and moved; against reading the cells of
/// the same files with the same library and nothing else.
/// </summary>
internal static class FormsBenchmark
{
    private const int Forms = 2_310;
    private const int WarmUp = 40;

    /// <summary>Measures once, after some forms that are not measured.</summary>
    /// <param name="isShort">A tenth of the forms.</param>
    public static async Task<int> RunAsync(bool isShort)
    {
        var root = Directory.CreateTempSubdirectory("reportworker-bench-").FullName;
        try
        {
            await using var office = await FormOffice.OpenAsync(root);
            var folder = Path.Combine(root, "bieu");
            var count = isShort ? Forms / 10 : Forms;
            var watched = office.Watch(folder);
            await office.WriteAsync(folder, 0, WarmUp);
            _ = Read(folder);
            await TakeAsync(watched, WarmUp);

            await office.WriteAsync(folder, 1, count);
            var floor = await MeasureAsync(() => Task.Run(() => Read(folder)));
            using var over = new CancellationTokenSource();
            var memory = MemoryWatch.RunAsync(over.Token);
            var taking = await MeasureAsync(() => TakeAsync(watched, count));
            await over.CancelAsync();
            var (first, last) = await memory;
            await CheckAsync(office, WarmUp + count);
            Console.WriteLine(new Measurement("forms", count / taking.Seconds, "forms/s", count / floor.Seconds));
            Console.WriteLine(new Measurement("forms-cpu", taking.Cpu / count, "ms/form", floor.Cpu / count));
            Console.WriteLine(new Measurement("forms-memory", last / 1e6, "MB", first / 1e6));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<(double Seconds, double Cpu)> MeasureAsync(Func<Task> work)
    {
        GC.Collect();
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private static async Task TakeAsync(FormFolder folder, int count)
    {
        if (await folder.RunAsync(CancellationToken.None) != count)
        {
            throw new InvalidOperationException("Not all forms were taken.");
        }
    }

    private static async Task CheckAsync(FormOffice office, int count)
    {
        var taken = await office.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(Most: count + 1), CancellationToken.None);
        if (taken.Count != count)
        {
            throw new InvalidOperationException($"{taken.Count} of {count} forms became submissions.");
        }
    }

    private static long Read(string folder)
    {
        var cells = 0L;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var book = (WorkbookOpening.Opened)Workbook.Open(File.ReadAllBytes(path), SheetLimits.Default);
            foreach (var row in book.Workbook.Sheets.SelectMany(sheet => sheet.Rows()))
            {
                for (var column = 0; column < row.Count; column++)
                {
                    cells += row.Cell(column).Kind == CellKind.Blank ? 0 : 1;
                }
            }
        }

        return cells > 0 ? cells : throw new InvalidOperationException("Nothing was read.");
    }
}
