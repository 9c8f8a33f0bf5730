namespace ReportWorker.Core.Storing;

/// <summary>The database as a whole: its schema and its state of health.</summary>
public interface IDatabase
{
    /// <summary>Which database, without secrets: provider and server or file.</summary>
    string Description { get; }

    /// <summary>Brings the schema up to date.</summary>
    /// <returns>The names of the migrations that were applied.</returns>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>The migrations that are still to be applied; empty when the schema is current.</summary>
    /// <remarks>An unreachable database throws; it is not taken for an empty one.</remarks>
    Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancellationToken);

    /// <summary>Copies the database, while others work on it, into a file that is not there yet.</summary>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="Problems.RequestRefusedException">The database is a server's, which has a backup of its own; or the file is there already.</exception>
    Task<long> BackupAsync(string path, CancellationToken cancellationToken);

    /// <summary>Takes over everything from a SQLite file into this database, which must be empty, all or nothing. The file stays as it is.</summary>
    /// <param name="file">A backup, or a database that may be in use, of this version or an earlier one.</param>
    /// <param name="audit">What the audit trail is told.</param>
    /// <param name="cancellationToken">Nothing is kept when it is cancelled.</param>
    /// <returns>How many rows came.</returns>
    /// <exception cref="Problems.RequestRefusedException">The file cannot be read, or this database holds something already.</exception>
    Task<long> ImportAsync(string file, Auditing.AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>The SQL that brings an empty database (on servers: any earlier version) to the current schema.</summary>
    string Script();
}
