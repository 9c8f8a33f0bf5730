using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Sqlite;

/// <summary>One prepared statement for all rows; SQLite has nothing to wait for, so nothing is awaited.</summary>
internal static class SqliteValues
{
    private const string Insert =
        """
        INSERT INTO "SubmissionValues" ("SubmissionId", "IndicatorId", "Number", "Text", "Cell")
        VALUES ($submission, $indicator, $number, $text, $cell)
        """;

    public static void Write(ReportWorkerContext context, IEnumerable<ValueToStore> values, CancellationToken cancellationToken)
    {
        using var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Insert;
        var submission = command.Parameters.Add("$submission", SqliteType.Integer);
        var indicator = command.Parameters.Add("$indicator", SqliteType.Integer);
        var number = command.Parameters.Add("$number", SqliteType.Text);
        var text = command.Parameters.Add("$text", SqliteType.Text);
        var cell = command.Parameters.Add("$cell", SqliteType.Text);
        command.Prepare();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            submission.Value = value.Submission;
            indicator.Value = value.Indicator;
            number.Value = value.Number is { } known ? known.ToString(CultureInfo.InvariantCulture) : DBNull.Value;
            text.Value = value.Text is null ? DBNull.Value : value.Text;
            cell.Value = value.Cell is null ? DBNull.Value : value.Cell;
            command.ExecuteNonQuery();
        }
    }
}
