using Npgsql;

namespace ReportWorker.Storage.Tests.Postgres;

public sealed class PostgresSessionsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host=x", "-c idle_in_transaction_session_timeout=8000")]
    [InlineData("Host=x;Options=-c lock_timeout=1", "-c lock_timeout=1 -c idle_in_transaction_session_timeout=8000")]
    [InlineData("Host=x;Options=-c idle_in_transaction_session_timeout=0", "-c idle_in_transaction_session_timeout=0")]
    public void The_limit_is_added_where_the_text_says_none(string text, string options) =>
        new NpgsqlConnectionStringBuilder(Options(text).SessionConnectionString(TimeSpan.FromSeconds(8))).Options.Should().Be(options);

    [Fact]
    public void Other_databases_have_no_such_limit() =>
        new DatabaseOptions { ConnectionString = "Data Source=x.db" }.SessionConnectionString(TimeSpan.FromSeconds(8)).Should().Be("Data Source=x.db");

    [Fact]
    public async Task A_session_that_stands_still_amid_a_transaction_lets_others_at_its_rows()
    {
        var server = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "REPORTWORKER_TEST_POSTGRES is not set");
        await using var still = new NpgsqlConnection(Options(server!).SessionConnectionString(TimeSpan.FromMilliseconds(500)));
        await still.OpenAsync(Cancel);
        await using var transaction = await still.BeginTransactionAsync(Cancel);
        await ExecuteAsync(still, "SELECT pg_advisory_xact_lock(4711)");

        await using var other = new NpgsqlConnection(server);
        await other.OpenAsync(Cancel);
        await ExecuteAsync(other, "SET lock_timeout = '20s'");
        await ExecuteAsync(other, "SELECT pg_advisory_lock(4711)");

        await still.Invoking(one => ExecuteAsync(one, "SELECT 1")).Should().ThrowAsync<NpgsqlException>();
    }

    private static DatabaseOptions Options(string text) => new() { Provider = DatabaseProvider.Postgres, ConnectionString = text };

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
