namespace ReportWorker.Hosting.Configuration;

/// <summary>Where the configuration lies; what is relative in it is relative to that folder.</summary>
/// <param name="Folder">The folder of the configuration, absolute.</param>
internal sealed record AppLocation(string Folder)
{
    /// <summary>The configuration's name.</summary>
    public const string FileName = "appsettings.json";

    /// <summary>The folder that data goes to when nothing else is said and the program is not installed.</summary>
    private const string DataFolder = "data";

    /// <summary>The configuration itself.</summary>
    public string SettingsPath => Path.Combine(Folder, FileName);

    /// <summary>In the working folder, else beside the executable; null when it is in neither.</summary>
    public static AppLocation? Find(string workingFolder, string executableFolder) =>
        new[] { workingFolder, executableFolder }
            .Where(folder => File.Exists(Path.Combine(folder, FileName)))
            .Select(folder => new AppLocation(Path.GetFullPath(folder)))
            .FirstOrDefault();

    /// <summary>The path as an absolute one.</summary>
    public string Resolve(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>
    /// Where data is kept when <c>Paths:Data</c> says nothing. A configuration in a folder that belongs to the system means that the
    /// program is installed: the data then goes where the system keeps data. Every command finds the same place by this rule.
    /// </summary>
    public string DefaultData()
    {
        if (OperatingSystem.IsWindows())
        {
            var programs = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles);
            return Lies(programs)
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "ReportWorker")
                : Resolve(DataFolder);
        }

        return Lies("/usr") || Lies("/opt") || Lies("/etc") ? "/var/lib/reportworker" : Resolve(DataFolder);
    }

    private bool Lies(string under) =>
        under.Length > 0
        && (Folder + Path.DirectorySeparatorChar).StartsWith(under + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
