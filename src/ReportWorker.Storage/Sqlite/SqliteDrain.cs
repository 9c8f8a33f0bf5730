using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;
using SQLitePCL;

namespace ReportWorker.Storage.Sqlite;

/// <summary>
/// Reads values from SQLite's own memory: the driver would make a string of every number before it parses it, and a new string of
/// every cell's name, of which a form has only a few.
/// </summary>
internal static class SqliteDrain
{
    public static void Run(SqliteDataReader reader, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var columns = ValueColumns.Of(reader);
        var cells = new RecentTexts();
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
                Bytes(statement, columns.Breakdown) is { IsEmpty: false } part ? cells.Get(part) : null,
                IsNull(statement, columns.Number) ? null : Number(Bytes(statement, columns.Number)),
                IsNull(statement, columns.Text) ? null : Encoding.UTF8.GetString(Bytes(statement, columns.Text)),
                IsNull(statement, columns.Cell) ? null : cells.Get(Bytes(statement, columns.Cell))));
        }
    }

    /// <summary>The column's UTF-8, valid until the next row.</summary>
    private static ReadOnlySpan<byte> Bytes(sqlite3_stmt statement, int column) => raw.sqlite3_column_blob(statement, column);

    private static bool IsNull(sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    private static decimal Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out decimal number, out var read) && read == text.Length
            ? Decimals.Normalise(number)
            : throw new InvalidDataException($"SubmissionValues has the number '{Encoding.UTF8.GetString(text)}'.");

    /// <summary>Gives the same string for the same bytes while they keep coming; a fixed number of places, each taken by the last comer.</summary>
    private sealed class RecentTexts
    {
        private const int Places = 1024;
        private readonly (byte[] Bytes, string Text)[] _places = new (byte[], string)[Places];

        public string Get(ReadOnlySpan<byte> bytes)
        {
            var hash = 17u;
            foreach (var value in bytes)
            {
                hash = (hash * 31) + value;
            }

            ref var place = ref _places[hash % Places];
            if (place.Bytes is null || !bytes.SequenceEqual(place.Bytes))
            {
                place = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
            }

            return place.Text;
        }
    }
}
