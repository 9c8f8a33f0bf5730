using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Pulling;

namespace ReportWorker.Storage.Tests.Pulling;

public sealed class PullSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pull-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(_folder, "other.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Columns_are_found_by_name_and_numbers_texts_and_blanks_are_what_they_are()
    {
        Execute(
            """
            CREATE TABLE v (extra TEXT, VALUE, indicator TEXT, period TEXT, form TEXT, "Unit" TEXT);
            INSERT INTO v VALUES ('x', 12, 'a', '2020-H1', 'f', 'u'), ('x', 0.1, 'b', '2020-H1', 'f', ' u '), ('x', '1.234,5', 'c', '2020-H1', 'f', 'u'),
                ('x', NULL, 'd', '2020-H1', 'f', 'u'), ('x', ' ', 'e', '2020-H1', 'f', 'u'), ('x', -0.5, NULL, '2020-H1', 'f', 'u');
            """);

        (await Source(view: "v").ReadAsync(Cancel)).Should().Equal(
            new PulledRow("u", "f", "2020-H1", "a", 12, null),
            new PulledRow("u", "f", "2020-H1", "b", 0.1m, null),
            new PulledRow("u", "f", "2020-H1", "c", null, "1.234,5"),
            new PulledRow("u", "f", "2020-H1", "", -0.5m, null));
    }

    [Fact]
    public async Task A_query_is_read_as_it_stands()
    {
        Execute("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('u');");

        (await Source(query: "SELECT x AS unit, 'f' AS form, '2020' AS period, 'a' AS indicator, 3 AS value FROM t").ReadAsync(Cancel))
            .Should().Equal(new PulledRow("u", "f", "2020", "a", 3, null));
    }

    [Fact]
    public async Task A_missing_column_is_named()
    {
        Execute("CREATE TABLE v (unit TEXT, form TEXT, ky TEXT, chi_tieu TEXT, value TEXT);");

        (await ProblemAsync(Source(view: "v"))).Should().Be(
            "Source nhan-su has no column period, indicator; it has unit, form, ky, chi_tieu, value. Name the columns unit, form, period, indicator, value in the view or query.");
        (await Source(view: "v").ProbeAsync(Cancel)).Should().NotBeNull();
    }

    [Theory]
    [InlineData("DELETE FROM v RETURNING 'u' AS unit, 'f' AS form, '2020' AS period, 'a' AS indicator, 1 AS value")]
    [InlineData("INSERT INTO v VALUES ('z') RETURNING 'u' AS unit, 'f' AS form, '2020' AS period, 'a' AS indicator, 1 AS value")]
    public async Task Nothing_is_written(string query)
    {
        Execute("CREATE TABLE v (unit TEXT); INSERT INTO v VALUES ('u');");

        (await ProblemAsync(Source(query: query))).Should().Contain("cannot be read");
        Scalar("SELECT group_concat(unit) FROM v").Should().Be("u");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_made()
    {
        (await ProblemAsync(Source(view: "v"))).Should().Contain(FilePath);
        File.Exists(FilePath).Should().BeFalse();
    }

    [Fact]
    public async Task Bytes_are_no_value_and_the_row_is_named()
    {
        Execute("CREATE TABLE v (unit TEXT, form TEXT, period TEXT, indicator TEXT, value); INSERT INTO v VALUES ('u', 'f', '2020', 'a', 1), ('u', 'f', '2020', 'b', x'01');");

        (await ProblemAsync(Source(view: "v"))).Should().StartWith("Source nhan-su, row 2:");
    }

    [Fact]
    public async Task What_does_not_end_is_given_up()
    {
        Execute("CREATE TABLE v (x)");
        const string Endless =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'u' AS unit, 'f' AS form, '2020' AS period, 'a' AS indicator, NULL AS value FROM n";

        (await ProblemAsync(Source(query: Endless, timeout: TimeSpan.FromSeconds(1)))).Should().Match(text => text.Contains("did not answer within") || text.Contains("2000000 rows"));
    }

    [Fact]
    public void Options_that_cannot_work_are_all_told_and_no_secret_with_them()
    {
        var options = new PullSourceOptions
        {
            Provider = DatabaseProvider.Postgres, ConnectionString = "Host=h;Password=geheim;nonsense", Every = TimeSpan.FromSeconds(5), Timeout = TimeSpan.Zero,
        };

        var problems = options.Check("x").Select(problem => problem.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();

        problems.Should().HaveCount(4).And.OnlyContain(text => text.StartsWith("Intake:Sources:x", StringComparison.Ordinal) && !text.Contains("geheim"));
        new PullSourceOptions().Check("x").Should().HaveCount(2, "no connection, and neither a view nor a query");
        new PullSourceOptions { ConnectionString = "Data Source=a", Provider = DatabaseProvider.Sqlite, View = "v", Query = "q" }.Check("x").Should().ContainSingle();
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=sql;Database=hr;User Id=reader;Password=geheim", "SqlServer sql/hr")]
    [InlineData(DatabaseProvider.Postgres, "Host=pg;Database=hr;Username=reader;Password=geheim", "Postgres pg/hr")]
    public void The_description_holds_no_secret(DatabaseProvider provider, string connection, string expected) =>
        Registered(new PullSourceOptions { Provider = provider, ConnectionString = connection, View = "v" }).Description.Should().Be(expected);

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "dbo.báo cáo", "SELECT * FROM [dbo].[báo cáo]")]
    [InlineData(DatabaseProvider.SqlServer, "[dbo].[v]", "SELECT * FROM [dbo].[v]")]
    [InlineData(DatabaseProvider.SqlServer, "v]; DROP TABLE x", "SELECT * FROM [v]]; DROP TABLE x]")]
    [InlineData(DatabaseProvider.Postgres, "public.v\"; x", "SELECT * FROM \"public\".\"v\"\"; x\"")]
    public void A_view_is_a_name_and_nothing_else(DatabaseProvider provider, string view, string expected) =>
        PullConnection.Statement(new PullSourceOptions { Provider = provider, View = view }).Should().Be(expected);

    private static async Task<string> ProblemAsync(IPullSource source) =>
        (await FluentActions.Awaiting(() => source.ReadAsync(Cancel)).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems[0].ToString(System.Globalization.CultureInfo.InvariantCulture);

    private IPullSource Source(string view = "", string query = "", TimeSpan? timeout = null) => Registered(new PullSourceOptions
    {
        Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={FilePath}", View = view, Query = query, Timeout = timeout ?? TimeSpan.FromMinutes(1),
    });

    private static IPullSource Registered(PullSourceOptions options) =>
        new ServiceCollection().AddPullSources(new Dictionary<string, PullSourceOptions> { ["nhan-su"] = options })
            .BuildServiceProvider().GetRequiredService<IReadOnlyList<IPullSource>>()[0];

    private void Execute(string sql) => Scalar(sql);

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // "review SQL": our own
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
