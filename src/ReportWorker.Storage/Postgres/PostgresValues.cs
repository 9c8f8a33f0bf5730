using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Postgres;

/// <summary>Binary COPY, within the transaction that the connection is in.</summary>
internal static class PostgresValues
{
    private const string Copy =
        """COPY "SubmissionValues" ("SubmissionId", "IndicatorId", "Number", "Text", "Cell") FROM STDIN (FORMAT BINARY)""";

    public static async Task WriteAsync(ReportWorkerContext context, IEnumerable<ValueToStore> values, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(Copy, cancellationToken);
        foreach (var value in values)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(value.Submission, NpgsqlDbType.Bigint, cancellationToken);
            await writer.WriteAsync(value.Indicator, NpgsqlDbType.Integer, cancellationToken);
            await (value.Number is { } number
                ? writer.WriteAsync(number, NpgsqlDbType.Numeric, cancellationToken)
                : writer.WriteNullAsync(cancellationToken));
            await WriteAsync(writer, value.Text, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(writer, value.Cell, NpgsqlDbType.Varchar, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, string? text, NpgsqlDbType type, CancellationToken cancellationToken) =>
        text is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(text, type, cancellationToken);
}
