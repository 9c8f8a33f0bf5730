using Npgsql;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Postgres;

public sealed class PostgresScriptTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_script_brings_an_empty_database_up_and_changes_nothing_a_second_time()
    {
        await using var storage = await new PostgresServer().CreateAsync(Cancel);
        var database = storage.Get<IDatabase>();
        for (var time = 0; time < 2; time++)
        {
            await using var connection = new NpgsqlConnection(storage.Options.ConnectionString);
            await connection.OpenAsync(Cancel);
#pragma warning disable CA2100 // "review SQL": our own script
            await using var command = new NpgsqlCommand(database.Script(), connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(Cancel);
        }

        (await database.PendingMigrationsAsync(Cancel)).Should().BeEmpty();
    }
}
