using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Schedule;
using ReportWorker.Tests.Documentation;

namespace ReportWorker.Tests.Ledger;

/// <summary>
/// Five years of all five reports through Quartz and the ledger, on a clock that the test moves: the machine is off for an hour, a day and
/// three months across due times, and the clock jumps. Due times are moved over Tết, its substitute days, 24/11 and weekends.
/// </summary>
public sealed partial class FiveYearsTests : IAsyncDisposable
{
    private const string Head = """
        # Five years

        All five reports from the end of 2025 to the end of 2030, through the schedule and the ledger, on a clock that the test
        `FiveYearsTests` moves. The organisation conference's review is due on 5 February and 5 August there, and the annual one on 24 November,
        so that the calendar has something to do. The machine is off for an hour across 15/6/2026, for a day across 25/8/2027 and for three months
        from 20/5/2028; on 14/6/2029 its clock jumps three days ahead and back again. Every five minutes an office's ledger looks by itself.

        This table is made by the test.

        | report | period | from | to | due | made | official editions |
        |---|---|---|---|---|---|---|

        """;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    // What is due on which day: worked out by hand from the table of lunar dates and the labour code, not by the program.
    private static readonly (string Report, string Period, string Due, string From, string To)[] Expected =
    [
        .. SixMonths("2026", "06-15", "12-15"), .. SixMonths("2027", "06-15", "12-15"), .. SixMonths("2028", "06-15", "12-15"),
        .. SixMonths("2029", "06-15", "12-17"), // a Saturday
        .. SixMonths("2030", "06-17", "12-16"), // a Saturday and a Sunday
        .. Conference("2025", null, "2026-02-05"), .. Conference("2026", "2026-08-05", "2027-02-12"), // 5/2 to 9/2 are Tết, 10/2 and 11/2 stand for its weekend
        .. Conference("2027", "2027-08-05", "2028-02-07"), .. Conference("2028", "2028-08-07", "2029-02-05"),
        .. Conference("2029", "2029-08-06", "2030-02-08"), // 1/2 to 5/2 are Tết, 6/2 and 7/2 stand for its weekend
        .. Conference("2030", "2030-08-05", null),
        .. Yearly("2026", "08-25", "11-25"), // 24/11 is a holiday from 2026
        .. Yearly("2027", "08-25", "11-25"), .. Yearly("2028", "08-25", "11-27"), .. Yearly("2029", "08-27", "11-26"), .. Yearly("2030", "08-26", "11-25"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("reportworker-years-").FullName;
    private readonly FakeTimeProvider _clock = new(At(2025, 12, 20, 6));
    private IHost? _host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_report_of_five_years_is_made_once_in_order_and_with_the_right_window()
    {
        CopyTemplates();
        await StartAsync();
        await ImportAsync();

        await RunUntilAsync(At(2026, 6, 15, 6, 30));
        await OffAsync(TimeSpan.FromHours(1)); // across the six-month review's time
        await RunUntilAsync(At(2027, 8, 24, 20));
        await OffAsync(TimeSpan.FromDays(1)); // across the eight-month review's
        await RunUntilAsync(At(2028, 5, 20, 12));
        await OffAsync(TimeSpan.FromDays(92)); // across three reports
        await RunUntilAsync(At(2029, 6, 14, 12));
        await JumpAsync(TimeSpan.FromDays(3)); // forward over a due time, and back
        await RunUntilAsync(At(2030, 12, 31, 12));

        var rows = await RowsAsync();
        rows.Should().OnlyContain(row => row.Officials == 1);
        rows.Select(row => (row.Report, row.Period, Day(row.DueAt), row.From, row.To)).Should().BeEquivalentTo(Expected);
        foreach (var report in rows.GroupBy(row => row.Report))
        {
            report.OrderBy(row => row.DueAt).Select(row => row.MadeAt).Should().BeInAscendingOrder("{0} is made in the order in which it is owed", report.Key);
        }

        var table = rows.OrderBy(row => row.DueAt).ThenBy(row => row.Report, StringComparer.Ordinal).Aggregate(
            new StringBuilder(Head.ReplaceLineEndings("\n")), (text, row) => text.Append(row).Append('\n'));
        Document.ShouldBe(RepositoryFolder.Of("docs", "five-years.md"), table.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // In UTC: the clock counts its timers by what it shows, and one that is set from +07:00 to +00:00 has them seven hours late.
    private static DateTimeOffset At(int year, int month, int day, int hour, int minute = 0) =>
        new DateTimeOffset(year, month, day, hour, minute, 0, Vietnam).ToUniversalTime();

    private static string Day(DateTimeOffset time) => time.ToOffset(Vietnam).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Report, string Period, string Due, string From, string To)> SixMonths(string year, string june, string december) =>
    [
        ("six-month-review", $"{year}-H1", $"{year}-{june}", $"{year}-01-01", $"{year}-06-30"),
        ("six-month-review", $"{year}-H2", $"{year}-{december}", $"{year}-07-01", $"{year}-12-31"),
    ];

    private static IEnumerable<(string Report, string Period, string Due, string From, string To)> Conference(string year, string? august, string? february)
    {
        if (august is not null)
        {
            yield return ("organisation-conference-review", $"{year}-H1", august, $"{year}-01-01", $"{year}-06-30");
        }

        if (february is not null)
        {
            yield return ("organisation-conference-review", $"{year}-H2", february, $"{year}-07-01", $"{year}-12-31");
        }
    }

    private static IEnumerable<(string Report, string Period, string Due, string From, string To)> Yearly(string year, string august, string november) =>
    [
        ("eight-month-programme-review", $"{year}-8M", $"{year}-{august}", $"{year}-01-01", $"{year}-08-31"),
        ("annual-party-building", year, $"{year}-{november}", $"{year}-01-01", $"{year}-12-31"),
        ("inspection-briefing", $"{year}-06-09", $"{year}-06-09", $"{year}-06-09", $"{year}-06-09"),
    ];

    private void CopyTemplates()
    {
        var templates = RepositoryFolder.CopyTemplates(Path.Combine(_folder, "templates"));
        Change("organisation-conference-review", "\nforms:", "\nschedule: { due: { month: 2, day: 5 }, at: '08:00', shift: next, timeZone: Asia/Ho_Chi_Minh }\nforms:");
        Change("annual-party-building", "0 0 7 8 12 ?", "0 0 7 24 11 ?");

        void Change(string report, string old, string replacement)
        {
            var file = Path.Combine(templates, report, "report.yaml");
            var text = File.ReadAllText(file);
            text.Should().Contain(old);
            File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
        }
    }

    private T Get<T>()
        where T : notnull => _host!.Services.GetRequiredService<T>();

    private async Task StartAsync()
    {
        var settings = new Settings();
        settings.Paths.Templates = Path.Combine(_folder, "templates");
        settings.Paths.Data = _folder;
        settings.Database.ConnectionString = $"Data Source={Path.Combine(_folder, "office.db")};Pooling=False";
        settings.Mail.From = "van-phong@long-bien.example";
        settings.Mail.PickupDirectory = Path.Combine(_folder, "pickup");
        foreach (var report in Expected.Select(one => one.Report).Distinct())
        {
            settings.Reports[report] = new ReportSettings { Gate = { Release = ReleaseMode.Automatic } };
        }

        settings.Reports["inspection-briefing"].Schedule.Cron = "0 0 9 9 6 ?";
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddReportWorker(settings, CultureInfo.GetCultureInfo("vi"), "service");
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddSingleton(new OfficeClock(_clock, TimeZoneInfo.FindSystemTimeZoneById(settings.Clock.TimeZone)));
        builder.Services.AddSingleton(new Auditor(_clock, "service"));
        builder.Services.AddSchedule(settings.Database, _folder, new ScheduleOptions(TimeSpan.FromDays(7), TimeSpan.FromMinutes(1)));

        // Both would look every few seconds of five years.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(QueueWorker)));
        builder.Services.PostConfigureAll<ExecutionHistoryOptions>(history => history.WriteBehindInterval = TimeSpan.FromHours(1));
        _host = builder.Build();
        await Get<IDatabase>().MigrateAsync(Token);
        await _host.StartAsync(Token);
        await SettleAsync();
    }

    private async Task StopAsync()
    {
        if (_host is { } host)
        {
            _host = null;
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        }
    }

    private async Task OffAsync(TimeSpan duration)
    {
        await StopAsync();
        _clock.Advance(duration);
        await StartAsync();
    }

    private async Task JumpAsync(TimeSpan distance)
    {
        var now = _clock.GetUtcNow();
        _clock.AdjustTime(now + distance);
        await RoundAsync();
        _clock.AdjustTime(now);
        await RoundAsync();
    }

    // A round as the regular trigger of an office makes it every five minutes; here that trigger fires weekly.
    private async Task RoundAsync()
    {
        await (await Get<ISchedulerFactory>().GetScheduler(Token)).TriggerJob(LedgerJob.Key, null, Token);
        await SettleAsync();
    }

    // From one fire time, or one round after a due time, to the next.
    private async Task RunUntilAsync(DateTimeOffset end)
    {
        while (true)
        {
            var fires = (await TriggersAsync()).Min(trigger => trigger.Next);
            var due = NextDue() + FiveMinutes;
            if ((fires < due ? fires : due) > end)
            {
                _clock.SetUtcNow(end);
                return;
            }

            if (fires <= due)
            {
                _clock.SetUtcNow(fires.AddMilliseconds(10));
                await SettleAsync();
            }
            else
            {
                _clock.SetUtcNow(due);
                await RoundAsync();
            }
        }
    }

    private DateTimeOffset NextDue() => Get<ReportLibrary>().Reports
        .SelectMany(report => Get<DueCalendar>().Times(report, _clock.GetUtcNow() - FiveMinutes).Take(1))
        .Min(time => time.DueAt);

    // Until everything that was to fire by now has fired and is done; meanwhile a job's triggers are blocked.
    private async Task SettleAsync()
    {
        for (var attempt = 0; (await TriggersAsync()).Exists(trigger => trigger.Blocked || trigger.Next <= _clock.GetUtcNow()); attempt++)
        {
            attempt.Should().BeLessThan(3000, "a round takes no longer than half a minute ({0:u})", _clock.GetUtcNow());
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
            _clock.Advance(TimeSpan.FromMilliseconds(5)); // the scheduler may have looked at the clock a moment too early
        }
    }

    private async Task<List<(DateTimeOffset Next, bool Blocked)>> TriggersAsync()
    {
        var scheduler = await Get<ISchedulerFactory>().GetScheduler(Token);
        var triggers = new List<(DateTimeOffset, bool)>();
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), Token))
        {
            triggers.Add((
                (await scheduler.GetTrigger(key, Token))?.NextFireTimeUtc ?? DateTimeOffset.MaxValue,
                await scheduler.GetTriggerState(key, Token) == TriggerState.Blocked));
        }

        return triggers;
    }

    private async Task ImportAsync()
    {
        // Of the city only the one committee: 49 others would owe reports that nobody has data for.
        foreach (var file in new[]
        {
            await FileAsync("long-bien", "units.csv"),
            await FileAsync("ha-noi", "units.csv", text => Of(text, "ban-to-chuc-thanh-uy")),
            await FileAsync("quang-yen", "units.csv"),
        })
        {
            (await Get<UnitImport>().ImportAsync(file, Token)).Should().BeOfType<ImportResult.Imported>();
        }

        for (var year = 2025; year <= 2030; year++)
        {
            var files = new List<SourceFile>();
            foreach (var half in new[] { 1, 2 })
            {
                string ToHalf(string text) => Half().Replace(text, match => string.Create(CultureInfo.InvariantCulture, $"{year}-{int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) + (6 * (half - 1)):00}-"))
                    .Replace("2020-H1", string.Create(CultureInfo.InvariantCulture, $"{year}-H{half}"), StringComparison.Ordinal);
                files.Add(await FileAsync("long-bien", "2020-H1/base-organisations.csv", text => Without(ToHalf(text), "doanh-nghiep-10"))); // it stands no more
                files.Add(await FileAsync("long-bien", "2020-H1/office.csv", ToHalf));
                files.Add(await FileAsync("ha-noi", "2020-H1/conferences.csv", text => Of(ToHalf(text), "long-bien")));
                files.Add(await FileAsync("ha-noi", "2020-H1/offices.csv", text => Of(ToHalf(text), "ban-to-chuc-thanh-uy")));
            }

            string ToYear(string text, string of) => text.Replace(of, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            for (var month = 1; month <= 8; month++)
            {
                files.Add(await FileAsync("long-bien", $"2016-{month:00}/branches.csv", text => ToYear(text, "2016")));
                files.Add(await FileAsync("long-bien", $"2016-{month:00}/ward.csv", text => ToYear(text, "2016")));
            }

            files.Add(await FileAsync("quang-yen", "2017/base-organisations.csv", text => ToYear(text, "2017")));
            files.Add(await FileAsync("quang-yen", "2017/office.csv", text => ToYear(text, "2017")));
            files.Add(await FileAsync("long-bien", "2020-06-09/office.csv", text => ToYear(text, "2020")));
            var targets = await Get<TargetImport>().ImportAsync(await FileAsync("quang-yen", "targets.csv", text => ToYear(text, "2017")), Token);
            targets.Should().BeOfType<ImportResult.Imported>();
            var result = await Get<DataImport>().ImportAsync(files, dryRun: false, Token);
            result.Should().BeOfType<DataImportResult.Imported>();
        }
    }

    private static string Of(string text, string unit) => Only(text, row => row.StartsWith($"{unit},", StringComparison.Ordinal));

    private static string Without(string text, string unit) => Only(text, row => !row.StartsWith($"{unit},", StringComparison.Ordinal));

    // A cell may hold several lines; a row begins with a code.
    private static string Only(string text, Func<string, bool> wanted) =>
        string.Join('\n', Row().Split(text).Where((row, number) => number == 0 || wanted(row)));

    private static async Task<SourceFile> FileAsync(string samples, string name, Func<string, string>? change = null)
    {
        var text = await File.ReadAllTextAsync(RepositoryFolder.Of("samples", samples, name), Token);
        return new SourceFile(name.Replace('/', '-'), Encoding.UTF8.GetBytes(change?.Invoke(text) ?? text));
    }

    [GeneratedRegex("2020-(?<month>0[1-6])-", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Half();

    [GeneratedRegex(@"\n(?=[a-z0-9-]+,[^,\n]+,[^,\n]+,)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    private async Task<List<Made>> RowsAsync()
    {
        var rows = new List<Made>();
        foreach (var due in await Get<ILedgerStore>().ListAsync(new DueQuery(), Token))
        {
            if (due.Key is { Report: "six-month-review", Unit.Value: "quang-yen" })
            {
                due.State.Should().Be(DueState.Held, "nobody has data for it");
                continue;
            }

            var officials = (await Get<ILedgerStore>().EditionsAsync(due.Key, Token)).Where(edition => edition.Kind == EditionKind.Official).ToList();
            officials.Should().NotBeEmpty("{0} is owed ({1})", due.Key, due.Reason);
            using var snapshot = JsonDocument.Parse((await Get<IBlobStore>().ReadAsync(officials[0].SnapshotHash, Token)).Content);
            var period = snapshot.RootElement.GetProperty("period");
            rows.Add(new Made(
                due.Key.Report, due.Key.Period.Text, period.GetProperty("from").GetString()!, period.GetProperty("to").GetString()!,
                due.DueAt!.Value, officials[0].CreatedAt, officials.Count));
        }

        return rows;
    }

    private sealed record Made(string Report, string Period, string From, string To, DateTimeOffset DueAt, DateTimeOffset MadeAt, int Officials)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"| {Report} | {Period} | {From} | {To} | {DueAt.ToOffset(Vietnam):ddd yyyy-MM-dd HH:mm} | {MadeAt.ToOffset(Vietnam):ddd yyyy-MM-dd HH:mm} | {Officials} |");
    }
}
