using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Tests.Reminding;

/// <summary>A branch is reminded at a click, and whoever clicks knows beforehand who will be and who cannot be.</summary>
public sealed class BranchReminderTests
{
    private const string Units = """
        code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email
        thanh,Thành ủy,thanh_uy,city,,1,2015-01-01,,,thanh@example.vn
        bac,Quận ủy Bắc,quan_uy,district,thanh,1,2015-01-01,,,bac@example.vn
        nam,Quận ủy Nam,quan_uy,district,thanh,2,2015-01-01,,,nam@example.vn
        mot,Đảng ủy phường Một,phuong,base,bac,1,2015-01-01,,,mot@example.vn
        hai,Đảng ủy phường Hai,phuong,base,bac,2,2015-01-01,,,
        ba,Đảng ủy phường Ba,phuong,base,nam,1,2015-01-01,,,ba@example.vn
        cu,Đảng ủy phường Cũ,phuong,base,bac,3,2015-01-01,2025-05-31,,cu@example.vn

        """;

    private static readonly PeriodKey May = PeriodKey.Parse("2025-05");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_those_below_are_reminded_and_what_cannot_be_is_told_with_the_reason()
    {
        await using var office = await OpenAsync();
        var request = new ReminderRequest("bieu-thang", May) { Branch = UnitCode.Parse("bac") };

        var shown = await office.Get<Reminders>().RunAsync(request, dryRun: true, Token);
        var done = await office.Get<Reminders>().RunAsync(request, dryRun: false, Token);
        await office.SendAsync();

        Codes(shown).Should().Be("mot hai");
        Held(shown).Should().Equal(("hai", ReminderObstacle.NoAddress), ("cu", ReminderObstacle.Ended));
        (Codes(done), done.Messages).Should().Be(("mot hai", 2));
        office.MailTo("mot@example.vn").Should().ContainSingle();
        office.MailTo("bac@example.vn").Should().ContainSingle("it is told of both").Which.Text().Should().Contain("phường Hai");
        office.MailTo("ba@example.vn").Should().BeEmpty();
    }

    [Fact]
    public async Task Who_was_reminded_is_not_until_the_next_step()
    {
        await using var office = await OpenAsync();
        var request = new ReminderRequest("bieu-thang", May) { Branch = UnitCode.Parse("thanh") };
        await office.Get<Reminders>().RunAsync(request with { Branch = UnitCode.Parse("nam") }, dryRun: false, Token);

        var shown = await office.Get<Reminders>().RunAsync(request, dryRun: true, Token);
        Codes(shown).Should().Be("mot hai");
        Held(shown).Should().Contain(("ba", ReminderObstacle.Reminded));

        office.Clock.Advance(TimeSpan.FromDays(3));
        Codes(await office.Get<Reminders>().RunAsync(request, dryRun: true, Token)).Should().Be("mot hai ba");
    }

    [Fact]
    public async Task Whoever_answered_is_neither_reminded_nor_held()
    {
        await using var office = await OpenAsync();
        await office.AnswerAsync("mot", "2025-05");

        var shown = await office.Get<Reminders>().RunAsync(new ReminderRequest(Period: May) { Branch = UnitCode.Parse("bac") }, dryRun: true, Token);

        Codes(shown).Should().Be("hai");
        shown.Held.Should().NotContain(held => held.Unit.Code.Value == "mot");
    }

    [Theory]
    [InlineData("2025-03", "bieu-thang", ReminderObstacle.NotNow)] // over for long
    [InlineData("2025-09", "bieu-thang", ReminderObstacle.NotNow)] // still to come
    [InlineData("2025-Q2", "bieu-quy", ReminderObstacle.NotPlanned)]
    public async Task Of_a_period_at_another_time_and_a_form_that_is_not_listed_it_is_said_why(string period, string form, ReminderObstacle why)
    {
        await using var office = await OpenAsync();

        var shown = await office.Get<Reminders>().RunAsync(
            new ReminderRequest(form, PeriodKey.Parse(period)) { Branch = UnitCode.Parse("nam") }, dryRun: true, Token);

        shown.Units.Should().BeEmpty();
        Held(shown).Should().Equal(("ba", why));
    }

    [Fact]
    public async Task After_the_most_reminders_there_are_no_more()
    {
        await using var office = await OpenAsync("most: 1");
        var request = new ReminderRequest(Period: May) { Branch = UnitCode.Parse("nam") };
        await office.Get<Reminders>().RunAsync(request, dryRun: false, Token);
        office.Clock.Advance(TimeSpan.FromDays(3));

        Held(await office.Get<Reminders>().RunAsync(request, dryRun: true, Token)).Should().Equal(("ba", ReminderObstacle.OftenEnough));
    }

    [Fact]
    public async Task While_sending_is_paused_it_says_so_and_queues_nothing()
    {
        await using var office = await OpenAsync(paused: true);

        var done = await office.Get<Reminders>().RunAsync(new ReminderRequest(Period: May) { Branch = UnitCode.Parse("bac") }, dryRun: false, Token);

        (Codes(done), done.Messages, done.Paused).Should().Be(("mot hai", 0, true));
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_reminds_units_outside_of_what_he_may_see()
    {
        await using var office = await OpenAsync();
        var mine = UnitScope.Of(UnitCode.Parse("nam"));

        Codes(await office.Get<Reminders>().RunAsync(new ReminderRequest(Period: May) { Scope = mine }, dryRun: true, Token)).Should().Be("ba");
        Codes(await office.Get<Reminders>().RunAsync(new ReminderRequest(Period: May, Unit: UnitCode.Parse("mot")) { Scope = mine }, dryRun: true, Token)).Should().Be("");
        foreach (var outside in (string[])["bac", "thanh", "nowhere"])
        {
            (await FluentActions.Awaiting(() => office.Get<Reminders>().RunAsync(
                new ReminderRequest(Period: May) { Branch = UnitCode.Parse(outside), Scope = mine }, dryRun: false, Token)).Should().ThrowAsync<RequestRefusedException>())
                .Which.Kind.Should().Be(RefusalKind.WrongUsage);
        }
    }

    // On Wednesday the 4th the step of the day before the deadline has come.
    private static async Task<Office> OpenAsync(string plan = "", bool paused = false)
    {
        var office = await RemindingOffice.OpenAsync("2025-06-03T08:30:00", plan, change: settings => settings.Mail.Paused = paused, units: Units);
        office.Clock.Advance(TimeSpan.FromDays(1));
        return office;
    }

    private static string Codes(ReminderResult result) => string.Join(' ', result.Units.Select(unit => unit.Unit.Code));

    private static IEnumerable<(string Unit, ReminderObstacle Why)> Held(ReminderResult result) => result.Held.Select(held => (held.Unit.Code.Value, held.Why));
}
