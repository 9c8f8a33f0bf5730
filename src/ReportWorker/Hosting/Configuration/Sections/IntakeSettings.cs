using ReportWorker.Storage.Pulling;

namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>How units' answers come besides files that are imported.</summary>
internal sealed class IntakeSettings
{
    /// <summary>Views or queries of other databases that answers are read from, by the name that <c>data pull</c> calls them.</summary>
    public Dictionary<string, PullSourceOptions> Sources { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
