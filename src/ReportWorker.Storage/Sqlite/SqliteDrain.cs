using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;
using SQLitePCL;

namespace ReportWorker.Storage.Sqlite;

/// <summary>
/// Reads values from SQLite's own memory: the driver would make a string of every number before it parses it.
/// </summary>
internal static class SqliteDrain
{
    public static void Run(SqliteDataReader reader, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var columns = ValueColumns.Of(reader);
        for (var row = 0; reader.Read(); row++)
        {
            if (row % ValueColumns.RowsBetweenLooksAtTheToken == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var statement = reader.Handle!; // a row was read, so there is a statement
            visitor.Value(new StoredValue(
                raw.sqlite3_column_int64(statement, columns.Submission),
                raw.sqlite3_column_int(statement, columns.Indicator),
                IsNull(statement, columns.Number) ? null : Number(Bytes(statement, columns.Number)),
                IsNull(statement, columns.Text) ? null : Encoding.UTF8.GetString(Bytes(statement, columns.Text))));
        }
    }

    /// <summary>The column's UTF-8, valid until the next row.</summary>
    private static ReadOnlySpan<byte> Bytes(sqlite3_stmt statement, int column) => raw.sqlite3_column_blob(statement, column);

    private static bool IsNull(sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    private static decimal Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out decimal number, out var read) && read == text.Length
            ? Decimals.Normalise(number)
            : throw new InvalidDataException($"SubmissionValues has the number '{Encoding.UTF8.GetString(text)}'.");
}
