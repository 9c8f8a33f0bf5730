using System.Diagnostics;
using ReportWorker.Docx;

namespace ReportWorker.Benchmarks.Word;

/// <summary>A table of 100,000 × 12 cells written to a file, in a process of its own: its processor time, and its largest working set above that before.</summary>
internal static class LongTable
{
    private const int Rows = 100_000;

    /// <summary>Prints both lines. The floor of the seconds writes as many rows of finished XML to a file, that of the memory is its target.</summary>
    public static int Run()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var work = WordWorkload.Table();
            var template = DocxTemplate.Compile(work.TemplateBytes);
            var model = WordData.Table(new Vocabulary(3));
            var rows = (IReadOnlyList<object?>)model["rows"]!;
            model["rows"] = new RepeatedRows(rows, Rows);
            var (seconds, megabytes) = Write(template, model, path);
            Console.WriteLine(new Measurement("long-table", seconds, "s", Floor(work, path, Rows / (double)rows.Count)));
            Console.WriteLine(new Measurement("long-table-memory", megabytes, "MB", WordTargets.LongTableMegabytes));
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Runs it in a process of its own.</summary>
    public static void RunApart()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "long-table" } })!;
        process.WaitForExit();
    }

    private static (double Seconds, double Megabytes) Write(DocxTemplate template, Dictionary<string, object?> model, string path)
    {
        GC.Collect();
        var idle = Environment.WorkingSet;
        var start = Environment.CpuUsage.TotalTime;
        using (var output = File.Create(path))
        {
            template.Render(model, output, WordWorkload.Context);
        }

        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return (seconds, (process.PeakWorkingSet64 - idle) / 1e6);
    }

    private static double Floor(WordWorkload work, string path, double times)
    {
        var start = Environment.CpuUsage.TotalTime;
        using var output = File.Create(path);
        for (var i = 0; i < times; i++)
        {
            work.WriteFloor(output);
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds * times / Math.Ceiling(times);
    }
}
