using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class DeliveryPageContractTests(TestServer server) : ContractTests(server)
{
    private IDeliveryStore Deliveries => Storage.Get<IDeliveryStore>();

    private static UnitCode Ward => UnitCode.Parse("phuong-bo-de");

    [Fact]
    public async Task A_page_brings_so_many_of_the_newest_behind_so_many_others()
    {
        await QueueAsync();

        (await PageAsync(new DeliveryFilter())).Should().Equal("bao-dong@x.vn", "ward@x.vn", "b@x.vn", "Nguyen.An@X.vn");
        (await Deliveries.PageAsync(new DeliveryFilter(), 1, 2, Cancel)).Select(delivery => delivery.Recipient).Should().Equal("ward@x.vn", "b@x.vn");
        (await Deliveries.PageAsync(new DeliveryFilter(), 4, 2, Cancel)).Should().BeEmpty();
        (await Deliveries.PageAsync(new DeliveryFilter(), 3, 1, Cancel)).Should().Equal(await Deliveries.ListAsync(new DeliveryQuery(Edition(1).Key, Id: 1), Cancel));
    }

    [Fact]
    public async Task It_is_narrowed_by_units_state_purpose_and_edition_and_counted_alike()
    {
        await QueueAsync();
        await Deliveries.DecideAsync(2, DeliveryState.Queued, DeliveryState.Cancelled, "vì sao", Audit(), Cancel);

        await ShouldFindAsync(new DeliveryFilter([Ward]), "ward@x.vn");
        await ShouldFindAsync(new DeliveryFilter([Due.Unit, UnitCode.Parse("khac")]), "b@x.vn", "Nguyen.An@X.vn");
        await ShouldFindAsync(new DeliveryFilter([]));
        await ShouldFindAsync(new DeliveryFilter(State: DeliveryState.Cancelled), "b@x.vn");
        await ShouldFindAsync(new DeliveryFilter([Ward], DeliveryState.Cancelled));
        await ShouldFindAsync(new DeliveryFilter(Purpose: MessagePurpose.Alarm), "bao-dong@x.vn");
        await ShouldFindAsync(new DeliveryFilter(Report: Due.Report), "ward@x.vn", "b@x.vn", "Nguyen.An@X.vn");
        await ShouldFindAsync(new DeliveryFilter(Report: Due.Report, Period: PeriodKey.Parse("2020-H2")));
        await ShouldFindAsync(new DeliveryFilter(Report: Due.Report, Period: Due.Period, Unit: Ward), "ward@x.vn");
        await ShouldFindAsync(new DeliveryFilter(Report: Due.Report, Period: Due.Period, Unit: Due.Unit, Number: 2));
        (await Deliveries.CountAsync(new DeliveryFilter([Due.Unit]), Cancel)).Should()
            .BeEquivalentTo(new Dictionary<DeliveryState, int> { [DeliveryState.Queued] = 1, [DeliveryState.Cancelled] = 1 });
    }

    [Fact]
    public async Task It_is_looked_for_by_what_stands_in_address_name_and_subject()
    {
        await QueueAsync();

        await ShouldFindAsync(new DeliveryFilter(Texts: ["NGUYEN.AN@"]), "Nguyen.An@X.vn");
        await ShouldFindAsync(new DeliveryFilter(Texts: ["BÁO ĐỘNG", "báo động", "Báo động"]), "bao-dong@x.vn");
        await ShouldFindAsync(new DeliveryFilter(Texts: ["Trực ban"]), "bao-dong@x.vn");
        await ShouldFindAsync(new DeliveryFilter([Ward], Texts: ["Trực ban"]));
        await ShouldFindAsync(new DeliveryFilter(Texts: ["%"]));
        await ShouldFindAsync(new DeliveryFilter(Texts: ["_.vn"]));
    }

    private async Task QueueAsync()
    {
        var ledger = Storage.Get<ILedgerStore>();
        var ward = Edition(1) with { Key = new EditionKey(Due with { Unit = Ward }, 1) };
        await ledger.EnsureAsync([new NewDueReport(Due, Now), new NewDueReport(ward.Key.Due, Now)], Now, Cancel);
        await ledger.AddEditionsAsync([Commit(Edition(1)), Commit(ward)], Cancel);
        var alarm = Message(1, "bao-dong@x.vn") with { Edition = null, Topic = "alarm/1", Purpose = MessagePurpose.Alarm, Subject = "Báo động", RecipientName = "Trực ban" };
        foreach (var message in (NewDelivery[])[Message(1, "Nguyen.An@X.vn"), Message(1, "b@x.vn"), Message(1, "ward@x.vn") with { Edition = ward.Key }])
        {
            await Deliveries.QueueAsync([message], [Body], Audit(), Cancel);
        }

        await Storage.Get<INoticeStore>().TellAsync([alarm], [Body], Audit(), Cancel);
    }

    private async Task ShouldFindAsync(DeliveryFilter filter, params string[] recipients)
    {
        (await PageAsync(filter)).Should().Equal(recipients);
        (await Deliveries.CountAsync(filter, Cancel)).Values.Sum().Should().Be(recipients.Length);
    }

    private async Task<IEnumerable<string>> PageAsync(DeliveryFilter filter) =>
        (await Deliveries.PageAsync(filter, 0, 100, Cancel)).Select(delivery => delivery.Recipient);
}
