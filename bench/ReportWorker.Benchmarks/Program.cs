using ReportWorker.Benchmarks;
using ReportWorker.Benchmarks.Word;

return args switch
{
    ["word"] => WordBenchmark.RunLong(),
    ["word", "--short"] or ["--short", "word"] => ShortRun.Run(WordWorkload.All(), Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: ReportWorker.Benchmarks word [--short]");
    return 2;
}
