using Microsoft.Data.SqlClient;
using ReportWorker.Core.Storing;

namespace ReportWorker.Storage.Tests.Servers;

/// <summary>
/// SQL Server or what speaks like it: the schema comes from the script, as a DBA would run it, and one test at a time has the database.
/// </summary>
public sealed class SqlServerServer : TestServer
{
    public const string Variable = "REPORTWORKER_TEST_SQLSERVER";

    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>In an order in which no row is referred to any more.</summary>
    private static readonly string[] Tables =
    [
        "DeliveryAttempts", "Deliveries", "OutgoingMessages", "Editions", "DueReports", "Narratives", "SubmissionValues", "Submissions",
        "Targets", "Indicators", "Blobs", "Units", "Recipients", "AuditEvents", "Installation",
    ];

    public override async Task<TestStorage> CreateAsync(CancellationToken cancellationToken)
    {
        // A batch size of 1, since not every server has MERGE.
        var options = new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer, ConnectionString = Configured(Variable), MaxBatchSize = 1,
        };
        await Turn.WaitAsync(cancellationToken);
        return new TestStorage(options, () => Task.FromResult(Turn.Release()));
    }

    protected override async Task BringUpAsync(TestStorage storage, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(storage.Options.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var batches = storage.Get<IDatabase>().Script().ReplaceLineEndings("\n").Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var sql in batches.Where(batch => !string.IsNullOrWhiteSpace(batch)).Concat(Tables.Select(table => $"DELETE FROM [{table}]")))
        {
#pragma warning disable CA2100 // "review SQL": our own script
            await using var command = new SqlCommand(sql, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
