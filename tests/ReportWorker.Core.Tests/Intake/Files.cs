using System.Globalization;
using System.Text;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Tests.Intake;

/// <summary>Files and people for the tests of imports.</summary>
internal static class Files
{
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi");

    public static Auditor Clerk { get; } = new(TimeProvider.System, "clerk");

    public static SourceFile Csv(string text, string name = "test.csv") => new(name, Encoding.UTF8.GetBytes(text));

    public static Task<SourceFile> SampleAsync(string path) => SourceFile.ReadAsync(
        Path.Combine(Repository.Root, "samples", "long-bien", path), SourceFile.DefaultLimit, TestContext.Current.CancellationToken);

    public static string[] Lines(IReadOnlyList<Problem> problems) => [.. problems.Select(problem => problem.ToString(Vietnamese))];
}
