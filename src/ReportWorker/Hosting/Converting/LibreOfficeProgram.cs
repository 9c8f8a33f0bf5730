namespace ReportWorker.Hosting.Converting;

/// <summary>Finds LibreOffice on this machine.</summary>
internal static class LibreOfficeProgram
{
    /// <summary>The program's path; null where there is none.</summary>
    /// <param name="configured">Where it is said to be; empty for where it usually is.</param>
    public static string? Find(string configured) =>
        configured.Length > 0
            ? (File.Exists(configured) ? configured : null)
            : Places().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Places()
    {
        // On Windows soffice.com waits for its end, soffice.exe does not.
        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in from folder in folders from name in names select Path.Combine(folder.Trim('"'), name))
        {
            yield return path;
        }

        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program", "soffice.com");
        }
    }
}
