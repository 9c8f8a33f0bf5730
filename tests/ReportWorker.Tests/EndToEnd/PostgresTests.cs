using Npgsql;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>The whole way on a server database, in a schema of the test's own.</summary>
public sealed class PostgresTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_become_a_report_and_its_mail_on_PostgreSQL()
    {
        var server = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "REPORTWORKER_TEST_POSTGRES is not set");
        using var desk = new Desk();
        var schema = $"desk_{Guid.NewGuid():N}";
        await ExecuteAsync(server!, $"CREATE SCHEMA {schema}");
        var environment = new Dictionary<string, string>
        {
            ["REPORTWORKER_Database__Provider"] = "Postgres",
            ["REPORTWORKER_Database__ConnectionString"] = $"{server};Search Path={schema}",
        };

        (await desk.RunProgramAsync(environment, "units", "list")).ShouldEndWith(1).Error.Should().Contain("db migrate", "the schema is not there yet");
        (await desk.RunProgramAsync(environment, "db", "migrate")).ShouldEndWith(0);
        (await desk.RunProgramAsync(environment, "units", "import", Path.Combine(FilledDesk.Samples, "units.csv"))).ShouldEndWith(0);
        (await desk.RunProgramAsync(environment, "recipients", "import", Path.Combine(FilledDesk.Samples, "recipients.csv"))).ShouldEndWith(0);
        (await desk.RunProgramAsync(environment, ["data", "import", .. FilledDesk.Data])).ShouldEndWith(0);
        var run = await desk.RunProgramAsync(
            environment, "run", "six-month-review", "--period", "2020-H1", "--official", "--send", "--out", "papers", "--json");
        var due = await desk.RunProgramAsync(environment, "due", "list", "--json");
        var script = await desk.RunProgramAsync(environment, "db", "script");

        run.ShouldEndWith(0);
        Directory.GetFiles(desk.Of("papers"), "*.docx").Should().HaveCount(2, "the draft and the official edition");
        due.ShouldEndWith(0).Json[0].GetProperty("state").GetString().Should().Be("sent");
        Directory.GetFiles(desk.Of("data", "outbox"), "*.eml").Should().HaveCount(3);
        script.ShouldEndWith(0);
        await ExecuteAsync($"{server};Search Path={schema}", script.Out);
        await ExecuteAsync(server!, $"DROP SCHEMA {schema} CASCADE");
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }
}
