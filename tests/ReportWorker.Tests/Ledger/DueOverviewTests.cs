using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Tests.Ledger;

public sealed class DueOverviewTests
{
    private static readonly PeriodKey Half = PeriodKey.Parse("2020-H1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_report_of_a_period_is_counted_by_state_and_listed_with_its_names_and_newest_edition()
    {
        await using var office = await OpenAsync();

        var view = await office.Get<DueOverview>().ReadAsync(new DueOverviewQuery(), UnitScope.All, Token);

        var all = await office.Get<DueList>().ReadAsync(null, Token);
        view.Rows.Select(line => line.Row).Should().BeEquivalentTo(all);
        view.Matches.Should().Be(all.Count);
        var group = view.Groups.Single(group => group.Report == "six-month-review");
        group.Title.Should().NotBe(group.Report);
        group.Counts.Should().BeEquivalentTo(new Dictionary<DueState, int> { [DueState.Drafted] = 1 });
        var line = view.Rows.Single(line => line.Row.Due.Key.Report == "six-month-review");
        (line.UnitName, line.Row.Latest!.Key.Number).Should().Be(("Quận ủy Long Biên", 1));
    }

    [Fact]
    public async Task Only_reports_of_units_that_may_be_seen_are_there()
    {
        await using var office = await OpenAsync();
        var overview = office.Get<DueOverview>();
        var ward = (await office.Get<IUnitStore>().ReadAllAsync(Token)).First(unit => unit.Parent?.Value == "long-bien").Code;
        await office.Get<ILedgerStore>().EnsureAsync([new NewDueReport(new DueKey("six-month-review", Half, ward), null)], office.Clock.GetUtcNow(), Token);

        (await overview.ReadAsync(new DueOverviewQuery(), UnitScope.Of(ward), Token)).Rows.Should().ContainSingle().Which.Row.Due.Key.Unit.Should().Be(ward);
        (await overview.ReadAsync(new DueOverviewQuery(), UnitScope.Of(UnitCode.Parse("long-bien")), Token)).Rows.Select(line => line.Row.Due.Key.Unit).Should().Contain(ward);
        var none = await overview.ReadAsync(new DueOverviewQuery(), UnitScope.Of(), Token);
        (none.Rows.Count, none.Groups.Count, none.Pages).Should().Be((0, 0, 1));
        (await overview.NextAsync(UnitScope.Of(), 3, Token)).Should().BeEmpty();
        (await overview.NextAsync(UnitScope.All, 3, Token)).Select(next => next.Report).Should().Contain("six-month-review");
        (await overview.NextAsync(UnitScope.Of(ward), 3, Token)).Should().NotContain(next => next.Report == "six-month-review", "that is made for the district");
    }

    [Theory]
    [InlineData("quan uy long bien", true)]
    [InlineData("Long Biên six", true)]
    [InlineData("2020-H1", true)]
    [InlineData("hoan kiem", false)]
    public async Task Rows_are_found_by_name_without_marks_and_by_key(string text, bool found)
    {
        await using var office = await OpenAsync();

        var view = await office.Get<DueOverview>().ReadAsync(new DueOverviewQuery { Text = text, Report = "six-month-review" }, UnitScope.All, Token);

        view.Rows.Should().HaveCount(found ? 1 : 0);
    }

    [Fact]
    public async Task What_is_done_with_goes_after_a_month_unless_it_is_asked_for()
    {
        await using var office = await OpenAsync();
        var overview = office.Get<DueOverview>();
        var key = new DueKey("six-month-review", Half, UnitCode.Parse("long-bien"));
        await office.Get<ILedgerStore>().MoveAsync(key, DueState.Drafted, DueState.Cancelled, "vì sao", new AuditEvent(office.Clock.GetUtcNow(), "test", "due.cancel", "x"), Token);
        bool Has(DueView view) => view.Rows.Any(line => line.Row.Due.Key == key);

        Has(await overview.ReadAsync(new DueOverviewQuery(), UnitScope.All, Token)).Should().BeTrue();
        office.Clock.Advance(TimeSpan.FromDays(32));
        Has(await overview.ReadAsync(new DueOverviewQuery(), UnitScope.All, Token)).Should().BeFalse();
        Has(await overview.ReadAsync(new DueOverviewQuery { States = [DueState.Cancelled] }, UnitScope.All, Token)).Should().BeTrue();
        Has(await overview.ReadAsync(new DueOverviewQuery { Period = Half }, UnitScope.All, Token)).Should().BeTrue();
    }

    [Fact]
    public async Task The_next_ones_come_by_time_with_what_is_paused()
    {
        await using var office = await OpenAsync();
        await office.Get<PauseReport>().PauseAsync("six-month-review", "chờ số liệu", Token);

        var next = await office.Get<DueOverview>().NextAsync(UnitScope.All, 2, Token);

        next.Select(one => one.Time.DueAt).Should().BeInAscendingOrder().And.OnlyContain(at => at > office.Clock.GetUtcNow());
        next.Where(one => one.Report == "six-month-review").Should().HaveCount(2).And.OnlyContain(one => one.Paused!.Why == "chờ số liệu" && one.Units == 1);
        (await office.Get<DueOverview>().ReadAsync(new DueOverviewQuery(), UnitScope.All, Token)).Groups.Single(group => group.Report == "six-month-review").Paused.Should().NotBeNull();
    }

    private static async Task<Office> OpenAsync()
    {
        var office = await Office.OpenAsync("2020-06-16T08:30:00");
        await office.ImportSamplesAsync();
        await office.RunAsync();
        return office;
    }
}
