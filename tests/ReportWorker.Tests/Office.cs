using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests;

/// <summary>An office in a folder: the program's real parts, a SQLite file, a pickup folder, and a clock that the test moves.</summary>
internal sealed class Office : IAsyncDisposable
{
    private const string District = "long-bien";

    private readonly ServiceProvider _services;

    private Office(string folder, FakeTimeProvider clock, ServiceProvider services) => (Folder, Clock, _services) = (folder, clock, services);

    public string Folder { get; }

    public FakeTimeProvider Clock { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an office.</summary>
    /// <param name="now">What its clock says, in Vietnam.</param>
    /// <param name="change">What its settings say differently.</param>
    /// <param name="folder">An office that was closed before; null for a new one.</param>
    /// <param name="replace">Which of its parts are others.</param>
    public static async Task<Office> OpenAsync(
        string now, Action<Settings>? change = null, string? folder = null, Action<IServiceCollection>? replace = null)
    {
        folder ??= Directory.CreateTempSubdirectory("reportworker-office-").FullName;
        var settings = new Settings();
        settings.Paths.Templates = RepositoryFolder.Of("templates");
        settings.Paths.Data = folder;
        settings.Database.ConnectionString = $"Data Source={Path.Combine(folder, "office.db")};Pooling=False";
        settings.Mail.From = "van-phong@long-bien.example";
        settings.Mail.ReplyTo = "chuyen-vien@long-bien.example";
        settings.Mail.PickupDirectory = Path.Combine(folder, "pickup");
        change?.Invoke(settings);

        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now + "+07:00", CultureInfo.InvariantCulture));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddReportWorker(settings, CultureInfo.GetCultureInfo("vi"), "test");
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new OfficeClock(clock, TimeZoneInfo.FindSystemTimeZoneById(settings.Clock.TimeZone)));
        services.AddSingleton(new Auditor(clock, "test"));
        replace?.Invoke(services);
        var office = new Office(folder, clock, services.BuildServiceProvider());
        await office.Get<IDatabase>().MigrateAsync(Token);
        return office;
    }

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Imports the district's units, recipients and figures; the base organisations' file may be another.</summary>
    public async Task ImportSamplesAsync(string? baseOrganisations = null)
    {
        await ImportUnitsAsync();
        var own = await SampleAsync("2020-H1/base-organisations.csv");
        await ImportAsync(
            baseOrganisations is null ? own : own with { Content = System.Text.Encoding.UTF8.GetBytes(baseOrganisations) },
            await SampleAsync("2020-H1/office.csv"));
    }

    /// <summary>The base organisations' file without the lines of some units.</summary>
    public static Task<string> BaseOrganisationsWithoutAsync(params string[] units) => BaseOrganisationsAsync(unit => !units.Contains(unit));

    /// <summary>The base organisations' file with the lines of one unit only.</summary>
    public static Task<string> BaseOrganisationsOfAsync(string unit) => BaseOrganisationsAsync(other => other == unit);

    private static async Task<string> BaseOrganisationsAsync(Func<string, bool> wanted)
    {
        var sample = await SampleAsync("2020-H1/base-organisations.csv");
        var lines = System.Text.Encoding.UTF8.GetString(sample.Content.Span).Split('\n');
        return string.Join('\n', lines.Where((line, number) => number == 0 || wanted(line.Split(',')[0])));
    }

    /// <summary>Imports the units and recipients of a folder of samples.</summary>
    public async Task ImportUnitsAsync(string samples = District)
    {
        var units = await Get<UnitImport>().ImportAsync(await SampleAsync("units.csv", samples), Token);
        units.Should().BeOfType<ImportResult.Imported>();
        var recipients = await Get<RecipientImport>().ImportAsync(await SampleAsync("recipients.csv", samples), Token);
        recipients.Should().BeOfType<ImportResult.Imported>();
    }

    public async Task ImportAsync(params SourceFile[] files)
    {
        var data = await Get<DataImport>().ImportAsync(files, dryRun: false, Token);
        data.Should().BeOfType<DataImportResult.Imported>();
    }

    public async Task<RunResult> RunAsync(Func<RunRequest, RunRequest>? change = null)
    {
        var request = new RunRequest("six-month-review", PeriodKey.Parse("2020-H1"));
        return await Get<RunReport>().RunAsync(change?.Invoke(request) ?? request, null, Token);
    }

    public Task<ReconcileResult> ReconcileAsync() => Get<Reconciler>().RunAsync(Token);

    public Task<SendSummary> SendAsync() => Get<Sender>().RunAsync(Token);

    public Task<IReadOnlyList<DueRow>> DueAsync() => Get<DueList>().ReadAsync(null, Token);

    public Task<IReadOnlyList<Edition>> EditionsAsync(DueKey due) => Get<Editions>().ListAsync(due, Token);

    /// <summary>Changes the database behind the program's back.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "office.db")};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    public IReadOnlyList<string> Messages() =>
        Directory.Exists(Path.Combine(Folder, "pickup")) ? Directory.GetFiles(Path.Combine(Folder, "pickup"), "*.eml") : [];

    public static async Task<SourceFile> SampleAsync(string name, string samples = District) =>
        await SourceFile.ReadAsync(RepositoryFolder.Of("samples", samples, name), SourceFile.DefaultLimit, Token) with { Name = Path.GetFileName(name) };

    /// <summary>Closes the office as a power cut does: nothing is said goodbye to, the folder stays.</summary>
    public ValueTask CloseAsync() => _services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
