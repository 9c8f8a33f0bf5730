using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.SqlServer;
using ReportWorker.Storage.Tests.Model;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>Every statement that a store sends to SQL Server is read by SQL Server's own parser and judged against our tables.</summary>
public sealed class SentStatementsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Calls() => [.. StoreCalls.All.Keys];

    [Fact]
    public void Every_method_of_every_store_is_called()
    {
        var methods = StoreCalls.Stores.SelectMany(store => store.GetMethods().Select(method => $"{store.Name}.{method.Name}"));
        StoreCalls.All.Keys.Select(name => name.Split(' ')[0]).Distinct().Should().BeEquivalentTo(methods);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task What_a_store_sends_parses_on_the_oldest_server_without_MERGE_and_on_a_new_one(string name)
    {
        var oldest = await SentAsync(StoreCalls.All[name], batchSize: 1, DatabaseOptions.LowestCompatibilityLevel);
        oldest.Should().NotBeEmpty();
        oldest.Should().AllSatisfy(sent => Script.Parse(sent.CommandText, DatabaseOptions.LowestCompatibilityLevel));
        oldest.Should().AllSatisfy(sent => sent.CommandText.Should().NotContain("MERGE").And.NotContain("OPENJSON"));

        var newest = await SentAsync(StoreCalls.All[name], batchSize: null, level: null);
        newest.Should().AllSatisfy(sent => Script.Parse(sent.CommandText));
    }

    [Fact]
    public async Task What_the_stores_send_names_only_what_is_in_the_schema()
    {
        using var context = Backends.Of(DatabaseProvider.SqlServer).CreateDbContext();
        using var schema = new SqlServerSchema(context);
        foreach (var call in StoreCalls.All.Values)
        {
            // What SQL Server tells about itself is in no schema of ours.
            var sent = (await SentAsync(call, batchSize: null, level: null)).Where(command => !command.CommandText.Contains("sys.databases", StringComparison.Ordinal));
            foreach (var command in sent.DistinctBy(command => command.CommandText))
            {
                schema.AddStatement(command);
            }
        }

        schema.Problems().Should().BeEmpty();
    }

    [Theory]
    [InlineData("ILedgerStore.AddEditionsAsync", "UPDATE [e]", "INSERT INTO [Editions]", "INSERT INTO [Deliveries]", "INSERT INTO [AuditEvents]")]
    [InlineData("ILedgerStore.AddEditionsAsync numbered", "INSERT INTO [Editions]", "INSERT INTO [DocumentNumbers]")]
    [InlineData("ISubmissionStore.AddAsync", "INSERT INTO [Blobs]", "UPDATE [s]\nSET [s].[Counts] = ", "INSERT INTO [Narratives]", "INSERT INTO [SubmissionValues]")]
    [InlineData("ISubmissionDesk.MoveAsync taken", "SET [s].[State] = ", "[s].[CountsFrom] = ", "INSERT INTO [AuditEvents]")]
    [InlineData("ISubmissionStore.ReadAsync", "FROM [Submissions]", "[SubmissionValues]", "[Narratives]")]
    [InlineData("IDeliveryStore.RecoverAsync", "UPDATE [d]", "INSERT INTO [DeliveryAttempts]")]
    [InlineData("ITargetStore.SaveAsync", "INSERT INTO [Indicators]", "UPDATE [Targets]", "INSERT INTO [Targets]")]
    public async Task A_store_is_followed_to_the_end_of_its_way(string name, params string[] statements)
    {
        var sent = string.Join('\n', (await SentAsync(StoreCalls.All[name], batchSize: 1, level: null)).Select(command => command.CommandText)).ReplaceLineEndings("\n");
        sent.Should().ContainAll(statements);
    }

    private static async Task<IReadOnlyList<SqlCommand>> SentAsync(StoreCall call, int? batchSize, int? level)
    {
        await using var server = new AnsweringServer();
        server.FindNothing.UnionWith(call.FindsNothing);
        var options = new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer, ConnectionString = server.ConnectionString, MaxBatchSize = batchSize, CompatibilityLevel = level,
        };
        await using var services = new ServiceCollection()
            .AddSingleton<IDbContextFactory<ReportWorkerContext>>(new Contexts(server, options))
            .AddReportWorkerStorage(options)
            .BuildServiceProvider();
        await call.Run(services.GetRequiredService(call.Store), Cancel);
        return server.Sent;
    }

    private sealed class Contexts(AnsweringServer server, DatabaseOptions options) : IDbContextFactory<ReportWorkerContext>
    {
        public ReportWorkerContext CreateDbContext() => new SqlServerContext(new DbContextOptionsBuilder<SqlServerContext>()
            .UseSqlServer(server, database => SqlServerBackend.Adapt(database, options))
            .Options);
    }
}
