using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Storage;
using ReportWorker.Testing;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Sending;

/// <summary>A database with letters in its queue, and the built program as processes of their own that send them.</summary>
internal sealed class SendingDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<Task> _cleanUp;

    private SendingDesk(Desk desk, DatabaseOptions database, Func<Task> cleanUp)
    {
        (Desk, _cleanUp) = (desk, cleanUp);
        Environment = new Dictionary<string, string>
        {
            ["REPORTWORKER_Database__Provider"] = database.Provider.ToString(),
            ["REPORTWORKER_Database__ConnectionString"] = database.ConnectionString,
            ["REPORTWORKER_Mail__From"] = "van-phong@example.vn",
            ["REPORTWORKER_Mail__Smtp__Host"] = "127.0.0.1",
            ["REPORTWORKER_Mail__Smtp__Security"] = "None",
            ["REPORTWORKER_Service__SendingLease"] = "00:00:05",
        };
        var settings = new Settings { Database = database };
        settings.Paths.Templates = RepositoryFolder.Of("templates");
        settings.Mail.From = Environment["REPORTWORKER_Mail__From"];
        settings.Mail.PickupDirectory = desk.Of("unused");
        _services = Composition.Build(settings, CultureInfo.GetCultureInfo("en"));
        Letters = new Letters(Get<ILedgerStore>(), Deliveries, Get<IMessageComposer>(), TimeProvider.System);
    }

    public Desk Desk { get; }

    public Letters Letters { get; }

    /// <summary>What the service says until its end.</summary>
    public Task<string> Said { get; private set; } = Task.FromResult("");

    /// <summary>What the processes are told.</summary>
    public Dictionary<string, string> Environment { get; }

    public IDeliveryStore Deliveries => Get<IDeliveryStore>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SendingDesk> OnSqliteAsync(string? folder = null)
    {
        var desk = new Desk();
        var file = Path.Combine(folder ?? desk.Of("data"), "reportworker.db");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" };
        return await ReadyAsync(new SendingDesk(desk, options, () => Task.CompletedTask));
    }

    /// <summary>In a schema of its own, on the server that is configured or on another.</summary>
    public static async Task<SendingDesk> OnPostgresAsync(string? other = null)
    {
        var server = other ?? System.Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "REPORTWORKER_TEST_POSTGRES is not set");
        var schema = $"sending_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server!);
        await ExecuteAsync(source, $"CREATE SCHEMA {schema}");
        var options = new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = $"{server};Search Path={schema}" };
        return await ReadyAsync(new SendingDesk(new Desk(), options, async () =>
        {
            await using var last = NpgsqlDataSource.Create(server!);
            await ExecuteAsync(last, $"DROP SCHEMA {schema} CASCADE");
        }));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts a process that works off the queue.</summary>
    public Process Send()
    {
        var process = Desk.Start(Environment, "delivery", "send");
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return process;
    }

    /// <summary>Names the mail server, and how many lines there are to it.</summary>
    public void Connect(ReceiptServer server, int lines)
    {
        Environment["REPORTWORKER_Mail__Smtp__Port"] = server.Port.ToString(CultureInfo.InvariantCulture);
        Environment["REPORTWORKER_Mail__Smtp__Connections"] = lines.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Starts the service, which works off the queue by itself.</summary>
    public Process Serve()
    {
        var process = Desk.Start(
            new Dictionary<string, string>(Environment)
            {
                ["REPORTWORKER_Service__Url"] = "",
                ["REPORTWORKER_Service__ReconcileEvery"] = "00:00:02",
            },
            "serve");
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return process;
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan most, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            waited.Elapsed.Should().BeLessThan(most, what);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }

    /// <summary>Works off the queue until nothing is left to be done without a person; what is put off is asked for.</summary>
    public async Task QuiesceAsync()
    {
        for (var round = 0; round < 60; round++)
        {
            using (var process = Send())
            {
                await process.WaitForExitAsync(Token);
            }

            var open = await ListAsync(DeliveryState.Queued, DeliveryState.Sending, DeliveryState.Deferred);
            if (Environment.GetValueOrDefault("REPORTWORKER_Mail__Uncertain") == "AutoOnce")
            {
                open = [.. open, .. await ListAsync(DeliveryState.Uncertain)];
            }

            if (open.Count == 0)
            {
                return;
            }

            foreach (var delivery in open.Where(delivery => delivery.State == DeliveryState.Deferred))
            {
                await Get<Deliveries>().RetryAsync(delivery.Id, "the test asks for it", Token);
            }
        }

        throw new InvalidOperationException("The queue does not come to rest.");
    }

    public async Task<IReadOnlyList<Delivery>> ListAsync(params DeliveryState[] states) =>
        await Deliveries.ListAsync(new DeliveryQuery(States: states.Length == 0 ? null : states, Limit: 1_000_000), Token);

    /// <summary>How many deliveries are on their way, and in which phase.</summary>
    public async Task<(int Pre, int Data)> OnTheirWayAsync() =>
        (await CountAsync("Pre"), await CountAsync("Data"));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Desk.Dispose();
        await _cleanUp();
    }

    private async Task<int> CountAsync(string phase)
    {
        var options = Get<Settings>().Database;
        await using DbConnection connection = options.Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection(options.ConnectionString)
            : new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // "review SQL": a word of ours
        command.CommandText = $"""SELECT COUNT(*) FROM "Deliveries" WHERE "State" = 'Sending' AND "Phase" = '{phase}'""";
#pragma warning restore CA2100
        return Convert.ToInt32(await command.ExecuteScalarAsync(Token), CultureInfo.InvariantCulture);
    }

    private static async Task<SendingDesk> ReadyAsync(SendingDesk desk)
    {
        await desk.Get<IDatabase>().MigrateAsync(Token);
        return desk;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }
}
