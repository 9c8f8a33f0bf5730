using System.Diagnostics;

namespace ReportWorker.Benchmarks;

/// <summary>Something that is measured against its floor: both do the same amount of work in one call.</summary>
internal interface IPairedWork
{
    string Name { get; }

    string Unit { get; }

    void Run();

    void RunFloor();
}

/// <summary>Measures in turns, so that what else the machine does meets both sides alike; medians of the turns.</summary>
internal static class ShortRun
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    public static int Run(IEnumerable<IPairedWork> works, TextWriter output)
    {
        foreach (var work in works)
        {
            output.WriteLine(Measure(work));
        }

        return 0;
    }

    private static Measurement Measure(IPairedWork work)
    {
        Repeat(work.Run, Warmup);
        Repeat(work.RunFloor, Warmup);
        var values = new List<double>();
        var floors = new List<double>();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Time)
        {
            values.Add(Repeat(work.Run, Turn));
            floors.Add(Repeat(work.RunFloor, Turn));
        }

        return new Measurement(work.Name, Median(values), work.Unit, Median(floors));
    }

    /// <summary>
    /// Runs for at least that long; calls a second of processor time, which on a machine of one's own is the clock's, and on a busy one
    /// does not count the others'.
    /// </summary>
    private static double Repeat(Action work, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var start = Environment.CpuUsage.TotalTime;
        var calls = 0;
        do
        {
            work();
            calls++;
        }
        while (watch.Elapsed < time);
        return calls / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
