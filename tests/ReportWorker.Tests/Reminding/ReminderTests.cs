using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;

namespace ReportWorker.Tests.Reminding;

/// <summary>Units are reminded in time, once, and only while they owe: over weeks, holidays, power cuts and two processes.</summary>
public sealed class ReminderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_weeks_each_step_comes_on_its_working_day_and_the_unit_above_is_told_once_each_time()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-05-30T08:30:00");

        await PassAsync(office, days: 32);

        string[] days = ["02/06 08:30", "04/06 08:30", "06/06 08:30", "10/06 08:30", "16/06 08:30"];
        office.DaysOfMailTo("mot@example.vn").Should().Equal(days);
        office.DaysOfMailTo("quan@example.vn").Should().Equal(days);
        office.Messages().Should().HaveCount(15, "the third ward has no address");
    }

    [Fact]
    public async Task Over_Tet_nobody_is_reminded_while_offices_are_closed()
    {
        await using var office = await RemindingOffice.OpenAsync("2027-01-25T08:30:00", plan: "after: [1]");

        await PassAsync(office, days: 25);

        office.DaysOfMailTo("mot@example.vn").Should().Equal(
            ["02/02 08:30", "04/02 08:30", "15/02 08:30"], "the 5th is the last day of the old year; offices open again on Friday the 12th, and that is the deadline");
    }

    [Fact]
    public async Task The_answer_ends_it()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-05-30T08:30:00");
        await PassAsync(office, days: 6);

        await office.AnswerAsync("mot", "2025-05");
        await PassAsync(office, days: 20);

        office.DaysOfMailTo("mot@example.vn").Should().Equal("02/06 08:30", "04/06 08:30");
        office.DaysOfMailTo("hai@example.vn").Should().HaveCount(5);
        office.MailTo("quan@example.vn")[^1].Text().Should().NotContain("phường Một").And.Contain("phường Bốn");
    }

    [Fact]
    public async Task No_more_are_sent_than_the_plan_allows()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-05-30T08:30:00", plan: "most: 2\ncopyParent: false");

        await PassAsync(office, days: 32);

        office.DaysOfMailTo("mot@example.vn").Should().Equal("02/06 08:30", "04/06 08:30");
        office.MailTo("quan@example.vn").Should().BeEmpty();
    }

    [Theory]
    [InlineData("until: 30", 1)]
    [InlineData("until: 120", 3)]
    public async Task After_three_months_without_power_each_gets_one_message_with_the_latest_step(string plan, int months)
    {
        await using var office = await RemindingOffice.OpenAsync("2025-05-20T08:30:00", plan);
        await office.RoundAsync();

        office.Clock.Advance(TimeSpan.FromDays(92)); // 20 August: the deadlines of May, June and July are over
        await PassAsync(office, days: 3);

        office.Messages().Should().HaveCount(3);
        var text = office.MailTo("mot@example.vn").Single().Text();
        text.Split("quá hạn ").Should().HaveCount(months + 1);
        text.Should().Contain("tháng 7 năm 2025");
        (await office.Get<IReminderStore>().ReadAsync(["bieu-thang"], Months, Token)).Should().HaveCount(3 * months).And.OnlyContain(key => key.Step == 7);
    }

    [Fact]
    public async Task What_was_due_before_the_installation_is_not_made_up_for()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-06-20T08:30:00");

        await office.RoundAsync();

        office.Messages().Should().BeEmpty("the last step for May came on the 16th");
    }

    [Fact]
    public async Task Two_processes_at_once_remind_each_unit_once()
    {
        await using var one = await RemindingOffice.OpenAsync("2025-06-01T08:30:00");
        one.Clock.Advance(TimeSpan.FromDays(1));
        var other = await RemindingOffice.AgainAsync(one.Folder, "2025-06-02T08:30:00");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => (i % 2 == 0 ? one : other).RoundAsync(), Token)));

        one.Messages().Should().HaveCount(3);
        await other.CloseAsync();
    }

    [Fact]
    public async Task While_sending_is_paused_nothing_piles_up_and_afterwards_the_latest_step_is_said()
    {
        var paused = await RemindingOffice.OpenAsync("2025-05-30T08:30:00", change: settings => settings.Mail.Paused = true);
        await PassAsync(paused, days: 12);
        (await paused.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Should().BeEmpty();
        await paused.CloseAsync();

        await using var office = await RemindingOffice.AgainAsync(paused.Folder, "2025-06-11T08:30:00");
        await office.RoundAsync();

        office.MailTo("mot@example.vn").Should().ContainSingle().Which.Text().Should().Contain("quá hạn 6 ngày");
    }

    [Fact]
    public async Task A_reminder_that_still_waits_is_cancelled_by_the_answer()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-06-01T08:30:00");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Get<Reminders>().RunAsync(Token);

        await office.AnswerAsync("mot", "2025-05");
        await office.RoundAsync();

        office.MailTo("mot@example.vn").Should().BeEmpty();
        office.MailTo("hai@example.vn").Should().ContainSingle();
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(States: [DeliveryState.Cancelled]), Token)).Should().ContainSingle().Which.Edition.Should().BeNull();
    }

    [Fact]
    public async Task One_message_names_all_that_a_unit_owes_and_what_it_left_blank()
    {
        await using var office = await RemindingOffice.OpenAsync(
            "2025-07-01T08:30:00", forms: "bieu-thang, bieu-quy", plan: "exceptions: [{ form: bieu-quy, before: [1] }]");
        await office.AnswerAsync("mot", "2025-06", "ket_nap,1");

        await PassAsync(office, days: 5); // both are due on Monday the 7th

        office.DaysOfMailTo("mot@example.vn").Should().Equal("04/07 08:30");
        var text = office.MailTo("mot@example.vn").Single().Text();
        text.Should().Contain("Biểu quý của phường, kỳ quý II năm 2025: hạn nộp 07/7/2025 (còn 3 ngày)").And.Contain("Biểu tháng của phường, kỳ tháng 6 năm 2025: Số chi bộ.");
        office.DaysOfMailTo("hai@example.vn").Should().Equal("02/07 08:30", "04/07 08:30");
        office.MailTo("hai@example.vn")[1].Text().Should().Contain("Biểu quý").And.Contain("Biểu tháng");
    }

    [Fact]
    public async Task A_form_that_only_another_message_names_has_its_own_step_still()
    {
        await using var office = await RemindingOffice.OpenAsync(
            "2025-07-01T08:30:00", forms: "bieu-thang, bieu-quy", plan: "before: []\nafter: [2]\nexceptions: [{ form: bieu-quy, after: [1, 2] }]");

        await PassAsync(office, days: 10);

        office.DaysOfMailTo("mot@example.vn").Should().Equal("08/07 08:30", "09/07 08:30");
        var keys = await office.Get<IReminderStore>().ReadAsync(["bieu-thang", "bieu-quy"], [Core.Periods.PeriodKey.Parse("2025-06"), Core.Periods.PeriodKey.Parse("2025-Q2")], Token);
        keys.Where(key => key.Unit.Value == "mot").Select(key => (key.Form, key.Step)).Should().BeEquivalentTo([("bieu-thang", 2), ("bieu-quy", 1), ("bieu-quy", 2)]);
    }

    [Fact]
    public async Task Answers_that_keep_coming_in_are_told_and_nobody_is_reminded_wrongly()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-06-01T08:30:00");
        office.Clock.Advance(TimeSpan.FromDays(1));
        var busy = ActivatorUtilities.CreateInstance<Reminders>(office.Services, new BusyStore(office.Get<IReminderStore>()));

        var refused = await FluentActions.Awaiting(() => busy.RunAsync(new ReminderRequest(), dryRun: false, Token)).Should().ThrowAsync<RequestRefusedException>();

        refused.Which.Problems.Single().Message.Id.Should().Be("RemindersOvertaken");
        await busy.RunAsync(Token);
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Should().BeEmpty("the service logs it and looks again in its next round");
    }

    private static IReadOnlyList<Core.Periods.PeriodKey> Months => [.. new[] { "2025-05", "2025-06", "2025-07" }.Select(Core.Periods.PeriodKey.Parse)];

    private static async Task PassAsync(Office office, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await office.RoundAsync();
            office.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    /// <summary>A store in which somebody always was quicker.</summary>
    private sealed class BusyStore(IReminderStore store) : IReminderStore
    {
        public Task<IReadOnlyList<ReminderKey>> ReadAsync(
            IReadOnlyCollection<string> forms, IReadOnlyCollection<Core.Periods.PeriodKey> periods, CancellationToken cancellationToken) =>
            store.ReadAsync(forms, periods, cancellationToken);

        public Task<bool> QueueAsync(
            IReadOnlyList<NewReminder> reminders, IReadOnlyList<Core.Storing.Blob> bodies, Core.Auditing.AuditEvent audit, CancellationToken cancellationToken) =>
            Task.FromResult(false);

        public Task<int> CancelAnsweredAsync(DateTimeOffset now, CancellationToken cancellationToken) => store.CancelAnsweredAsync(now, cancellationToken);
    }
}
