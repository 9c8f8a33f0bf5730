using Microsoft.Data.Sqlite;
using ReportWorker.Core.Problems;

namespace ReportWorker.Storage.Sqlite;

/// <summary>
/// Copies a database that is in use, as it is at one point in time: by SQLite's own backup, which waits for nobody and makes nobody wait.
/// </summary>
internal static class SqliteBackup
{
    private const string Unfinished = ".part";

    /// <summary>Writes the copy, one file that needs no others beside it. Nothing is left behind when that fails.</summary>
    /// <param name="source">The database's file.</param>
    /// <param name="path">The copy, which must not be there yet.</param>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="RequestRefusedException">There is no database, the copy is there already, or it is not sound.</exception>
    public static long Write(string source, string path)
    {
        if (!File.Exists(source))
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.NothingToBackUp(source)));
        }

        if (Path.Exists(path))
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.BackupExists(path)));
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var unfinished = path + Unfinished;
        File.Delete(unfinished); // of a backup that was killed
        try
        {
            Copy(source, unfinished);
            using (var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: false);
            return new FileInfo(path).Length;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(string source, string path)
    {
        using var from = Open(source, SqliteOpenMode.ReadOnly);
        using var to = Open(path, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);

        // In WAL a part of it would stand in a file beside it; whoever opens it next brings it back to WAL.
        Ask(to, "PRAGMA journal_mode=DELETE");
        if (Ask(to, "PRAGMA integrity_check") is not "ok" and var fault)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.BackupNotSound(source, fault)));
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static string Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // "review SQL": constants
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString() ?? "";
    }
}
