using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ReportWorker.Benchmarks.Office;

/// <summary>
/// Fifty people on the office's page over the samples' city, while each of its units gets a report: what pages take with and without the run, and the run
/// with and without the people. The program is the published one, named by <c>REPORTWORKER_BENCH_PROGRAM</c>.
/// </summary>
internal static partial class OfficeBenchmark
{
    private const int People = 50;
    private const string Password = "bon tu do minh nghi ra";
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);

    private static readonly (string Name, string Address)[] Pages =
    [
        ("what is due", "/"),
        ("due reports of a period", "/due?report=unit-six-month-review&period=2020-H1"),
        ("who owes, the city", "/owing/2020-H1?unit=ha-noi"),
        ("who owes, a district", "/owing/2020-H1?unit=long-bien"),
        ("who owes, unit by unit", "/owing/2020-H1?flat=true&text=phuong"),
        ("an edition with its figures", "/editions/six-month-review/2020-H1/long-bien/1"),
        ("a figure's parts", "/figures/six-month-review/2020-H1/long-bien/1?code=dh_chi_bo_cap_uy_vien"),
        ("a figure's cell", "/figures/six-month-review/2020-H1/long-bien/1?code=dh_chi_bo_cap_uy_vien&unit=phuong-bo-de"),
        ("deliveries", "/deliveries"),
        ("answers that wait", "/submissions"),
    ];

    /// <summary>Measures it.</summary>
    public static async Task<int> RunAsync()
    {
        if (Environment.GetEnvironmentVariable("REPORTWORKER_BENCH_PROGRAM") is not { Length: > 0 } program)
        {
            Console.Error.WriteLine("REPORTWORKER_BENCH_PROGRAM names the published program: dotnet publish src/ReportWorker -c Release -o DIR, then DIR/reportworker.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("reportworker-bench-").FullName;
        using var made = Start(program, folder, ["demo", "--report", "all", "--out", Path.Combine(folder, "demo")]);
        await Task.WhenAll(made.StandardOutput.ReadToEndAsync(), made.StandardError.ReadToEndAsync(), made.WaitForExitAsync());
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        using var service = Start(program, folder, ["serve"], url);
        try
        {
            await MeasureAsync(url, await FirstLinkAsync(service));
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(Uri url, string token)
    {
        using var administrator = new Person(url);
        await administrator.WaitAsync();
        await administrator.GetAsync("/first?token=" + token);
        await administrator.PostAsync("/first", ("token", token), ("name", "quan-tri"), ("displayName", "Quản trị"), ("password", Password), ("repeat", Password));
        await administrator.SignInAsync("quan-tri", Password, Password);
        var people = new List<Person>();
        for (var number = 1; number <= People; number++)
        {
            people.Add(await AddAsync(administrator, url, string.Create(CultureInfo.InvariantCulture, $"nguoi-{number}")));
        }

        await ReadAsync(people, TimeSpan.FromSeconds(10)); // what is compiled and read first is not measured
        people.ForEach(person => person.Took.Clear());
        await ReadAsync(people, Watched);
        var quiet = Taken(people);
        var alone = await MassRunAsync(administrator);
        people.ForEach(person => person.Took.Clear());
        using var until = new CancellationTokenSource();
        var reading = Task.WhenAll(people.Select((person, seed) => person.ReadAsync(Pages, seed, until.Token)));
        var together = await MassRunAsync(administrator);
        await until.CancelAsync();
        await reading;
        Print(quiet, Taken(people), alone, together);
        people.ForEach(person => person.Dispose());
    }

    private static async Task<Person> AddAsync(Person administrator, Uri url, string name)
    {
        await administrator.GetAsync("/accounts");
        var (added, _) = await administrator.PostAsync("/accounts", ("newName", name), ("displayName", name), ("email", ""));
        await administrator.GetAsync("/accounts/" + name);
        await administrator.PostAsync($"/accounts/{name}?handler=Give", ("role", "Approver"), ("unit", ""), ("everywhere", "true"));
        var person = new Person(url);
        for (var tries = 0; ; tries++)
        {
            try
            {
                await person.SignInAsync(name, WebUtility.HtmlDecode(Secret().Match(added).Groups["secret"].Value), Password);
                return person;
            }
            catch (InvalidOperationException) when (tries < 10)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System); // an address may try only so often a minute
            }
        }
    }

    private static async Task ReadAsync(List<Person> people, TimeSpan time)
    {
        using var until = new CancellationTokenSource(time);
        await Task.WhenAll(people.Select((person, seed) => person.ReadAsync(Pages, seed, until.Token)));
    }

    private static async Task<TimeSpan> MassRunAsync(Person administrator)
    {
        await administrator.GetAsync("/run");
        var watch = Stopwatch.StartNew();
        var (shown, path) = await administrator.PostAsync("/run", ("report", "unit-six-month-review"), ("period", "2020-H1"), ("each", "true"));
        while (shown.Contains("aria-busy", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
            shown = await administrator.GetAsync(path);
        }

        return watch.Elapsed;
    }

    private static ILookup<string, double> Taken(List<Person> people) => people.SelectMany(person => person.Took).ToLookup(took => took.Page, took => took.Milliseconds);

    private static void Print(ILookup<string, double> quiet, ILookup<string, double> busy, TimeSpan alone, TimeSpan together)
    {
        Console.WriteLine("| page | quiet: median | 95 % | most | while the run goes: median | 95 % | most |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, _) in Pages)
        {
            Console.WriteLine($"| {name} | {Row(quiet[name])} | {Row(busy[name])} |");
        }

        Console.WriteLine($"| all, {quiet.Sum(page => page.Count()).ToString(CultureInfo.InvariantCulture)} and {busy.Sum(page => page.Count()).ToString(CultureInfo.InvariantCulture)} views | {Row(quiet.SelectMany(page => page))} | {Row(busy.SelectMany(page => page))} |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the run: {alone.TotalSeconds:0.0} s alone, {together.TotalSeconds:0.0} s with {People} people, {together / alone:0.00} times as long"));
    }

    private static string Row(IEnumerable<double> taken)
    {
        var sorted = taken.Order().ToList();
        return string.Join(" | ", new[] { 0.5, 0.95, 1 }.Select(part => string.Create(CultureInfo.InvariantCulture, $"{sorted[(int)Math.Ceiling(part * sorted.Count) - 1]:0} ms")));
    }

    private static Process Start(string program, string folder, IReadOnlyList<string> args, Uri? url = null)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = Path.GetDirectoryName(program), RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (url is not null)
        {
            start.Environment["REPORTWORKER_Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "demo", "demo.db")}";
            start.Environment["REPORTWORKER_Paths__Data"] = folder;
            start.Environment["REPORTWORKER_Office__Url"] = url.ToString();
            start.Environment["REPORTWORKER_Service__Url"] = "";
            start.Environment["REPORTWORKER_Mail__Paused"] = "true";
        }

        return Process.Start(start)!; // a new process
    }

    private static async Task<string> FirstLinkAsync(Process service)
    {
        _ = service.StandardOutput.ReadToEndAsync();
        while (await service.StandardError.ReadLineAsync() is { } line)
        {
            if (FirstLink().Match(line) is { Success: true } found)
            {
                _ = service.StandardError.ReadToEndAsync();
                return found.Groups["token"].Value;
            }
        }

        throw new InvalidOperationException("The service ended and told no link.");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"/first\?token=(?<token>[\w-]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstLink();

    [GeneratedRegex(@"<code class=""secret"">(?<secret>[^<]+)</code>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();
}
