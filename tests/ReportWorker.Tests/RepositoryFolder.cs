namespace ReportWorker.Tests;

/// <summary>The folder that the solution lies in.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Of(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{System.IO.Path.DirectorySeparatorChar}obj{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "ReportWorker.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests holds the solution.");
        }

        return folder.FullName;
    }
}
