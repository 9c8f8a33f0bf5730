using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReportWorker.Storage.Sqlite;

/// <summary>
/// Sets what SQLite keeps per connection and file, and checks it: a file made by another program may be in another journal mode, and
/// WAL without synchronous=FULL can lose the last commits at a power loss.
/// </summary>
internal sealed class SqliteOpening : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        using var reader = command.ExecuteReader();
        Check(reader);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        Check(reader);
    }

    private static DbCommand Command(DbConnection connection)
    {
        // SQLite's own wait is fairer than the driver's, which only asks again every 150 ms; the time is the connection's.
        var milliseconds = ((SqliteConnection)connection).DefaultTimeout * 1000;
        var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            PRAGMA busy_timeout={milliseconds}; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;
            PRAGMA journal_mode=WAL; PRAGMA synchronous;
            """);
        return command;
    }

    private static void Check(DbDataReader reader)
    {
        // busy_timeout, journal_mode and synchronous each answer with one row.
        List<string> answers = [];
        do
        {
            while (reader.Read())
            {
                answers.Add(reader.GetString(0));
            }
        }
        while (reader.NextResult());

        if (answers is not [_, "wal", "2"])
        {
            throw new InvalidOperationException($"SQLite answered {string.Join(", ", answers)} instead of WAL and synchronous=FULL.");
        }
    }
}
