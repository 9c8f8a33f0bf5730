using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

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

    /// <summary>The data of all periods.</summary>
    public IEnumerable<string> Data() =>
        Periods().SelectMany(period => Directory.EnumerateFiles(Path.Combine(Folder, period.Text), "*.csv").Order(StringComparer.Ordinal));
}
