using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.SqlServer;

/// <summary>INSERT of several rows a statement, within the 2,100 parameters that SQL Server takes. Bulk copy is not everywhere.</summary>
internal sealed class SqlServerValues(int? maxBatchSize)
{
    private const int Columns = 5;
    private const int MostRows = 2000 / Columns;

    private readonly int _rows = Math.Min(MostRows, maxBatchSize ?? MostRows);

    public async Task WriteAsync(ReportWorkerContext context, IEnumerable<ValueToStore> values, CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        var transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        DbCommand? command = null;
        try
        {
            foreach (var chunk in values.Chunk(_rows))
            {
                if (command is null || command.Parameters.Count != chunk.Length * Columns)
                {
                    command?.Dispose();
                    command = Command(connection, transaction, chunk.Length);
                }

                Fill(command.Parameters, chunk);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        finally
        {
            command?.Dispose();
        }
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, int rows)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // "review SQL": names of parameters only
        command.CommandText = Statement(rows);
#pragma warning restore CA2100
        for (var row = 0; row < rows; row++)
        {
            var first = row * Columns;
            Add(command, first, SqlDbType.BigInt);
            Add(command, first + 1, SqlDbType.Int);
            var number = Add(command, first + 2, SqlDbType.Decimal);
            (number.Precision, number.Scale) = (Decimals.Precision, Decimals.Scale);
            Add(command, first + 3, SqlDbType.NVarChar).Size = -1;
            Add(command, first + 4, SqlDbType.NVarChar).Size = Lengths.Cell;
        }

        return command;
    }

    private static SqlParameter Add(DbCommand command, int index, SqlDbType type)
    {
        var parameter = new SqlParameter(string.Create(CultureInfo.InvariantCulture, $"@p{index}"), type);
        command.Parameters.Add(parameter);
        return parameter;
    }

    internal static string Statement(int rows)
    {
        var text = new StringBuilder(
            "INSERT INTO [SubmissionValues] ([SubmissionId], [IndicatorId], [Number], [Text], [Cell]) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < Columns; column++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(column == 0 ? "" : ", ")}@p{(row * Columns) + column}");
            }

            text.Append(')');
        }

        return text.ToString();
    }

    private static void Fill(DbParameterCollection parameters, ValueToStore[] rows)
    {
        var index = 0;
        foreach (var row in rows)
        {
            parameters[index++].Value = row.Submission;
            parameters[index++].Value = row.Indicator;
            parameters[index++].Value = row.Number is { } number ? number : DBNull.Value;
            parameters[index++].Value = row.Text is null ? DBNull.Value : row.Text;
            parameters[index++].Value = row.Cell is null ? DBNull.Value : row.Cell;
        }
    }
}
