using System.Globalization;
using Npgsql;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Storage;

namespace ReportWorker.Tests.Moving;

/// <summary>An office that moves from one database to another finds everything there and works on.</summary>
public sealed class DatabaseImportTests : IDisposable
{
    private const string Now = "2020-07-05T08:00:00";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportworker-move-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Everything_comes_along_to_another_file() => await MoveAsync(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "new.db")};Pooling=False" });

    [Fact]
    public async Task Everything_comes_along_to_postgres()
    {
        var server = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "REPORTWORKER_TEST_POSTGRES is not set");
        var schema = $"move_{Guid.NewGuid():N}";
        await using var database = NpgsqlDataSource.Create(server!);
        await using (var create = database.CreateCommand($"CREATE SCHEMA {schema}"))
        {
            await create.ExecuteNonQueryAsync(Token);
        }

        await MoveAsync(new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = $"{server};Search Path={schema}" });
        await using var drop = database.CreateCommand($"DROP SCHEMA {schema} CASCADE");
        await drop.ExecuteNonQueryAsync(Token);
    }

    [Fact]
    public async Task What_is_no_database_of_ours_is_refused_by_name()
    {
        await using var office = await Office.OpenAsync(Now);
        var text = Path.Combine(_folder, "letter.txt");
        await File.WriteAllTextAsync(text, "Kính gửi các đồng chí,\n".PadRight(4096), Token);
        var foreign = Path.Combine(_folder, "foreign.db");
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={foreign};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE people (name TEXT)";
            await command.ExecuteNonQueryAsync(Token);
        }

        foreach (var file in new[] { text, foreign, Path.Combine(_folder, "nothing.db") })
        {
            var refused = await office.Invoking(o => ImportAsync(o, file)).Should().ThrowAsync<RequestRefusedException>();
            refused.Which.Problems[0].ToString(CultureInfo.GetCultureInfo("vi")).Should().Contain(file);
        }
    }

    private static Task<long> ImportAsync(Office office, string file) =>
        office.Get<IDatabase>().ImportAsync(file, office.Get<Auditor>().Event("db.import", "new", file), Token);

    private async Task MoveAsync(DatabaseOptions target)
    {
        await using var old = await Office.OpenAsync(Now);
        await old.ImportSamplesAsync();
        var draft = (await old.RunAsync()).Editions[0].Edition;
        var official = (await old.Get<Release>().RunAsync(draft, new ReleaseOrder { Mark = new DocumentMark(12, new DateOnly(2020, 7, 7), "Nguyễn Văn A") }, Token)).Edition;
        await old.SendAsync();
        var backup = Path.Combine(_folder, "move.db");
        await old.Get<IDatabase>().BackupAsync(backup, Token);

        await using var office = await Office.OpenAsync(Now, settings => settings.Database = target);
        var rows = await ImportAsync(office, backup);

        rows.Should().BeGreaterThan(1000);
        (await office.DueAsync()).Should().BeEquivalentTo(await old.DueAsync());
        (await office.EditionsAsync(official.Key.Due)).Should().BeEquivalentTo(await old.EditionsAsync(official.Key.Due));
        (await office.Get<IBlobStore>().ReadAsync(official.DocumentHash, Token)).Content.ToArray()
            .Should().Equal((await old.Get<IBlobStore>().ReadAsync(official.DocumentHash, Token)).Content.ToArray());
        var trail = await office.Get<IAuditStore>().ReadAsync(null, 1000, Token);
        trail.Should().Contain(act => act.Action == "db.import").And.Contain(act => act.Action == "edition.release");
        (await office.SendAsync()).Should().BeEquivalentTo(await old.SendAsync(), "what was sent is not sent again");

        // New rows get numbers of their own behind those that came.
        await office.ImportAsync(new Core.Intake.SourceFile(
            "bo-de.csv", System.Text.Encoding.UTF8.GetBytes((await Office.BaseOrganisationsOfAsync("phuong-bo-de")).Replace(",84,65,", ",85,66,", StringComparison.Ordinal))));
        var later = (await office.RunAsync()).Editions[0].Edition;
        later.SnapshotHash.Should().NotBe(draft.SnapshotHash, "a figure was corrected");

        var refused = await office.Invoking(o => ImportAsync(o, backup)).Should().ThrowAsync<RequestRefusedException>();
        refused.Which.Problems[0].Message.Id.Should().Be("ImportNeedsEmpty");
        (await office.DueAsync()).Should().HaveSameCount(await old.DueAsync());
    }
}
