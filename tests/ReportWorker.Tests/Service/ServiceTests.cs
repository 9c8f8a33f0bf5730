using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ReportWorker.Tests.CommandLine;
using static ReportWorker.Tests.Service.Serving;

namespace ReportWorker.Tests.Service;

public sealed class ServiceTests(ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1000, "the service stands still when the time comes")]
    [InlineData(300, "the service dies at work")]
    public async Task A_service_killed_around_the_fire_time_makes_one_edition_and_one_message(int killAfter, string why)
    {
        using var desk = await DeskWithDataForTodayAsync();
        var fire = TimeProvider.System.GetUtcNow().AddSeconds(12);
        var environment = Environment(fire);

        using (var first = await ServeAsync(desk, environment))
        {
            await Task.Delay(Until(fire.AddMilliseconds(killAfter)), TimeProvider.System, Token);
            first.Kill();
            await first.WaitForExitAsync(Token);
        }

        await Task.Delay(Until(fire.AddSeconds(1)), TimeProvider.System, Token);

        var started = Stopwatch.StartNew();
        using (var second = await ServeAsync(desk, environment))
        {
            if (killAfter < 0)
            {
                await MessagesAsync(desk, 1);
                started.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10), "what was missed is made up at once");
            }

            await MessageAsync(desk);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{started.Elapsed.TotalSeconds:0.0} s from the start to the message"));
            await StopAsync(second);
        }

        using (var third = await ServeAsync(desk, environment))
        {
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, Token);
            await StopAsync(third);
        }

        var due = (await desk.RunAsync("due", "list", "--json")).ShouldEndWith(0).Json;
        due.GetArrayLength().Should().Be(1, why);
        due[0].GetProperty("state").GetString().Should().Be("sent");
        due[0].GetProperty("kind").GetString().Should().Be("official");
        Directory.GetFiles(desk.Of("data", "outbox"), "*.eml").Should().ContainSingle();
        (await desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_second_service_on_the_same_file_is_refused_with_the_process_that_has_it()
    {
        using var desk = new Desk();
        var environment = Environment(TimeProvider.System.GetUtcNow().AddDays(1));
        using var first = await ServeAsync(desk, environment);

        var second = await desk.RunProgramAsync(environment, "serve");

        second.ShouldEndWith(1).Error.Should().Contain(first.Id.ToString(CultureInfo.InvariantCulture));
        await StopAsync(first);
    }

    [Fact]
    public async Task A_taken_port_is_told_and_the_service_works_on()
    {
        using var desk = new Desk();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var environment = Environment(TimeProvider.System.GetUtcNow().AddDays(1));
        environment["REPORTWORKER_Service__Url"] = $"http://{taken.LocalEndpoint}";

        using var service = desk.Start(environment, "serve");
        await SaysAsync(service, "works on without it");

        service.HasExited.Should().BeFalse();
        await StopAsync(service);
    }

    [Fact]
    public async Task The_health_page_tells_how_the_service_is()
    {
        using var desk = new Desk();
        var environment = Environment(TimeProvider.System.GetUtcNow().AddDays(1));
        using var service = await ServeAsync(desk, environment);
        using var client = new HttpClient();

        using var ready = await client.GetAsync(new Uri(environment["REPORTWORKER_Service__Url"] + "/health/ready"), Token);
        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        ready.Headers.Contains("Server").Should().BeFalse();
        ready.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        var text = await ready.Content.ReadAsStringAsync(Token);
        text.Should().Contain("+00:00", "letters stay as they are");
        using var report = JsonDocument.Parse(text);
        report.RootElement.GetProperty("status").GetString().Should().Be("ready");
        report.RootElement.GetProperty("overdue").GetArrayLength().Should().Be(0);
        using var posted = await client.PostAsync(new Uri(environment["REPORTWORKER_Service__Url"] + "/health/ready"), content: null, Token);
        posted.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        posted.Content.Headers.Allow.Should().Equal("GET");
        await StopAsync(service);
    }

    [Fact]
    public async Task What_comes_long_before_the_next_round_is_not_slept_through()
    {
        using var desk = await DeskWithDataForTodayAsync();
        var fire = TimeProvider.System.GetUtcNow().AddSeconds(12);
        var environment = Environment(fire);
        environment["REPORTWORKER_Service__ReconcileEvery"] = "01:00:00";
        using var service = await ServeAsync(desk, environment);

        await MessagesAsync(desk, 1); // a report's own time
        (await desk.RunAsync("run", Report, "--period", "2020-H1", "--to", "doc-gia@long-bien.example", "--send", "--queue", "--follow")).ShouldEndWith(0);
        await MessagesAsync(desk, 2); // what somebody asked for

        await StopAsync(service);
    }

    [Fact]
    public async Task Nothing_of_encryption_is_loaded_at_rest()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the list of what a process has loaded is Linux'");
        using var desk = new Desk();
        var environment = Environment(TimeProvider.System.GetUtcNow().AddDays(1));
        using var service = await ServeAsync(desk, environment);
        await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System, Token); // three rounds

        var loaded = await File.ReadAllLinesAsync($"/proc/{service.Id}/maps", Token);

        loaded.Should().Contain(line => line.Contains("e_sqlite3", StringComparison.Ordinal));
        loaded.Should().NotContain(line => line.Contains("Cryptography.Native", StringComparison.Ordinal), "it is 6 MB of memory (bench/README.md, idle)");
        await StopAsync(service);
    }

    private static async Task MessagesAsync(Desk desk, int count)
    {
        var (outbox, waiting) = (desk.Of("data", "outbox"), Stopwatch.StartNew());
        while (!Directory.Exists(outbox) || Directory.GetFiles(outbox, "*.eml").Length < count)
        {
            waiting.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2), $"message {count} does not wait for a round");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }

    // A message that was being handed over when the process died may be uncertain: then somebody decides.
    private static async Task MessageAsync(Desk desk)
    {
        for (var attempt = 0; attempt < 120; attempt++)
        {
            if ((await desk.RunAsync("due", "list", "--json")).Out.Contains("\"sent\"", StringComparison.Ordinal))
            {
                return;
            }

            var uncertain = (await desk.RunAsync("delivery", "list", "--state", "uncertain", "--json")).ShouldEndWith(0).Json;
            if (uncertain.GetArrayLength() > 0)
            {
                var id = uncertain[0].GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
                (await desk.RunAsync("delivery", "resolve", id, "again", "--why", "the process was killed")).ShouldEndWith(0);
            }
        }

        throw new InvalidOperationException("No message came: " + (await desk.RunAsync("due", "list")).Out);
    }

    private static TimeSpan Until(DateTimeOffset instant)
    {
        var wait = instant - TimeProvider.System.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
