using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class NoticeStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly StandingAlarm Alarm = new("Undecided", "2 thư", At, null);

    private INoticeStore Notices => Storage.Get<INoticeStore>();

    [Fact]
    public async Task A_topic_is_told_to_a_recipient_once()
    {
        (await TellAsync(Letter("a@example.vn", "due/1"), Letter("b@example.vn", "due/1"))).Should().Be(2);
        (await TellAsync(Letter("A@EXAMPLE.vn", "due/1"), Letter("c@example.vn", "due/1"))).Should().Be(1);
        (await TellAsync(Letter("a@example.vn", "due/1"))).Should().Be(0);
        (await TellAsync(Letter("a@example.vn", "due/2"))).Should().Be(1);

        (await Notices.ToldAsync("due/", Cancel)).Select(told => told.Topic).Should().BeEquivalentTo("due/1", "due/2");
        (await Notices.ToldAsync("due/2", Cancel)).Should().Equal(new ToldNotice("due/2", Audit("notices").At));
        (await Notices.ToldAsync("d_e/", Cancel)).Should().BeEmpty();
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().HaveCount(4)
            .And.OnlyContain(delivery => delivery.Edition == null && delivery.Purpose == MessagePurpose.Notice);
        (await Storage.Get<IAuditStore>().ReadAsync("notices", 10, Cancel)).Should().HaveCount(3, "what tells nobody anything is no event");
    }

    [Fact]
    public async Task Two_that_tell_the_same_at_once_tell_it_once()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TellAsync(Letter("a@example.vn", "due/1")), Cancel)));

        told.Sum().Should().Be(1);
    }

    [Fact]
    public async Task Alarms_are_replaced_with_what_is_told_of_them_by_who_saw_the_newest()
    {
        (await ReplaceAsync([], [Alarm])).Should().BeTrue();
        (await ReplaceAsync([], [Alarm])).Should().BeFalse("somebody else has put it there");
        var told = Alarm with { ToldAt = At.AddMinutes(5), Text = "3 thư" };
        (await ReplaceAsync([Alarm], [told, Alarm with { Key = "pc/disk" }], Letter("a@example.vn", "alarm/1"))).Should().BeTrue();
        (await ReplaceAsync([told], [told with { ToldAt = At.AddMinutes(9) }], Letter("a@example.vn", "alarm/1"))).Should().BeFalse("it was told");

        (await Notices.AlarmsAsync(Cancel)).Should().BeEquivalentTo([told, Alarm with { Key = "pc/disk" }]);
        (await ReplaceAsync([told], [])).Should().BeTrue();
        (await Notices.AlarmsAsync(Cancel)).Should().Equal(Alarm with { Key = "pc/disk" });
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().ContainSingle();
    }

    private Task<int> TellAsync(params NewDelivery[] letters) => Notices.TellAsync(letters, [Body], Audit("notices"), Cancel);

    private Task<bool> ReplaceAsync(IReadOnlyList<StandingAlarm> seen, IReadOnlyList<StandingAlarm> alarms, params NewDelivery[] letters) =>
        Notices.ReplaceAlarmsAsync(seen, alarms, letters, [Body], At, Cancel);

    private static NewDelivery Letter(string recipient, string topic) =>
        Message(1, recipient) with { Edition = null, Purpose = MessagePurpose.Notice, Topic = topic };
}
