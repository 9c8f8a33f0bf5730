using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Running;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

/// <summary>A database that an earlier version made and filled is brought up without losing anything.</summary>
public abstract class UpgradeContractTests(TestServer server)
{
    private static readonly DateTimeOffset First = new DateTimeOffset(2020, 6, 1, 1, 2, 3, TimeSpan.Zero).AddMicroseconds(4);

    private static readonly SubmissionQuery All = new(null, [PeriodKey.Parse("2020-H1")], AllRevisions: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_stay_and_each_revision_knows_when_the_first_came()
    {
        await using var storage = await server.CreateAsync(Cancel);
        await FillInitialAsync(storage.Options);

        await storage.Get<IDatabase>().MigrateAsync(Cancel);

        var submissions = storage.Get<ISubmissionStore>();
        var heads = await submissions.ReadHeadsAsync(All, Cancel);
        heads.Select(head => (head.Id, head.Revision, head.ReceivedAt, head.FirstReceivedAt)).Should().Equal(
            (101, 1, First, First), (102, 2, First.AddDays(1), First), (103, 1, First.AddDays(2), First.AddDays(2)));
        (await submissions.ReadCellsAsync([101, 102, 103], [IndicatorCode.Parse("a"), IndicatorCode.Parse("b")], Cancel)).Should().Equal(
            new SubmissionCell(101, IndicatorCode.Parse("a"), 1.5m, null, "C1"),
            new SubmissionCell(102, IndicatorCode.Parse("a"), 2, null, "C1"),
            new SubmissionCell(102, IndicatorCode.Parse("b"), null, "chữ", null));
        (await storage.Get<IUnitStore>().ReadAllAsync(Cancel)).Single().SucceededBy.Should().Equal(UnitCode.Parse("v"));
    }

    [Fact]
    public async Task The_next_revision_takes_over_the_day_of_the_first()
    {
        await using var storage = await server.CreateAsync(Cancel);
        await FillInitialAsync(storage.Options);
        await storage.Get<IDatabase>().MigrateAsync(Cancel);

        var next = await storage.Get<ISubmissionStore>().AddAsync(
            [new(UnitCode.Parse("u"), "f", PeriodKey.Parse("2020-H1"), null, null, [], [])], Samples.Audit("test"), Cancel);

        next.Should().ContainSingle().Which.FirstReceivedAt.Should().Be(First);
        next[0].Revision.Should().Be(3);
    }

    private static async Task FillInitialAsync(DatabaseOptions options)
    {
        var backend = Backend.For(options);
        backend.Prepare();
        await using var context = backend.CreateDbContext();
        await context.GetService<IMigrator>().MigrateAsync("Initial", Cancel);
        // SQLite keeps instants without a zone, PostgreSQL would take them for local ones.
        var zone = options.Provider == DatabaseProvider.Sqlite ? "" : "+00";
        await ExecuteAsync(
            context.Database.GetDbConnection(),
            $"""
            INSERT INTO "Units" ("Code", "ValidFrom", "Name", "Kind", "Level", "Position", "SucceededBy") VALUES
                ('u', '2015-01-01', 'U', 'k', 'l', 1, 'v');
            INSERT INTO "Indicators" ("Id", "Code") VALUES (11, 'a'), (12, 'b');
            INSERT INTO "Submissions" ("Id", "Unit", "Form", "Period", "Revision", "Counts", "ReceivedAt") VALUES
                (101, 'u', 'f', '2020-H1', 1, FALSE, '2020-06-01 01:02:03.000004{zone}'),
                (102, 'u', 'f', '2020-H1', 2, TRUE, '2020-06-02 01:02:03.000004{zone}'),
                (103, 'v', 'f', '2020-H1', 1, TRUE, '2020-06-03 01:02:03.000004{zone}');
            INSERT INTO "SubmissionValues" ("SubmissionId", "IndicatorId", "Breakdown", "Number", "Text", "Cell") VALUES
                (101, 11, '', '1.5', NULL, 'C1'), (102, 11, '', '2', NULL, 'C1'), (102, 11, 'nu', '1', NULL, 'C2'), (102, 12, '', NULL, 'chữ', NULL);
            """);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // "review SQL": our own
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
        await connection.CloseAsync();
    }
}
