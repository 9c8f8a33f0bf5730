namespace ReportWorker.Hosting.Watching;

/// <summary>How much is free where something is written.</summary>
/// <param name="Use">What is written there: <c>data</c> or <c>database</c>.</param>
/// <param name="Folder">The folder.</param>
/// <param name="FreeBytes">What the service may still write; null when that cannot be told.</param>
/// <param name="WhyUnknown">Why it cannot be told; null when it can.</param>
internal sealed record DiskSpace(string Use, string Folder, long? FreeBytes, string? WhyUnknown = null)
{
    /// <summary>Looks now.</summary>
    public static DiskSpace Of(string use, string folder)
    {
        try
        {
            return new DiskSpace(use, folder, new DriveInfo(Existing(folder)).AvailableFreeSpace);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new DiskSpace(use, folder, null, unknown.Message);
        }
    }

    // A folder that is not there yet will lie where the nearest one above it lies.
    private static string Existing(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        return folder;
    }
}
