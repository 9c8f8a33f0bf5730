using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Stores;
using ReportWorker.Storage.Tests.Contracts;

namespace ReportWorker.Storage.Tests.Model;

/// <summary>SQL Server's own parser reads what EF and we write for it; no server is needed.</summary>
public sealed class TransactSqlTests
{
    private static readonly SubmissionQuery Submissions = new(["f", "g"], [PeriodKey.Parse("2020-H1"), PeriodKey.Parse("2020-Q1")]);

    private static readonly Dictionary<string, Func<ReportWorkerContext, IQueryable<object>>> Queries = new()
    {
        ["heads"] = context => context.Submissions.Matching(Submissions).InOrder(),
        ["values"] = context => SubmissionReader.Values(context, Submissions, [1, 2]),
        ["narratives"] = context => SubmissionReader.Narratives(context, Submissions),
        ["due"] = context => context.DueReports.Matching(new DueQuery("r", "2020-H1", "u", [DueState.Held, DueState.Ready])),
        ["latest"] = context => LedgerStore.Latest(context, new DueQuery("r")),
        ["waiting"] = context => DeliveryClaims.Waiting(context, default).Take(5),
        ["leased"] = DeliveryStore.Leased,
        ["deliveries"] = context => context.Deliveries
            .Matching(new DeliveryQuery(Samples.Edition(1).Key, [DeliveryState.Sent], 1)).Views(),
        ["audit"] = context => AuditStore.Matching(context.AuditEvents, "r/").OrderByDescending(audit => audit.Id).Take(5),
    };

    public static TheoryData<string> QueryNames() => [.. Queries.Keys];

    [Fact]
    public void The_script_is_idempotent_and_parses()
    {
        using var context = Backends.Of(DatabaseProvider.SqlServer).CreateDbContext();
        var script = Backends.Of(DatabaseProvider.SqlServer).Script(context);
        Parse(script);
        script.Should().Contain("IF NOT EXISTS").And.Contain("CREATE TABLE [Deliveries]");
    }

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void A_query_parses(string name)
    {
        using var context = Backends.Of(DatabaseProvider.SqlServer).CreateDbContext();
        var sql = Queries[name](context).ToQueryString();
        Parse(sql);
        sql.Should().NotContain("OPENJSON", "servers below compatibility level 130 lack it");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public void The_insert_of_values_parses_and_keeps_within_the_parameters(int rows)
    {
        var sql = SqlServer.SqlServerValues.Statement(rows);
        Parse(sql);
        sql.Count(character => character == '@').Should().Be(rows * 5).And.BeLessThan(2100);
    }

    private static void Parse(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        errors.Select(error => $"{error.Line}: {error.Message}").Should().BeEmpty();
    }
}
