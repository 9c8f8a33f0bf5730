using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Mailing;
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
        heads.Should().OnlyContain(head => head.State == SubmissionState.Taken && head.Way == SubmissionWay.Import && head.CountsFrom == head.ReceivedAt);
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

    [Fact]
    public async Task Deliveries_stay_with_their_editions_and_attempts_and_reminders_come_beside_them()
    {
        await using var storage = await server.CreateAsync(Cancel);
        await FillInitialAsync(storage.Options);

        await storage.Get<IDatabase>().MigrateAsync(Cancel);

        var deliveries = storage.Get<IDeliveryStore>();
        var old = (await deliveries.ListAsync(new DeliveryQuery(), Cancel)).Should().ContainSingle().Subject;
        (old.Id, old.Edition?.ToString(), old.Recipient, old.State, old.Reply, old.QueuedAt).Should().Be((41, "r/2020-H1/u/1", "a@x.vn", DeliveryState.Deferred, "450 wait", First));
        (await deliveries.QueueAsync([Samples.Message(1, "A@x.vn") with { Edition = old.Edition }], [Samples.Body], Samples.Audit("test"), Cancel)).Should().Be(0, "the recipient has it");
        (await deliveries.ClaimAsync("me", First.AddDays(1), TimeSpan.FromMinutes(1), 5, Cancel)).Should().ContainSingle().Which.Attempts.Should().Be(2);
        (await storage.Get<IReminderStore>().QueueAsync(
            [new NewReminder(new ReminderKey(UnitCode.Parse("w"), "f", PeriodKey.Parse("2020-H1"), 1), Samples.Message(1, "a@x.vn") with { Edition = null }, null)],
            [Samples.Body],
            Samples.Audit("test"),
            Cancel)).Should().BeTrue();
    }

    private static async Task FillInitialAsync(DatabaseOptions options)
    {
        var backend = Backend.For(options);
        backend.Prepare();
        await using var context = backend.CreateDbContext();
        await context.GetService<IMigrator>().MigrateAsync("Initial", Cancel);
        // SQLite keeps instants without a zone, PostgreSQL would take them for local ones.
        var zone = options.Provider == DatabaseProvider.Sqlite ? "" : "+00";
        var bytes = options.Provider == DatabaseProvider.Sqlite ? "X'01'" : @"'\x01'";
        await ExecuteAsync(
            context.Database.GetDbConnection(),
            $"""
            INSERT INTO "Blobs" ("Hash", "Content") VALUES ('h', {bytes});
            INSERT INTO "DueReports" ("Id", "Report", "Period", "Unit", "State", "CreatedAt", "ChangedAt") VALUES
                (21, 'r', '2020-H1', 'u', 'Released', '2020-06-01 01:02:03.000004{zone}', '2020-06-01 01:02:03.000004{zone}');
            INSERT INTO "Editions" ("Id", "DueReportId", "Number", "Kind", "Ordinal", "State", "FileName", "DocumentHash", "SnapshotHash", "TemplateHash",
                "Complete", "Objections", "IsMarked", "CreatedAt", "CreatedBy") VALUES
                (22, 21, 1, 'Official', 1, 'Open', 'a.docx', 'h', 'h', 'h', TRUE, '[]', FALSE, '2020-06-01 01:02:03.000004{zone}', 'x');
            INSERT INTO "OutgoingMessages" ("Id", "EditionId", "Recipient", "RecipientName", "MessageId", "Date", "Subject", "Header", "BodyHash", "MessageHash", "Size") VALUES
                (31, 22, 'a@x.vn', 'A', 'm@x.vn', '2020-06-01 01:02:03.000004{zone}', 'S', {bytes}, 'h', 'h', 2);
            INSERT INTO "Deliveries" ("Id", "EditionId", "RecipientNormalised", "MessageId", "State", "Phase", "LeaseEpoch", "NextAttemptAt", "Attempts", "DataAttempts",
                "ReplyText", "QueuedAt", "ChangedAt") VALUES
                (41, 22, 'a@x.vn', 31, 'Deferred', 'Pre', 1, '2020-06-01 01:02:03.000004{zone}', 1, 0, '450 wait', '2020-06-01 01:02:03.000004{zone}', '2020-06-01 01:02:03.000004{zone}');
            INSERT INTO "DeliveryAttempts" ("DeliveryId", "Epoch", "EndedAt", "Phase", "Outcome") VALUES (41, 1, '2020-06-01 01:02:03.000004{zone}', 'Pre', 'Deferred');
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
