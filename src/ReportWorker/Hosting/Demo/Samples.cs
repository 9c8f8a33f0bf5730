using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Hosting.Demo;

/// <summary>The sample data: an index of the reports that can be made, and beside it a folder for each office.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Reports">What the index says.</param>
internal sealed record Samples(string Folder, IReadOnlyList<SampleReport> Reports)
{
    private const string IndexFile = "reports.csv";

    /// <summary>The index, for people.</summary>
    public string Index => Path.Combine(Folder, IndexFile);

    /// <summary>Reads the index of the samples beside the configuration or else beside the executable.</summary>
    /// <exception cref="RequestRefusedException">There is none, or something is wrong with it.</exception>
    public static async Task<Samples> FindAsync(string besideSettings, string besideExecutable, CancellationToken cancellationToken)
    {
        var folder = new[] { besideSettings, besideExecutable }
            .Select(parent => Path.Combine(parent, "samples"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, IndexFile)))
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoSamples(besideSettings, besideExecutable)));
        var index = await SourceFile.ReadAsync(Path.Combine(folder, IndexFile), SourceFile.DefaultLimit, cancellationToken);
        return new Samples(folder, SampleReport.ReadIndex(index));
    }

    /// <summary>What the index says of a report.</summary>
    /// <exception cref="RequestRefusedException">It does not name the report.</exception>
    public SampleReport Of(string report) => Reports.FirstOrDefault(sample => sample.Report == report)
        ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoSampleOf(report, Index)));

    /// <summary>An office's units.</summary>
    public string Units(string office) => Path.Combine(Folder, office, "units.csv");

    /// <summary>An office's recipients.</summary>
    public string Recipients(string office) => Path.Combine(Folder, office, "recipients.csv");

    /// <summary>An office's planned values; null when it has none.</summary>
    public string? Targets(string office) => Path.Combine(Folder, office, "targets.csv") is var path && File.Exists(path) ? path : null;

    /// <summary>An office's data of all periods, the latest first.</summary>
    public IEnumerable<string> Data(string office) =>
        Directory.EnumerateDirectories(Path.Combine(Folder, office))
            .Select(folder => PeriodKey.TryParse(Path.GetFileName(folder), out var key) ? key : null)
            .OfType<PeriodKey>()
            .OrderDescending()
            .SelectMany(period => Directory.EnumerateFiles(Path.Combine(Folder, office, period.Text), "*.csv").Order(StringComparer.Ordinal));
}
