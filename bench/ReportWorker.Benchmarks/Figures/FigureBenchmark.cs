using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Units;

namespace ReportWorker.Benchmarks.Figures;

/// <summary>Measures in turns within one run, so that what else the machine does meets both sides alike; medians of the turns.</summary>
internal static class FigureBenchmark
{
    private const int Turns = 3;

    /// <summary><c>figures</c>: a read and roll-up of all units against the read alone, growth and memory.</summary>
    public static async Task<int> FiguresAsync(bool isShort)
    {
        using var database = await CityDatabase.OpenAsync(City.Of(isShort));
        var run = new FigureRun(database);
        await MeasureAsync("figures", run);
        await GrowthAsync(database.City, run);
        var rollUp = await run.RollUpAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"roll-up {rollUp:0.000} s"));
        await MemoryAsync(isShort);
        return 0;
    }

    /// <summary><c>city</c>: as <c>figures</c>, and against one recursive query, and the import.</summary>
    public static async Task<int> CityAsync(bool isShort)
    {
        using var database = await CityDatabase.OpenAsync(City.Of(isShort));
        var run = new FigureRun(database);
        var figures = await MeasureAsync("city", run);
        var (city, seconds) = await run.RecursiveAsync();
        await CheckAsync(run, city);
        Console.WriteLine(new Measurement("recursive-sql", seconds, "s", figures));
        Console.WriteLine(await ImportRun.RunAsync(isShort ? 500 : 5000));
        await MemoryAsync(isShort);
        return 0;
    }

    /// <summary>One read in a process of its own: how much more memory than idle it had at the most.</summary>
    public static async Task<int> MemoryOnceAsync(bool isShort)
    {
        using var database = await CityDatabase.OpenAsync(City.Of(isShort));
        await database.Get<IUnitStore>().ReadAllAsync(CancellationToken.None);
        GC.Collect();
        var idle = Environment.WorkingSet;
        var (table, _) = await new FigureRun(database).FiguresAsync(City.Months.Count);
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        GC.KeepAlive(table);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {(peak - idle) / 1e6:0} MB above an idle process of {idle / 1e6:0} MB"));
        return 0;
    }

    internal static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static async Task<double> MeasureAsync(string name, FigureRun run)
    {
        await run.FiguresAsync(1);
        await run.FloorAsync(1);
        List<double> values = [], floors = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            values.Add((await run.FiguresAsync(City.Months.Count)).Seconds);
            floors.Add((await run.FloorAsync(City.Months.Count)).Seconds);
        }

        var measured = new Measurement(name, Median(values), "s", Median(floors));
        Console.WriteLine(measured);
        return measured.Value;
    }

    private static async Task GrowthAsync(City city, FigureRun run)
    {
        foreach (var months in new[] { 1, 2, 4 })
        {
            List<double> values = [], floors = [];
            for (var turn = 0; turn < Turns; turn++)
            {
                values.Add((await run.FiguresAsync(months)).Seconds);
                floors.Add((await run.FloorAsync(months)).Seconds);
            }

            var measured = new Measurement($"growth-{months}x", Median(values), "s", Median(floors));
            var perRow = measured.Value * 1e9 / ((double)city.ValuesOfAMonth * months);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured} ({perRow:0} ns a row)"));
        }
    }

    // A query that adds up something else would be no comparison.
    private static async Task CheckAsync(FigureRun run, Dictionary<string, decimal> city)
    {
        var (table, _) = await run.FiguresAsync(City.Months.Count);
        var figures = table.Find(UnitCode.Parse("city"))!;
        foreach (var (code, number) in city)
        {
            if (Math.Abs((decimal)figures.Find(code)!.Value! - number) > 0.01m)
            {
                throw new InvalidOperationException($"The query says {number} for {code}, the figures {figures.Find(code)!.Value}.");
            }
        }
    }

    private static async Task MemoryAsync(bool isShort)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "memory" } };
        if (isShort)
        {
            start.ArgumentList.Add("--short");
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
    }
}
