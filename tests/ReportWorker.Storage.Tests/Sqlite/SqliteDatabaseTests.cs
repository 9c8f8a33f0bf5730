using System.Globalization;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Sqlite;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Sqlite;

/// <summary>What is particular to a database that is a file.</summary>
public sealed class SqliteDatabaseTests
{
    private static readonly AuditEvent Audit = new(DateTimeOffset.UnixEpoch, "tester", "test.act", "test");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asking_what_is_pending_does_not_create_the_file()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        (await storage.Get<IDatabase>().PendingMigrationsAsync(Cancel)).Should().HaveCountGreaterThan(1).And.Contain(name => name.EndsWith("_Initial", StringComparison.Ordinal));
        File.Exists(PathOf(storage)).Should().BeFalse();
    }

    [Fact]
    public async Task Many_that_start_at_once_bring_the_schema_up_once()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Task.Run(() => storage.Get<IDatabase>().MigrateAsync(Cancel), Cancel)));
        applied.Should().Contain(names => names.Count > 0);
        (await storage.Get<IDatabase>().PendingMigrationsAsync(Cancel)).Should().BeEmpty();
        (await storage.Get<IUnitStore>().ReadAllAsync(Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_in_another_journal_mode_is_brought_to_WAL()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(storage))!); // it has a folder
        await ExecuteAsync(storage, "PRAGMA journal_mode=DELETE; CREATE TABLE other (x)");
        await storage.Get<IDatabase>().MigrateAsync(Cancel);
        (await ExecuteAsync(storage, "PRAGMA journal_mode")).Should().Be("wal");
    }

    [Fact]
    public async Task An_abandoned_migration_lock_is_waited_for_and_then_told()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(storage))!); // it has a folder
        await ExecuteAsync(
            storage,
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01')
            """);
        SqliteHistory.LongestWait = TimeSpan.FromMilliseconds(300);
        try
        {
            var migrate = () => storage.Get<IDatabase>().MigrateAsync(Cancel);
            (await migrate.Should().ThrowAsync<RequestRefusedException>()).Which.Problems.Single().Message.Id.Should().Be("MigrationIsLocked");
        }
        finally
        {
            SqliteHistory.LongestWait = TimeSpan.FromSeconds(SqliteHistory.LongestWaitInSeconds);
        }
    }

    [Fact]
    public async Task A_path_that_cannot_be_created_is_told_with_the_path()
    {
        await using var storage = new TestStorage(
            new DatabaseOptions { ConnectionString = "Data Source=/dev/null/data/x.db" }, () => Task.CompletedTask);
        var refused = await Refused(() => storage.Get<IDatabase>().MigrateAsync(Cancel));
        refused.Kind.Should().Be(RefusalKind.WorkFailed);
        refused.Problems.Single().ToString(CultureInfo.InvariantCulture).Should().Contain("/dev/null/data/x.db");
    }

    [Fact]
    public async Task A_folder_in_the_files_place_is_told_with_the_path()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        Directory.CreateDirectory(PathOf(storage));
        (await Refused(() => storage.Get<IDatabase>().MigrateAsync(Cancel))).Problems.Single().Message.Id.Should().Be("CannotOpenFile");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_and_not_changed()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(storage))!); // it has a folder
        var text = string.Concat(Enumerable.Repeat("no database ", 100));
        await File.WriteAllTextAsync(PathOf(storage), text, Cancel);
        (await Refused(() => storage.Get<IUnitStore>().SaveAsync([], Audit, Cancel))).Problems.Single().Message.Id.Should().Be("NotADatabase");
        (await File.ReadAllTextAsync(PathOf(storage), Cancel)).Should().Be(text);
    }

    [Fact]
    public async Task The_script_is_plain_and_brings_an_empty_file_up()
    {
        await using var storage = await new SqliteServer().CreateAsync(Cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(storage))!); // it has a folder
        await ExecuteAsync(storage, storage.Get<IDatabase>().Script());
        (await storage.Get<IDatabase>().PendingMigrationsAsync(Cancel)).Should().BeEmpty();
        (await ExecuteAsync(storage, "SELECT sql FROM sqlite_schema WHERE name = 'SubmissionValues'"))
            .Should().BeOfType<string>().Which.Should().EndWith("WITHOUT ROWID");
    }

    [Fact]
    public async Task The_table_of_values_stays_without_row_ids_when_it_is_rebuilt()
    {
        await using var storage = await new SqliteServer().StartAsync(Cancel);
        (await ExecuteAsync(storage, "SELECT sql FROM sqlite_schema WHERE name = 'SubmissionValues'"))
            .Should().BeOfType<string>().Which.Should().EndWith("WITHOUT ROWID").And.NotContain("Breakdown");
        (await ExecuteAsync(storage, "SELECT count(*) FROM pragma_foreign_key_list('SubmissionValues')")).Should().Be(2L);
    }

    [Fact]
    public async Task A_file_that_another_process_keeps_locked_is_waited_for_and_then_told()
    {
        await using var storage = await new SqliteServer().StartAsync(Cancel);
        await using var impatient = new TestStorage(
            new DatabaseOptions { ConnectionString = $"{storage.Options.ConnectionString};Default Timeout=1;Pooling=False" },
            () => Task.CompletedTask);
        await using var other = new SqliteConnection($"{storage.Options.ConnectionString};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var held = await other.BeginTransactionAsync(Cancel);
        (await Refused(() => impatient.Get<IUnitStore>().SaveAsync([], Audit, Cancel))).Problems.Single().Message.Id.Should().Be("FileIsBusy");
        (await impatient.Get<IUnitStore>().ReadAllAsync(Cancel)).Should().BeEmpty("readers do not wait for a writer");
    }

    [Fact]
    public async Task A_stored_blob_that_was_altered_is_not_given_out()
    {
        await using var storage = await new SqliteServer().StartAsync(Cancel);
        var hash = Blob.HashOf("right"u8);
        await ExecuteAsync(storage, $"INSERT INTO Blobs (Hash, Content) VALUES ('{hash}', x'00')");
        var read = () => storage.Get<IBlobStore>().ReadAsync(hash, Cancel);
        await read.Should().ThrowAsync<InvalidDataException>();
    }

    private static async Task<RequestRefusedException> Refused(Func<Task> act) =>
        (await act.Should().ThrowAsync<RequestRefusedException>()).Which;

    private static string PathOf(TestStorage storage) => new SqliteConnectionStringBuilder(storage.Options.ConnectionString).DataSource;

    private static async Task<object?> ExecuteAsync(TestStorage storage, string sql)
    {
        await using var connection = new SqliteConnection($"{storage.Options.ConnectionString};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // "review SQL": the tests' own
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Cancel);
    }
}
