using System.Text;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Running;
using SQLitePCL;

namespace ReportWorker.Storage.Sqlite;

/// <summary>
/// Reads values from SQLite's own memory: the driver would make a string of every number before it parses it, and ask for the type of
/// every column. Every call into SQLite counts here, and a number needs four and its step.
/// </summary>
internal static class SqliteDrain
{
    public static void Run(SqliteDataReader reader, sqlite3 database, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        if (!reader.Read())
        {
            return;
        }

        var columns = ValueColumns.Of(reader);
        var statement = reader.Handle!; // a row was read, so there is a statement
        var rows = 0;
        int step;
        do
        {
            if (rows++ % ValueColumns.RowsBetweenLooksAtTheToken == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var number = Bytes(statement, columns.Number);
            visitor.Value(new StoredValue(
                raw.sqlite3_column_int64(statement, columns.Submission),
                raw.sqlite3_column_int(statement, columns.Indicator),
                number.IsEmpty ? null : SqliteNumber.Read(number),
                number.IsEmpty ? Text(statement, columns.Text) : null));
            step = raw.sqlite3_step(statement);
        }
        while (step == raw.SQLITE_ROW);

        // Says nothing when the last row was read.
        SqliteException.ThrowExceptionForRC(step, database);
    }

    /// <summary>The column's UTF-8, valid until the next row; empty for null.</summary>
    private static ReadOnlySpan<byte> Bytes(sqlite3_stmt statement, int column) => raw.sqlite3_column_blob(statement, column);

    private static string? Text(sqlite3_stmt statement, int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : Encoding.UTF8.GetString(Bytes(statement, column));
}
