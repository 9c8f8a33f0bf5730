using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ReportWorker.Core.Periods;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Service;

/// <summary>Services as processes of their own: started, waited for, stopped.</summary>
internal static partial class Serving
{
    /// <summary>The report that is owed.</summary>
    public const string Report = "six-month-review";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>
    /// A desk where the report is owed at the fire time for the current half-year, whatever day it is: its templates are its own, offices work
    /// today, the samples and their cut-off days are moved here, and there is one recipient.
    /// </summary>
    public static async Task<Desk> DeskWithDataForTodayAsync()
    {
        var desk = new Desk();
        desk.BringTemplates();
        var days = string.Create(CultureInfo.InvariantCulture, $"from: {Desk.Today:yyyy-MM-dd}, to: {Desk.Today.AddDays(1):yyyy-MM-dd}"); // midnight may come
        await File.WriteAllTextAsync(desk.Of("templates", "calendar.yaml"), $"days: [{{ {days}, working: true }}]", Token);
        var files = DataForToday(desk, FilledDesk.Data);
        desk.Write("people.csv", "group,name,email,format,valid_from,valid_to\nthuong-truc,Phạm Văn Mẫu,bi-thu@long-bien.example,docx,2020-01-01,\n");
        (await desk.RunAsync("units", "import", Path.Combine(FilledDesk.Samples, "units.csv"))).ShouldEndWith(0);
        (await desk.RunAsync("recipients", "import", "people.csv")).ShouldEndWith(0);
        (await desk.RunAsync(["data", "import", .. files])).ShouldEndWith(0);
        return desk;
    }

    /// <summary>Files of the first half of 2020 as answers for the half-year of today, without the unit that stands no more.</summary>
    public static List<string> DataForToday(Desk desk, IEnumerable<string> files)
    {
        var period = PeriodKey.Containing(Desk.Today, PeriodKind.HalfYear);
        return [.. files.Select(file => desk.Write(
            Path.GetFileName(file),
            string.Join('\n', Moved(File.ReadAllText(file), period).Split('\n').Where(line => !line.StartsWith("doanh-nghiep-10,", StringComparison.Ordinal)))))];
    }

    // The same days of the same months of that half-year: a rule wants them to lie in the period.
    private static string Moved(string text, PeriodKey period) =>
        SampleDay().Replace(text, match => period.First.AddMonths(int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) - 1)
                .ToString("yyyy-MM-", CultureInfo.InvariantCulture))
            .Replace("2020-H1", period.Text, StringComparison.Ordinal);

    [GeneratedRegex(@"2020-(?<month>0[1-6])-", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SampleDay();

    public static Dictionary<string, string> Environment(DateTimeOffset fire)
    {
        return new Dictionary<string, string>
        {
            [$"REPORTWORKER_Reports__{Report}__Schedule__Cron"] = CronAt(fire),
            [$"REPORTWORKER_Reports__{Report}__Gate__Release"] = "Automatic",
            ["REPORTWORKER_Service__Url"] = $"http://127.0.0.1:{FreePort()}",
            ["REPORTWORKER_Service__ReconcileEvery"] = "00:00:02",
            ["REPORTWORKER_Service__SendingLease"] = "00:00:05",
        };
    }

    /// <summary>The cron text that fires once, at that second.</summary>
    public static string CronAt(DateTimeOffset fire) =>
        TimeZoneInfo.ConvertTime(fire, Desk.Hanoi).ToString("s m H d M '?' yyyy", CultureInfo.InvariantCulture);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<Process> ServeAsync(Desk desk, Dictionary<string, string> environment)
    {
        var service = desk.Start(environment, "serve");
        _ = Drain(service.StandardOutput);
        var said = Drain(service.StandardError);
        await LiveAsync(service, environment["REPORTWORKER_Service__Url"], said);
        return service;
    }

    /// <summary>Waits until a service answers.</summary>
    /// <param name="service">Its process.</param>
    /// <param name="url">Where.</param>
    /// <param name="said">What it says until its end.</param>
    public static async Task LiveAsync(Process service, string url, Task<string> said)
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 600 && !service.HasExited; attempt++)
        {
            try
            {
                using var live = await client.GetAsync(new Uri(url + "/health/live"), Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
            }
        }

        service.Kill();
        throw new InvalidOperationException("The service did not come up: " + await said);
    }

    public static async Task StopAsync(Process service)
    {
        using var kill = Process.Start("kill", ["-TERM", service.Id.ToString(CultureInfo.InvariantCulture)]);
        await service.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(40), TimeProvider.System, Token);
        service.ExitCode.Should().Be(0, "a stop that was asked for is no failure");
    }

    public static async Task SaysAsync(Process service, string text)
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

    // A full pipe would stop the service.
    public static Task<string> Drain(StreamReader reader) => Task.Run(() => reader.ReadToEndAsync(CancellationToken.None), CancellationToken.None);
}
