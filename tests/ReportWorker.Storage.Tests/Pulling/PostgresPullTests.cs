using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Pulling;

namespace ReportWorker.Storage.Tests.Pulling;

/// <summary>What only a server's own types and transactions show.</summary>
public sealed class PostgresPullTests
{
    private const string Variable = "REPORTWORKER_TEST_POSTGRES";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("12.50::numeric(18,4)", "12.5", null)]
    [InlineData("7::smallint", "7", null)]
    [InlineData("0.1::double precision", "0.1", null)]
    [InlineData("TRUE", "1", null)]
    [InlineData("DATE '2020-06-09'", null, "2020-06-09")]
    [InlineData("TIMESTAMP '2020-06-09 10:00'", null, "2020-06-09")]
    [InlineData("'1.459,5'::varchar", null, "1.459,5")]
    public async Task Each_kind_of_column_is_read_as_what_it_is(string value, string? number, string? text)
    {
        var row = (await Source($"SELECT 'u' AS unit, 'f' AS form, '2020' AS period, 'a' AS indicator, {value} AS value").ReadAsync(Cancel)).Should().ContainSingle().Subject;

        (row.Number, row.Text).Should().Be((number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture), text));
    }

    [Fact]
    public async Task The_server_itself_refuses_to_write_and_what_takes_too_long_is_given_up()
    {
        (await ProblemAsync(Source("CREATE TABLE pulled (x int)"))).Should().Contain("read-only transaction");
        (await ProblemAsync(Source("SELECT pg_sleep(20)::text AS value", TimeSpan.FromSeconds(1)))).Should().Contain("did not answer within 00:00:01");
        (await ProblemAsync(Source("SELECT 'NaN'::numeric AS value, 'u' AS unit, 'f' AS form, '2020' AS period, 'a' AS indicator"))).Should().StartWith("Source pg, row 1:");
    }

    private static async Task<string> ProblemAsync(IPullSource source) =>
        (await FluentActions.Awaiting(() => source.ReadAsync(Cancel)).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems[0].ToString(CultureInfo.InvariantCulture);

    private static IPullSource Source(string query, TimeSpan? timeout = null)
    {
        var connection = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(connection), $"{Variable} is not set; it names a database of the server that is asked.");
        var options = new PullSourceOptions
        {
            Provider = DatabaseProvider.Postgres, ConnectionString = connection!, Query = query, Timeout = timeout ?? TimeSpan.FromMinutes(1),
        };
        return new ServiceCollection().AddPullSources(new Dictionary<string, PullSourceOptions> { ["pg"] = options })
            .BuildServiceProvider().GetRequiredService<IReadOnlyList<IPullSource>>()[0];
    }
}
