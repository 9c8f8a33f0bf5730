using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Service;

/// <summary>
/// Three services on one PostgreSQL: their clocks disagree, one is killed amid a city's reports, one stands still for longer than its lease.
/// </summary>
public sealed class ClusterTests(ITestOutputHelper output)
{
    private const string City = "unit-six-month-review";
    private const int Lease = 8;
    private const int CheckIn = 8; // Quartz looks at the others every 7.5 s

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_nodes_make_each_report_of_a_city_once_whatever_happens_to_them()
    {
        var server = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "REPORTWORKER_TEST_POSTGRES is not set");
        using var desk = new Desk();
        var schema = $"cluster_{Guid.NewGuid():N}";
        await using var database = NpgsqlDataSource.Create($"{server};Search Path={schema}");
        await ExecuteAsync(database, $"CREATE SCHEMA {schema}");
        var common = new Dictionary<string, string>
        {
            ["REPORTWORKER_Database__Provider"] = "Postgres",
            ["REPORTWORKER_Database__ConnectionString"] = $"{server};Search Path={schema}",
        };
        (await desk.RunAsync(common, "db", "migrate")).ShouldEndWith(0);
        await ImportAsync(desk, common);

        // The city's reports are owed once; the cron texts of every second only wake the ledger, again and again.
        common[$"REPORTWORKER_Reports__{City}__Schedule__Cron"] = Serving.CronAt(TimeProvider.System.GetUtcNow().AddSeconds(35));
        common[$"REPORTWORKER_Reports__{City}__Gate__Release"] = "Automatic";
        foreach (var report in new[] { "annual-party-building", "inspection-briefing", "organisation-conference-review" })
        {
            common[$"REPORTWORKER_Reports__{report}__Schedule__Cron"] = "* * * * * ?";
        }

        common["REPORTWORKER_Service__NodeLease"] = TimeSpan.FromSeconds(Lease).ToString("c");
        common["REPORTWORKER_Service__ReconcileEvery"] = "00:00:01";

        using var first = Start(desk, common, "first", skew: 0);
        await SaysAsync(desk, "first", "is scheduled");
        await UntilAsync(database, "SELECT COUNT(*) FROM qrtz_scheduler_state", least: 1, seconds: 30);
        var dead = Text(await ScalarAsync(database, "SELECT instance_name FROM qrtz_scheduler_state"));
        using var second = Start(desk, common, "second", skew: 5);
        using var third = Start(desk, common, "third", skew: 60);

        // The history of a node that is killed is lost with it; whoever has a part in hand is seen in the store.
        await UntilAsync(
            database,
            "SELECT COUNT(DISTINCT instance_name) FROM qrtz_fired_triggers WHERE job_group LIKE 'unit-six-month-review/%'",
            least: 2,
            seconds: 150);
        await UntilAsync(database, """SELECT COUNT(*) FROM "Editions" """, least: 200, seconds: 150);
        await FreezeAtWorkAsync(database, first, dead);
        first.Kill();
        await ExecuteAsync(database, $"DELETE FROM qrtz_scheduler_state WHERE instance_name = '{dead}'"); // as the fast node does, again and again
        await SignalAsync(second, "STOP");
        var killed = Stopwatch.StartNew();
        await UntilAsync(
            database, $"SELECT -COUNT(*) FROM qrtz_fired_triggers WHERE instance_name = '{dead}'", least: 0, seconds: Lease + CheckIn + 30);
        await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, Token);
        await SignalAsync(second, "CONT");
        await UntilAsync(
            database, """SELECT COUNT(*) FROM "DueReports" WHERE "Report" = 'unit-six-month-review' AND "State" IN ('Released', 'Held')""", least: 2361, seconds: 240);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all reports {killed.Elapsed.TotalSeconds:0} s after the kill"));
        await UntilAsync(database, "SELECT COUNT(*) FROM qrtz_execution_history", least: 200, seconds: 120);

        var firings = await ScalarAsync(database, "SELECT COUNT(*) FROM qrtz_execution_history");
        output.WriteLine($"{firings} firings");
        Number(await ScalarAsync(database, """SELECT MAX(n) FROM (SELECT COUNT(*) n FROM "Editions" GROUP BY "DueReportId", "Kind") counted""")).Should().Be(1, "nothing is made twice");
        Number(await ScalarAsync(database, """SELECT COUNT(*) FROM "Editions" WHERE "Kind" = 'Official'"""))
            .Should().Be(Number(await ScalarAsync(database, """SELECT COUNT(*) FROM "DueReports" WHERE "Report" = 'unit-six-month-review' AND "State" = 'Released'""")));
        Number(await ScalarAsync(database, """SELECT COUNT(*) FROM "DueReports" WHERE "Report" = 'unit-six-month-review'""")).Should().Be(2361);

        await Serving.StopAsync(second);
        await Serving.StopAsync(third);
        await ExecuteAsync(database, $"DROP SCHEMA {schema} CASCADE");
    }

    // A node that has nothing in hand would leave nothing to take over.
    private static async Task FreezeAtWorkAsync(NpgsqlDataSource database, Process node, string name)
    {
        for (var attempt = 0; ; attempt++)
        {
            attempt.Should().BeLessThan(1000, "a node has parts in hand while there are some");
            await SignalAsync(node, "STOP");
            if (Number(await ScalarAsync(database, $"SELECT COUNT(*) FROM qrtz_fired_triggers WHERE instance_name = '{name}' AND state = 'EXECUTING'")) > 0)
            {
                return;
            }

            await SignalAsync(node, "CONT");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    // The samples of the first half of 2020, as answers for the current half-year.
    private static async Task ImportAsync(Desk desk, Dictionary<string, string> environment)
    {
        var samples = RepositoryFolder.Of("samples", "ha-noi");
        var files = Serving.DataForToday(desk, Directory.GetFiles(Path.Combine(samples, "2020-H1"), "*.csv"));
        (await desk.RunAsync(environment, "units", "import", Path.Combine(samples, "units.csv"))).ShouldEndWith(0);
        (await desk.RunAsync(environment, ["data", "import", .. files])).ShouldEndWith(0);
    }

    private static Process Start(Desk desk, Dictionary<string, string> common, string name, int skew)
    {
        var environment = new Dictionary<string, string>(common)
        {
            ["REPORTWORKER_Service__Url"] = "",
            ["REPORTWORKER_Paths__Data"] = desk.Of(name),
        };
        if (skew > 0)
        {
            environment["LD_PRELOAD"] = FakeTime();
            environment["FAKETIME"] = string.Create(CultureInfo.InvariantCulture, $"+{skew}s");
            environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        }

        var node = desk.Start(environment, "serve");
        _ = node.StandardOutput.ReadToEndAsync(Token);
        _ = CopyAsync(node, desk.Of(name + ".log"));
        return node;
    }

    private static string FakeTime() =>
        Directory.GetDirectories("/usr/lib").Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("libfaketime is not installed (Debian: faketime).");

    private static async Task CopyAsync(Process node, string log)
    {
        await using var file = new StreamWriter(log) { AutoFlush = true };
        while (await node.StandardError.ReadLineAsync(Token) is { } line)
        {
            await file.WriteLineAsync(line);
        }
    }

    private static async Task SaysAsync(Desk desk, string name, string text)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (File.Exists(desk.Of(name + ".log")) && (await ReadAsync(desk.Of(name + ".log"))).Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        }

        throw new InvalidOperationException($"The {name} node did not say \"{text}\": {await ReadAsync(desk.Of(name + ".log"))}");
    }

    private static async Task<string> ReadAsync(string log)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync(Token);
    }

    private async Task UntilAsync(NpgsqlDataSource database, string sql, long least, int seconds)
    {
        var waited = Stopwatch.StartNew();
        long found;
        while ((found = Number(await ScalarAsync(database, sql))) < least)
        {
            waited.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(seconds), $"{sql} gives {found} of {least}");
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, Token);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{waited.Elapsed.TotalSeconds:0.0} s: {found} {sql}"));
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static async Task<object?> ScalarAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Token);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Token);
        kill.ExitCode.Should().Be(0);
    }
}
