namespace ReportWorker.Core.Intake.Arriving;

/// <summary>Looks at a folder time and again, and tells files that are finished from those that may still be written to.</summary>
internal sealed class FolderWatch(FormFolderPlace place, TimeProvider time)
{
    // What was seen of each file, and since when it is so.
    private readonly Dictionary<string, (long Length, DateTime Written, long Since)> _seen = [];

    /// <summary>The files by name. Names that programs give to what is not finished, or not meant for people, are passed over.</summary>
    public IReadOnlyList<(FileInfo File, bool IsSettled)> Look()
    {
        var now = time.GetTimestamp();
        var files = new DirectoryInfo(place.Path).EnumerateFiles().Where(file => !IsUnfinished(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var gone in _seen.Keys.Except(files.Select(file => file.Name)).ToList())
        {
            _seen.Remove(gone);
        }

        return [.. files.Select(file => (file, IsSettled(file, now)))];
    }

    private bool IsSettled(FileInfo file, long now)
    {
        if (!_seen.TryGetValue(file.Name, out var seen) || (seen.Length, seen.Written) != (file.Length, file.LastWriteTimeUtc))
        {
            seen = (file.Length, file.LastWriteTimeUtc, now);
            _seen[file.Name] = seen;
        }

        return time.GetElapsedTime(seen.Since, now) >= place.Settled;
    }

    private static bool IsUnfinished(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(name).ToLowerInvariant() is ".tmp" or ".part" or ".partial" or ".crdownload" or ".lnk";
}
