using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Hosting.Demo;

/// <summary>An office's sample data: units, recipients, and a folder for each period.</summary>
/// <param name="Folder">Where it lies.</param>
internal sealed record Samples(string Folder)
{
    private const string UnitsFile = "units.csv";

    /// <summary>The units.</summary>
    public string Units => Path.Combine(Folder, UnitsFile);

    /// <summary>The recipients.</summary>
    public string Recipients => Path.Combine(Folder, "recipients.csv");

    /// <summary>The first office in a folder of samples, beside the configuration or else beside the executable.</summary>
    /// <exception cref="RequestRefusedException">There is none.</exception>
    public static Samples Find(string besideSettings, string besideExecutable) =>
        new[] { besideSettings, besideExecutable }
            .Select(folder => Path.Combine(folder, "samples"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            .Where(folder => File.Exists(Path.Combine(folder, UnitsFile)))
            .Select(folder => new Samples(folder))
            .FirstOrDefault()
        ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoSamples(besideSettings, besideExecutable)));

    /// <summary>The periods there is data for, the latest first.</summary>
    public IEnumerable<PeriodKey> Periods() =>
        Directory.EnumerateDirectories(Folder)
            .Select(folder => PeriodKey.TryParse(Path.GetFileName(folder), out var key) ? key : null)
            .OfType<PeriodKey>()
            .OrderDescending();

    /// <summary>
    /// The latest period that a report can be made for: there is data for its own period, or for all the finer ones that its forms are read
    /// for. Null when there is none.
    /// </summary>
    public PeriodKey? PeriodOf(ReportDefinition report)
    {
        var there = Periods().ToHashSet();
        return there
            .Select(period => period.Kind == report.Period ? period : Around(period, report.Period))
            .OfType<PeriodKey>()
            .OrderByDescending(period => period.Last)
            .FirstOrDefault(period => report.Forms.All(
                form => FormPeriods.Of(form, period, out _) is { } asked && asked.All(part => there.Contains(part.Period))));
    }

    /// <summary>The data of all periods.</summary>
    public IEnumerable<string> Data() =>
        Periods().SelectMany(period => Directory.EnumerateFiles(Path.Combine(Folder, period.Text), "*.csv").Order(StringComparer.Ordinal));

    // No day says which range it is in.
    private static PeriodKey? Around(PeriodKey period, PeriodKind kind) =>
        kind == PeriodKind.Range ? null : PeriodKey.Containing(period.Last, kind);
}
