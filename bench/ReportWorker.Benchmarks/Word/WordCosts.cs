namespace ReportWorker.Benchmarks.Word;

/// <summary>What a document costs besides time when everything is warm: the first one of a template, and memory.</summary>
internal static class WordCosts
{
    private const int Documents = 200;
    private const int Turns = 20;
    private const int WarmUp = 3_000;

    public static int Run(TextWriter output)
    {
        output.WriteLine(Cold());
        output.WriteLine(Allocated());
        output.Flush();
        LongTable.RunApart();
        return 0;
    }

    /// <summary>
    /// Warmed up by documents and not by time, for on a busy machine time alone does not warm, and by enough of them that the runtime has ended
    /// compiling the code itself, which counts as processor time; the median of the turns.
    /// </summary>
    private static Measurement Cold()
    {
        using var work = WordWorkload.Letter();
        Seconds(work.RunCold, WarmUp);
        var turns = Enumerable.Range(0, Turns).Select(_ => Seconds(work.RunCold, Documents / Turns)).Order().ToList();
        return new Measurement("letter-cold", turns[Turns / 2] * 1000 * Turns / Documents, "ms", WordTargets.ColdMilliseconds);
    }

    /// <summary>Seconds of processor time.</summary>
    private static double Seconds(Action work, int count)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < count; i++)
        {
            work();
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static Measurement Allocated()
    {
        using var work = WordWorkload.Review();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Documents; i++)
        {
            work.Run();
        }

        return new Measurement("review-allocated", (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Documents, "bytes", WordTargets.AllocatedBytes);
    }
}
