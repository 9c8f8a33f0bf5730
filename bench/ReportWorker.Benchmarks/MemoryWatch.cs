namespace ReportWorker.Benchmarks;

/// <summary>Watches the working set of this process.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    /// <summary>The medians of the second and of the last fifth of the time until it is over, in bytes.</summary>
    public static async Task<(double First, double Last)> RunAsync(CancellationToken over)
    {
        List<double> samples = [];
        while (!over.IsCancellationRequested)
        {
            samples.Add(Environment.WorkingSet);
            await Task.Delay(Every, TimeProvider.System, CancellationToken.None);
        }

        var part = Math.Max(1, samples.Count / 5);
        return (Median(samples.Skip(part).Take(part)), Median(samples.TakeLast(part)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : 0;
}
