using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Benchmarks.Branches;

/// <summary>
/// What the office's page asks for with each click, on the city sample: a branch counted when nothing has changed, after an answer, and after a change of
/// units; the list unit by unit that it replaces; due reports; who would be reminded. Processor time and allocation of each, against a target.
/// </summary>
internal static class BranchBenchmark
{
    private const int Turns = 40;
    private const string MassReport = "unit-six-month-review";

    /// <summary>Measures in one process.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-bench-").FullName;
        try
        {
            await using var office = await SampleCity.OpenAsync(folder);
            await OweAsync(office);
            var city = await ReadAsync(office, new BranchQuery(SampleCity.Period));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{city.Whole.Total.Expected} answers owed of {city.Forms.Count} forms, {city.Whole.Total.Missing} missing, {city.Rows.Count} branches"));

            var branch = city.Rows.MaxBy(row => row.Total.Expected)!.Unit!.Code; // it has some
            var query = new BranchQuery(SampleCity.Period);
            await MeasureAsync("kept-whole", 5, () => ReadAsync(office, query));
            await MeasureAsync("kept-branch", 5, () => ReadAsync(office, query with { Unit = branch }));
            await MeasureAsync("kept-flat", 5, () => ReadAsync(office, query with { Flat = true, Text = "dang uy phuong" }));
            await MeasureAsync("kept-scope", 5, () => ReadAsync(office, query, UnitScope.Of(branch)));
            await MeasureAsync("answered", 100, () => ChangedAsync(office, "data.set", query));
            await MeasureAsync("units-changed", 100, () => ChangedAsync(office, "units.import", query));
            await MeasureAsync("list", 100, () => office.GetRequiredService<DataStatus>().ReadAsync(SampleCity.Period, null, CancellationToken.None));
            await MeasureAsync("due", 100, () => office.GetRequiredService<DueOverview>().ReadAsync(new DueOverviewQuery(), UnitScope.All, CancellationToken.None));
            await MeasureAsync("due-scope", 100, () => office.GetRequiredService<DueOverview>().ReadAsync(new DueOverviewQuery(), UnitScope.Of(branch), CancellationToken.None));
            await MeasureAsync("due-next", 100, () => office.GetRequiredService<DueOverview>().NextAsync(UnitScope.All, 3, CancellationToken.None));
            await MeasureAsync("remind-whom", 200, () => office.GetRequiredService<Reminders>().RunAsync(
                new ReminderRequest(Period: SampleCity.Period) { Branch = branch }, dryRun: true, CancellationToken.None));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<BranchView> ReadAsync(IServiceProvider office, BranchQuery query, UnitScope? scope = null) =>
        office.GetRequiredService<BranchStatus>().ReadAsync(query, scope ?? UnitScope.All, CancellationToken.None);

    // The event alone makes it read again; what it says was changed is not.
    private static async Task ChangedAsync(IServiceProvider office, string action, BranchQuery query)
    {
        await office.GetRequiredService<ISubmissionStore>().AddAsync([], office.GetRequiredService<Auditor>().Event(action, "bench"), CancellationToken.None);
        await ReadAsync(office, query);
    }

    private static async Task OweAsync(IServiceProvider office)
    {
        var report = office.GetRequiredService<ReportLibrary>().Require(MassReport);
        var units = await office.GetRequiredService<IUnitStore>().ReadAllAsync(CancellationToken.None);
        var now = TimeProvider.System.GetUtcNow();
        await office.GetRequiredService<ILedgerStore>().EnsureAsync([.. DueCalendar.Rows(report, SampleCity.Period, now, units)], now, CancellationToken.None);
    }

    private static async Task MeasureAsync(string name, double target, Func<Task> work)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            await work(); // for the compiler
        }

        var before = Rest();
        var times = new List<double>();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var turn = 0; turn < Turns; turn++)
        {
            var start = Environment.CpuUsage.TotalTime;
            await work();
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Turns;
        times.Sort();
        Console.WriteLine(new Measurement(name, times[Turns / 2], "ms", target));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {allocated / 1024.0:0} KB allocated each time; kept {(Rest() - before) / 1024.0:0} KB more after {Turns}; heap {GC.GetGCMemoryInfo().HeapSizeBytes / 1048576.0:0.0} MB"));
    }

    private static long Rest() => GC.GetTotalMemory(forceFullCollection: true);
}
