namespace ReportWorker.Core.Tests;

/// <summary>Where the files of the project lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ReportWorker.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
