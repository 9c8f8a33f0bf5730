using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class SignedCopyContractTests(TestServer server) : ContractTests(server)
{
    private static readonly Blob Scan = Blob.Of("%PDF"u8.ToArray());

    private ILedgerStore Ledger => Storage.Get<ILedgerStore>();

    [Fact]
    public async Task A_scan_comes_with_the_messages_that_waited_for_it_and_once_only()
    {
        await ReleaseAsync(awaits: true);
        var commit = Sign(waited: true, Message(1, "a@example.vn"), Message(1, "a@example.vn") with { Part = 2 });

        (await Ledger.SignAsync(commit, Cancel)).Should().BeTrue();
        (await Ledger.SignAsync(Sign(waited: false), Cancel)).Should().BeFalse("it has one");

        var stored = (await Ledger.EditionsAsync(Due, Cancel)).Single();
        (stored.Signed, stored.AwaitsSigned).Should().Be((commit.Edition.Signed, false));
        (await Ledger.FindAsync(Due, Cancel))!.Reason.Should().BeNull("what it waited for has come");
        (await DeliveriesAsync()).Select(one => one.Part).Should().BeEquivalentTo([1, 2]);
        (await Storage.Get<IBlobStore>().ReadAsync(Scan.Hash, Cancel)).Content.ToArray().Should().Equal(Scan.Content.ToArray());
    }

    [Fact]
    public async Task A_scan_of_an_edition_that_no_longer_stands_as_it_was_seen_changes_nothing()
    {
        await ReleaseAsync(awaits: false);

        (await Ledger.SignAsync(Sign(waited: true, Message(1, "a@example.vn")), Cancel)).Should().BeFalse();

        (await DeliveriesAsync()).Should().BeEmpty();
        (await Ledger.EditionsAsync(Due, Cancel)).Single().Signed.Should().BeNull();
        (await Ledger.FindAsync(Due, Cancel))!.Reason.Should().Be("chờ");
        var read = () => Storage.Get<IBlobStore>().ReadAsync(Scan.Hash, Cancel);
        await read.Should().ThrowAsync<KeyNotFoundException>();
    }

    [Fact]
    public async Task A_part_that_a_recipient_has_is_not_queued_again_and_another_one_is()
    {
        await ReleaseAsync(awaits: false);
        var store = Storage.Get<IDeliveryStore>();
        await store.QueueAsync([Message(1, "a@example.vn")], [Body], Audit(""), Cancel);

        (await store.QueueAsync([Message(1, "A@example.vn"), Message(1, "a@example.vn") with { Part = 2 }], [Body], Audit(""), Cancel)).Should().Be(1);
    }

    private async Task ReleaseAsync(bool awaits)
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, At)], At, Cancel);
        var edition = Edition(1, EditionKind.Official) with { State = EditionState.Released, AwaitsSigned = awaits };
        await Ledger.AddEditionAsync(Commit(edition, new DueMove(DueState.Expected, DueState.Released, "chờ")), Cancel);
    }

    private static SignedCommit Sign(bool waited, params IReadOnlyList<NewDelivery> messages) => new(
        Edition(1, EditionKind.Official) with { Signed = new SignedCopy("Báo cáo (bản ký).pdf", Scan.Hash) }, waited, [Scan, Body], messages, Audit("sign"));

    private Task<IReadOnlyList<Delivery>> DeliveriesAsync() => Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(Edition(1).Key), Cancel);
}
