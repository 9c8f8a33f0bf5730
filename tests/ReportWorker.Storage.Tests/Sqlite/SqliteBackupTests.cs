using Microsoft.Data.Sqlite;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Sqlite;

public sealed class SqliteBackupTests
{
    private static readonly AuditEvent Audit = new(DateTimeOffset.UnixEpoch, "tester", "test.act", "test");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_taken_while_a_writer_is_busy_is_one_point_in_time_and_one_file()
    {
        await using var storage = await new SqliteServer().StartAsync(Cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var written = 0;
        var writer = Task.Run(
            async () =>
            {
                // Two rows in each transaction: a copy that is torn would hold an odd number.
                for (; !stop.IsCancellationRequested; written++)
                {
                    await storage.Get<IUnitStore>().SaveAsync([Unit($"a{written}"), Unit($"b{written}")], Audit, CancellationToken.None);
                }
            },
            Cancel);
        var copies = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var copy = Path.Combine(FolderOf(storage), "backup", $"copy-{i}.db");
            (await storage.Get<IDatabase>().BackupAsync(copy, Cancel)).Should().Be(new FileInfo(copy).Length);
            copies.Add(copy);
        }

        await stop.CancelAsync();
        await writer;

        written.Should().BePositive();
        Directory.GetFiles(Path.Combine(FolderOf(storage), "backup")).Should().BeEquivalentTo(copies, "a backup is one file");
        foreach (var copy in copies)
        {
            await using var restored = new TestStorage(new DatabaseOptions { ConnectionString = $"Data Source={copy};Pooling=False" }, () => Task.CompletedTask);
            (await restored.Get<IDatabase>().PendingMigrationsAsync(Cancel)).Should().BeEmpty();
            ((await restored.Get<IUnitStore>().ReadAllAsync(Cancel)).Count % 2).Should().Be(0);
            (await AskAsync(copy, "PRAGMA journal_mode")).Should().Be("wal", "whoever opens it brings it back");
        }
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_needs_a_database()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        var copy = Path.Combine(FolderOf(storage), "copy.db");

        (await RefusedAsync(storage, copy)).Should().Be((RefusalKind.WorkFailed, "NothingToBackUp"));
        await storage.Get<IDatabase>().MigrateAsync(Cancel);
        await storage.Get<IDatabase>().BackupAsync(copy, Cancel);
        (await RefusedAsync(storage, copy)).Should().Be((RefusalKind.WrongUsage, "BackupExists"));
    }

    [Fact]
    public async Task A_copy_that_is_not_sound_is_thrown_away()
    {
        await using var storage = await new SqliteServer().StartAsync(Cancel);
        var (file, copy) = (PathOf(storage), Path.Combine(FolderOf(storage), "copy.db"));
        await storage.Get<IUnitStore>().SaveAsync([.. Enumerable.Range(0, 300).Select(number => Unit($"u{number}"))], Audit, Cancel);
        await AskAsync(file, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var root = Convert.ToInt64(await AskAsync(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'Units'"), System.Globalization.CultureInfo.InvariantCulture);
        await using (var damaged = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            // The page's own count of its cells.
            damaged.Position = ((root - 1) * 4096) + 3;
            damaged.Write([0x00, 0x01]);
        }

        (await RefusedAsync(storage, copy)).Should().Be((RefusalKind.WorkFailed, "BackupNotSound"));
        Directory.GetFiles(FolderOf(storage), "copy*").Should().BeEmpty();
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=127.0.0.1,9;Database=reports")]
    [InlineData(DatabaseProvider.Postgres, "Host=127.0.0.1;Port=9;Database=reports")]
    public async Task A_server_has_a_backup_of_its_own(DatabaseProvider provider, string connection)
    {
        await using var storage = new TestStorage(new DatabaseOptions { Provider = provider, ConnectionString = connection }, () => Task.CompletedTask);

        (await RefusedAsync(storage, "/nowhere/copy.db")).Should().Be((RefusalKind.WrongUsage, "ServerBacksUp"));
    }

    private static async Task<(RefusalKind Kind, string Id)> RefusedAsync(TestStorage storage, string copy)
    {
        var back = () => storage.Get<IDatabase>().BackupAsync(copy, Cancel);
        var refused = (await back.Should().ThrowAsync<RequestRefusedException>()).Which;
        return (refused.Kind, refused.Problems.Single().Message.Id);
    }

    private static Unit Unit(string code) => new(UnitCode.Parse(code), "Tên", "k", "l", null, 1, new DateOnly(2020, 1, 1), null, [], null);

    private static string PathOf(TestStorage storage) => new SqliteConnectionStringBuilder(storage.Options.ConnectionString).DataSource;

    private static string FolderOf(TestStorage storage) => Path.GetDirectoryName(PathOf(storage))!; // it has a folder

    private static async Task<string?> AskAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // "review SQL": the tests' own
        command.CommandText = sql;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(Cancel))?.ToString();
    }
}
