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
using ReportWorker.Mail;
using ReportWorker.Storage;
using ReportWorker.Testing;

namespace ReportWorker.Benchmarks.Deliveries;

/// <summary>
/// A queue of 10,000 messages worked off by the program's own sender to smtp-sink, against smtp-source sending the same bytes over one connection. On
/// PostgreSQL where <c>REPORTWORKER_TEST_POSTGRES</c> names one, and on SQLite.
/// </summary>
internal static class DeliveryBenchmark
{
    private const int Whole = 10_000;
    private const int Short = 1_000;
    private const int Attachment = 30_000; // a report of some pages

    /// <summary>Measures.</summary>
    public static async Task<int> RunAsync(bool isShort)
    {
        using var postfix = await Postfix.StartAsync();
        if (postfix is null)
        {
            await Console.Error.WriteLineAsync("smtp-sink and smtp-source are not installed (Debian: postfix).");
            return 1;
        }

        var count = isShort ? Short : Whole;
        if (Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await OnPostgresAsync(server, postfix, count);
        }

        await OnSqliteAsync(postfix, count);
        return 0;
    }

    private static async Task OnSqliteAsync(Postfix postfix, int count)
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-bench-").FullName;
        try
        {
            await MeasureAsync("delivery-sqlite", new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "office.db")}" }, postfix, count);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task OnPostgresAsync(string server, Postfix postfix, int count)
    {
        var schema = $"bench_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server);
        await ExecuteAsync(source, $"CREATE SCHEMA {schema}");
        await MeasureAsync(
            "delivery", new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = $"{server};Search Path={schema}" }, postfix, count);
        await ExecuteAsync(source, $"DROP SCHEMA {schema} CASCADE");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task MeasureAsync(string name, DatabaseOptions database, Postfix postfix, int count)
    {
        await using var office = Open(database, postfix.Port);
        await office.GetRequiredService<IDatabase>().MigrateAsync(CancellationToken.None);
        var letters = new Letters(
            office.GetRequiredService<ILedgerStore>(),
            office.GetRequiredService<IDeliveryStore>(),
            office.GetRequiredService<IMessageComposer>(),
            TimeProvider.System,
            Attachment);
        await letters.QueueAsync(count / 10, CancellationToken.None);
        await SendAsync(office, count / 10); // what runs often is compiled anew once
        await letters.QueueAsync(count, CancellationToken.None);
        using var over = new CancellationTokenSource();
        var memory = MemoryWatch.RunAsync(over.Token);
        var rate = await SendAsync(office, count);
        await over.CancelAsync();
        Console.WriteLine(new Measurement(name, rate, "messages/s", await FloorAsync(postfix, letters.Example, count)));
        var (first, last) = await memory;
        Console.WriteLine(new Measurement($"{name}-memory", last / 1e6, "MB", first / 1e6));
    }

    private static ServiceProvider Open(DatabaseOptions database, int port)
    {
        var settings = new Settings { Database = database };
        settings.Paths.Templates = "templates";
        settings.Mail.From = "van-phong@example.vn";
        (settings.Mail.Smtp.Host, settings.Mail.Smtp.Port, settings.Mail.Smtp.Security) = ("127.0.0.1", port, MailSecurity.None);
        if (int.TryParse(Environment.GetEnvironmentVariable("REPORTWORKER_BENCH_CONNECTIONS"), CultureInfo.InvariantCulture, out var connections))
        {
            settings.Mail.Smtp.Connections = connections;
        }

        return Composition.Build(settings, CultureInfo.GetCultureInfo("vi"));
    }

    private static async Task<double> SendAsync(ServiceProvider office, int count)
    {
        var watch = Stopwatch.StartNew();
        var summary = await office.GetRequiredService<Sender>().RunAsync(CancellationToken.None);
        return summary.Sent == count ? count / watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"Not all was sent: {summary}.");
    }

    private static async Task<double> FloorAsync(Postfix postfix, ReadOnlyMemory<byte> message, int count)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, System.Text.Encoding.Latin1.GetString(message.Span).ReplaceLineEndings("\n")); // it writes CRLF itself
            return await postfix.SendAsync(file, count);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
