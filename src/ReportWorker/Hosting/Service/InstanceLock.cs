using System.Globalization;
using ReportWorker.Core.Problems;

namespace ReportWorker.Hosting.Service;

/// <summary>Keeps a second service away from a SQLite file. The operating system lets go of it however the process ends.</summary>
internal sealed class InstanceLock : IDisposable
{
    private readonly FileStream? _file;

    private InstanceLock(FileStream? file) => _file = file;

    /// <summary>Takes the lock beside the database file.</summary>
    /// <param name="database">The database file; null when the database is no file and needs no lock.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="RequestRefusedException">Another service has it.</exception>
    public static InstanceLock Take(string? database, TimeProvider time)
    {
        if (database is null)
        {
            return new InstanceLock(null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var holder = database + ".service";
        FileStream file;
        try
        {
            file = new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.ServiceRunsAlready(database, HolderOf(holder))), taken);
        }

        var started = time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture);
        File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}, process {Environment.ProcessId}, {started}"));
        return new InstanceLock(file);
    }

    /// <inheritdoc />
    public void Dispose() => _file?.Dispose();

    private static string HolderOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "?";
        }
    }
}
