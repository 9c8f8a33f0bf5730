namespace ReportWorker.Tests;

/// <summary>The folder that the solution lies in.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Copies the templates, with catalogue and profiles, to where a test may change them.</summary>
    /// <returns>The folder of the copies.</returns>
    public static string CopyTemplates(string to)
    {
        CopyFolder(Of("templates"), to);
        return to;
    }

    /// <summary>Copies a folder with everything in it.</summary>
    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

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
