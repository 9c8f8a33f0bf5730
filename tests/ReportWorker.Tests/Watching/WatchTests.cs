using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Watching;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Service;
using ReportWorker.Hosting.Watching;
using ReportWorker.Schedule;
using ReportWorker.Storage;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Watching;

public sealed class WatchTests
{
    private const string BeforeDue = "2020-06-14T12:00:00";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_office_is_in_order()
    {
        await using var office = await Office.OpenAsync(BeforeDue);

        var found = await office.Get<Watch>().LookAsync(Token);

        found.Findings.Select(finding => finding.Text.Id).Should().Equal("DiskFree", "NothingOverdue", "NothingUndecided");
        found.Findings.Should().OnlyContain(finding => finding.Good);
        found.Disks.Single().FreeBytes.Should().BePositive();
        found.ClockOffset.Should().BeNull("the file's clock is ours");
    }

    [Fact]
    public async Task A_due_report_that_nobody_made_is_overdue_until_it_is_drafted()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19) + TimeSpan.FromMinutes(10));

        var late = await office.Get<Watch>().LookAsync(Token);
        await office.ReconcileAsync();
        var made = await office.Get<Watch>().LookAsync(Token);

        Finding(late, "Overdue").Good.Should().BeFalse();
        late.Stored.Overdue.Single().ToString().Should().Be("six-month-review/2020-H1/long-bien");
        Finding(made, "NothingOverdue").Good.Should().BeTrue();
    }

    [Fact]
    public async Task A_delivery_whose_fate_is_unknown_waits_for_somebody()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        await office.ImportSamplesAsync();
        await office.RunAsync(run => run with { Send = true });
        var store = office.Get<IDeliveryStore>();
        var claim = (await store.ClaimAsync("somebody", office.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 1, Token))[0];
        await store.CompleteAsync(claim, new DeliveryResult(DeliveryState.Uncertain, "?"), office.Clock.GetUtcNow(), Token);

        var found = await office.Get<Watch>().LookAsync(Token);

        Finding(found, "Undecided").Good.Should().BeFalse();
        found.Stored.Undecided.Should().Equal(claim.Id);
    }

    [Fact]
    public async Task Little_room_calls_for_somebody()
    {
        using var desk = new Desk();
        var environment = new Dictionary<string, string> { ["REPORTWORKER_Service__FreeMegabytes"] = "1000000" };

        (await desk.RunAsync(environment, "doctor")).ShouldEndWith(1).Out.Should().Contain("1,000,000 MB should be");
        (await desk.RunAsync("doctor")).Out.Should().Contain("MB are free in");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_looked_at_is_told()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        var settings = new Settings();
        settings.Paths.Data = "";

        var found = await new Watch(office.Get<IWatchStore>(), office.Get<OfficeClock>(), settings).LookAsync(Token);

        Finding(found, "DiskUnknown").Good.Should().BeFalse();
    }

    [Theory]
    [InlineData(-3, "ClocksAgree", true)]
    [InlineData(8, "ClocksDiffer", false)]
    public async Task The_database_servers_clock_is_held_against_ours(int seconds, string told, bool good)
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        var store = new StoreOf(office.Clock.GetUtcNow().AddSeconds(seconds));

        var found = await new Watch(store, office.Get<OfficeClock>(), office.Get<Settings>()).LookAsync(Token);

        Finding(found, told).Good.Should().Be(good);
        found.ClockOffset.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_schedule_that_stands_still_is_failing_and_so_is_a_schema_that_is_behind()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        var pulse = new Pulse(office.Clock, TimeSpan.FromMinutes(1));
        var ready = await HealthOf(office, office.Get<IDatabase>(), pulse).LookAsync(Token);
        office.Clock.Advance(TimeSpan.FromMinutes(6));
        var still = await HealthOf(office, office.Get<IDatabase>(), pulse).LookAsync(Token);
        using (pulse.Begin())
        {
            pulse.Beat();
        }

        using var behind = new Desk();
        var services = new ServiceCollection().AddReportWorkerStorage(new DatabaseOptions { ConnectionString = $"Data Source={behind.Of("none.db")}" });
        await using var empty = services.BuildServiceProvider();
        var old = await HealthOf(office, empty.GetRequiredService<IDatabase>(), pulse).LookAsync(Token);

        (ready.Status, still.Status, old.Status).Should().Be(("ready", "failing", "failing"));
        ready.TimeZone.Should().Be("Asia/Ho_Chi_Minh");
        old.Database.Should().Contain("db migrate");
    }

    [Fact]
    public async Task A_job_that_was_given_up_calls_for_somebody_until_a_round_succeeds()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        var (pulse, givenUp) = (new Pulse(office.Clock, null), new GivenUpJobs());
        givenUp.Add("reportworker.ledger: the connection broke");

        var report = await HealthOf(office, office.Get<IDatabase>(), pulse, givenUp).LookAsync(Token);
        givenUp.Clear();
        var after = await HealthOf(office, office.Get<IDatabase>(), pulse, givenUp).LookAsync(Token);

        (report.Status, after.Status).Should().Be(("attention", "ready"));
        report.Attention.Should().ContainSingle().Which.Should().Contain("the connection broke");
    }

    private static Health HealthOf(Office office, IDatabase database, Pulse pulse, GivenUpJobs? givenUp = null) =>
        new(
            database, office.Get<Watch>(), office.Get<PauseMail>(), office.Get<OfficeClock>(), office.Get<OfficeLanguage>(), pulse, givenUp ?? new GivenUpJobs(), office.Get<ChannelBreaker>(),
            office.Get<Settings>());

    private static Finding Finding(WatchReport found, string id) => found.Findings.Single(finding => finding.Text.Id == id);

    private sealed class StoreOf(DateTimeOffset serverTime) : IWatchStore
    {
        public Task<StoredState> LookAsync(DateTimeOffset overdueBefore, CancellationToken cancellationToken) =>
            Task.FromResult(new StoredState(new Dictionary<DueState, int>(), 0, [], new Dictionary<DeliveryState, int>(), [], serverTime));
    }
}
