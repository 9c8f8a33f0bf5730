using ReportWorker.Storage.Pulling;

namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>How units' answers come besides files that are imported.</summary>
internal sealed class IntakeSettings
{
    /// <summary>
    /// A folder that units, or a clerk, leave filled-in forms in; on this machine or a file server. What was taken is moved to <c>da-nhan</c> in it, what
    /// went back to the unit to <c>tra-lai</c>, what a person has to look at to <c>can-xem</c>. Empty: none is watched.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>For how long a file must have stayed as it is before it is read; 1 second to 1 hour.</summary>
    public TimeSpan FolderSettles { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Views or queries of other databases that answers are read from, by the name that <c>data pull</c> calls them.</summary>
    public Dictionary<string, PullSourceOptions> Sources { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
