namespace ReportWorker.Core.Intake.Arriving;

/// <summary>Tries whether forms can be taken from a folder: files found, read, written beside, and moved away. Nothing stays.</summary>
internal static class FolderProbe
{
    /// <summary>What keeps forms from being taken, in the system's words; null when nothing does.</summary>
    public static string? Try(string folder)
    {
        // Whoever watches the folder passes over names that begin so.
        var name = FormattableString.Invariant($".{Guid.NewGuid():N}.part");
        var (own, at) = (Path.Combine(folder, name + ".d"), Path.Combine(folder, name));
        try
        {
            _ = Directory.EnumerateFiles(folder).Count();
            File.WriteAllBytes(at, [0]);
            _ = File.ReadAllBytes(at);
            Directory.CreateDirectory(own);
            foreach (var target in FolderNames.All.Select(one => Path.Combine(folder, one)).Where(Path.Exists).Append(own))
            {
                var next = Path.Combine(target, name);
                File.Move(at, next);
                at = next;
            }

            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return wrong.Message;
        }
        finally
        {
            Clear(at, own);
        }
    }

    private static void Clear(string file, string folder)
    {
        try
        {
            File.Delete(file);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What cannot be deleted could not be made, or the folder went away in between; the finding says so.
        }
    }
}
