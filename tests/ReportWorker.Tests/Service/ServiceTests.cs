using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportWorker.Core.Periods;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Service;

public sealed partial class ServiceTests
{
    private const string Report = "six-month-review";

    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

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

        using (var second = await ServeAsync(desk, environment))
        {
            await MessageAsync(desk);
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

        var second = await desk.RunAsync(environment, "serve");

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
        using var report = JsonDocument.Parse(await ready.Content.ReadAsStringAsync(Token));
        report.RootElement.GetProperty("status").GetString().Should().Be("ready");
        report.RootElement.GetProperty("overdue").GetArrayLength().Should().Be(0);
        await StopAsync(service);
    }

    // The report is owed at the fire time for the current half-year; the samples and their cut-off days are moved there, with one recipient.
    private static async Task<Desk> DeskWithDataForTodayAsync()
    {
        var desk = new Desk();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Hanoi).DateTime);
        var period = PeriodKey.Containing(today, PeriodKind.HalfYear);
        var files = FilledDesk.Data.Select(file => desk.Write(
            Path.GetFileName(file),
            string.Join('\n', Moved(File.ReadAllText(file), period).Split('\n').Where(line => !line.StartsWith("doanh-nghiep-10,", StringComparison.Ordinal)))));
        desk.Write("people.csv", "group,name,email,format,valid_from,valid_to\nthuong-truc,Phạm Văn Mẫu,bi-thu@long-bien.example,docx,2020-01-01,\n");
        (await desk.RunAsync("units", "import", Path.Combine(FilledDesk.Samples, "units.csv"))).ShouldEndWith(0);
        (await desk.RunAsync("recipients", "import", "people.csv")).ShouldEndWith(0);
        (await desk.RunAsync(["data", "import", .. files])).ShouldEndWith(0);
        return desk;
    }

    // The same days of the same months of that half-year: a rule wants them to lie in the period.
    internal static string Moved(string text, PeriodKey period) =>
        SampleDay().Replace(text, match => period.First.AddMonths(int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) - 1)
                .ToString("yyyy-MM-", CultureInfo.InvariantCulture))
            .Replace("2020-H1", period.Text, StringComparison.Ordinal);

    [GeneratedRegex(@"2020-(?<month>0[1-6])-", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SampleDay();

    private static Dictionary<string, string> Environment(DateTimeOffset fire)
    {
        var local = TimeZoneInfo.ConvertTime(fire, Hanoi);
        return new Dictionary<string, string>
        {
            [$"REPORTWORKER_Reports__{Report}__Schedule__Cron"] = local.ToString("s m H d M '?' yyyy", CultureInfo.InvariantCulture),
            [$"REPORTWORKER_Reports__{Report}__Gate__Release"] = "Automatic",
            ["REPORTWORKER_Service__Url"] = $"http://127.0.0.1:{FreePort()}",
            ["REPORTWORKER_Service__ReconcileEvery"] = "00:00:02",
            ["REPORTWORKER_Service__SendingLease"] = "00:00:05",
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<Process> ServeAsync(Desk desk, Dictionary<string, string> environment)
    {
        var service = desk.Start(environment, "serve");
        _ = Drain(service.StandardOutput);
        var said = Drain(service.StandardError);
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 200 && !service.HasExited; attempt++)
        {
            try
            {
                using var live = await client.GetAsync(new Uri(environment["REPORTWORKER_Service__Url"] + "/health/live"), Token);
                return service;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
            }
        }

        service.Kill();
        throw new InvalidOperationException("The service did not come up: " + await said);
    }

    private static async Task StopAsync(Process service)
    {
        using var kill = Process.Start("kill", ["-TERM", service.Id.ToString(CultureInfo.InvariantCulture)]);
        await service.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(40), TimeProvider.System, Token);
        service.ExitCode.Should().Be(0, "a stop that was asked for is no failure");
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

    private static async Task SaysAsync(Process service, string text)
    {
        while (await service.StandardError.ReadLineAsync(Token) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                _ = Drain(service.StandardError);
                return;
            }
        }

        throw new InvalidOperationException($"The service ended without saying '{text}'.");
    }

    private static TimeSpan Until(DateTimeOffset instant)
    {
        var wait = instant - TimeProvider.System.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    // A full pipe would stop the service.
    private static Task<string> Drain(StreamReader reader) => Task.Run(() => reader.ReadToEndAsync(CancellationToken.None), CancellationToken.None);
}
