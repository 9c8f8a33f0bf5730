using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class ReminderStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly PeriodKey Period = PeriodKey.Parse("2020-06");

    private IReminderStore Reminders => Storage.Get<IReminderStore>();

    [Fact]
    public async Task Reminders_are_kept_with_their_messages_each_once()
    {
        var (mail, copy) = (Mail("a@example.vn"), Mail("parent@example.vn"));

        (await QueueAsync(new(Key("a"), mail, copy), new(Key("a", form: "g"), mail, null), new(Key("b"), null, copy))).Should().BeTrue();

        (await Reminders.ReadAsync(["f", "g"], [Period], Cancel)).Should().BeEquivalentTo([Key("a"), Key("a", form: "g"), Key("b")]);
        (await Reminders.ReadAsync(["f"], [PeriodKey.Parse("2020-07")], Cancel)).Should().BeEmpty();
        var deliveries = await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel);
        deliveries.Select(delivery => (delivery.Edition, delivery.Recipient, delivery.State)).Should().BeEquivalentTo(
            [((Core.Ledger.EditionKey?)null, "a@example.vn", DeliveryState.Queued), (null, "parent@example.vn", DeliveryState.Queued)]);
        (await Storage.Get<IAuditStore>().ReadAsync("reminders", 10, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_message_without_an_edition_is_claimed_and_sent_like_any_other()
    {
        var mail = Mail("a@example.vn");
        await QueueAsync(new NewReminder(Key("a"), mail, null));
        var store = Storage.Get<IDeliveryStore>();

        var claim = (await store.ClaimAsync("owner", At, TimeSpan.FromMinutes(15), 10, Cancel)).Single();

        (claim.Edition, claim.MessageId).Should().Be((null, mail.MessageId));
        (await store.MarkDataStartedAsync(claim, At, TimeSpan.FromMinutes(1), Cancel)).Should().BeTrue();
        (await store.CompleteAsync(claim, new DeliveryResult(DeliveryState.Sent, "ok"), At, Cancel)).Should().BeTrue();
        (await store.ListAsync(new DeliveryQuery(Edition(1).Key), Cancel)).Should().BeEmpty("a reminder belongs to no edition");
    }

    [Fact]
    public async Task A_step_that_was_said_is_not_said_again_and_takes_nothing_else_along()
    {
        await QueueAsync(new NewReminder(Key("a"), Mail("a@example.vn"), null));

        (await QueueAsync(new(Key("b"), Mail("b@example.vn"), null), new(Key("a"), Mail("a@example.vn"), null))).Should().BeFalse();

        (await Reminders.ReadAsync(["f"], [Period], Cancel)).Should().Equal(Key("a"));
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().ContainSingle();
        (await QueueAsync(new NewReminder(Key("a", step: 3), Mail("a@example.vn"), null))).Should().BeTrue("another step is another reminder");
    }

    [Fact]
    public async Task Nobody_who_has_answered_in_the_meantime_is_reminded()
    {
        await AnswerAsync("a");

        (await QueueAsync(new NewReminder(Key("a"), Mail("a@example.vn"), null))).Should().BeFalse();
        (await QueueAsync(new NewReminder(Key("a", form: "g"), Mail("a@example.vn"), null))).Should().BeTrue("that was another form");
    }

    [Fact]
    public async Task Of_those_who_remind_at_once_one_does()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(
            () => QueueAsync([.. Enumerable.Range(0, 20).Select(number => new NewReminder(Key($"u{number}"), Mail($"u{number}@example.vn"), null))]), Cancel)));

        won.Count(one => one).Should().Be(1);
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().HaveCount(20);
        (await Reminders.ReadAsync(["f"], [Period], Cancel)).Should().HaveCount(20);
    }

    [Fact]
    public async Task A_later_reminder_takes_the_place_of_one_that_still_waits()
    {
        await QueueAsync(new(Key("a"), Mail("A@example.vn"), null), new(Key("b"), Mail("b@example.vn"), null));

        await QueueAsync(new NewReminder(Key("a", step: 3), Mail("a@example.vn"), null));

        (await StatesAsync()).Should().Equal(DeliveryState.Cancelled, DeliveryState.Queued, DeliveryState.Queued);
    }

    [Fact]
    public async Task What_waits_is_cancelled_once_all_that_it_reminds_of_is_answered()
    {
        var mail = Mail("a@example.vn");
        await QueueAsync(new(Key("a"), mail, Mail("parent@example.vn")), new(Key("a", form: "g"), mail, null));
        await AnswerAsync("a");
        (await Reminders.CancelAnsweredAsync(At, Cancel)).Should().Be(0, "form g is still owed");

        await AnswerAsync("a", "g");

        (await Reminders.CancelAnsweredAsync(At, Cancel)).Should().Be(1);
        (await StatesAsync()).Should().BeEquivalentTo([DeliveryState.Cancelled, DeliveryState.Queued]);
    }

    private Task<bool> QueueAsync(params IReadOnlyList<NewReminder> reminders) =>
        Reminders.QueueAsync(reminders, [Body], new AuditEvent(At, "tester", "reminder.queue", "reminders"), Cancel);

    private async Task AnswerAsync(string unit, string form = "f") =>
        await Storage.Get<ISubmissionStore>().AddAsync([new(UnitCode.Parse(unit), form, Period, null, null, [], [])], Audit("test"), Cancel);

    private async Task<IEnumerable<DeliveryState>> StatesAsync() =>
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).OrderBy(delivery => delivery.Id).Select(delivery => delivery.State);

    private static ReminderKey Key(string unit, int step = 1, string form = "f") => new(UnitCode.Parse(unit), form, Period, step);

    private static NewDelivery Mail(string recipient) => Message(1, recipient) with { Edition = null, Purpose = MessagePurpose.Reminder };
}
