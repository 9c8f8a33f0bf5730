using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ReportWorker.Docx;

namespace ReportWorker.Benchmarks.Word;

/// <summary>The long form: the same work measured by BenchmarkDotNet, with allocations and the cold path.</summary>
[MemoryDiagnoser]
public class WordBenchmark
{
    private WordWorkload? _work;

    [Params("letter", "review", "table")]
    public string Workload { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _work = WordWorkload.All().Single(w => w.Name == Workload);

    [Benchmark]
    public void Engine() => _work!.Run();

    [Benchmark(Baseline = true)]
    public void Floor() => _work!.RunFloor();

    /// <summary>Compiling the template's bytes.</summary>
    [Benchmark]
    public object Compile() => DocxTemplate.Compile(_work!.TemplateBytes);

    internal static int RunLong()
    {
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        var summary = BenchmarkRunner.Run<WordBenchmark>(config);
        foreach (var name in new[] { "letter", "review", "table" })
        {
            var (engine, floor) = (PerSecond(summary, name, nameof(Engine)), PerSecond(summary, name, nameof(Floor)));
            Console.WriteLine(new Measurement(name, engine, "documents/s", floor));
        }

        return 0;
    }

    private static double PerSecond(Summary summary, string workload, string method)
    {
        var report = summary.Reports.Single(r =>
            r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && Equals(r.BenchmarkCase.Parameters["Workload"], workload));
        return 1e9 / (report.ResultStatistics?.Mean ?? double.NaN);
    }
}
