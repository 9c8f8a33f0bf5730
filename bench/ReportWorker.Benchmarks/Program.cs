using ReportWorker.Benchmarks;
using ReportWorker.Benchmarks.Branches;
using ReportWorker.Benchmarks.Deliveries;
using ReportWorker.Benchmarks.Figures;
using ReportWorker.Benchmarks.Forms;
using ReportWorker.Benchmarks.Office;
using ReportWorker.Benchmarks.Reports;
using ReportWorker.Benchmarks.Word;

var isShort = args.Contains("--short", StringComparer.Ordinal);
return args.Except(["--short"], StringComparer.Ordinal).ToArray() switch
{
    ["word"] when !isShort => WordBenchmark.RunLong(),
    ["word"] => ShortRun.Run(WordWorkload.All(), Console.Out) + WordCosts.Run(Console.Out),
    ["word", "costs"] when isShort => WordCosts.Run(Console.Out),
    ["word", var name] when isShort && WordWorkload.Find(name) is { } work => ShortRun.Run([work], Console.Out),
    ["figures"] => await FigureBenchmark.FiguresAsync(isShort),
    ["city"] => await FigureBenchmark.CityAsync(isShort),
    ["branches"] => await BranchBenchmark.RunAsync(),
    ["office"] => await OfficeBenchmark.RunAsync(),
    ["reports"] => await MassRun.RunAsync(),
    ["delivery"] => await DeliveryBenchmark.RunAsync(isShort),
    ["forms"] => await FormsBenchmark.RunAsync(isShort),
    ["long-table"] => LongTable.Run(),
    ["memory"] => await FigureBenchmark.MemoryOnceAsync(isShort),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: ReportWorker.Benchmarks word [--short [letter|review|table|costs]] | figures [--short] | city [--short] | branches | office | reports | delivery [--short] | forms [--short]");
    return 2;
}
