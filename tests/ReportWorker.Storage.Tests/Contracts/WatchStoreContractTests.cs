using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Watching;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class WatchStoreContractTests(TestServer server) : ContractTests(server)
{
    [Fact]
    public async Task An_empty_database_has_nothing_to_see_to()
    {
        var found = await Storage.Get<IWatchStore>().LookAsync(At, Cancel);

        (found.Due.Count, found.OverdueCount, found.Overdue.Count, found.Deliveries.Count, found.Undecided.Count).Should().Be((0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task States_are_counted_and_what_is_late_or_undecided_is_named()
    {
        var (ledger, deliveries) = (Storage.Get<ILedgerStore>(), Storage.Get<IDeliveryStore>());
        var next = Due with { Report = "next" };
        var asked = Due with { Report = "asked-for-by-hand" };
        await ledger.EnsureAsync([new(Due, At), new(next, At.AddHours(1)), new(asked, null)], At, Cancel);
        await ledger.AddEditionAsync(Commit(Edition(1), new DueMove(DueState.Expected, DueState.Held, "vì sao"), [], Message(1, "a@x.vn"), Message(1, "b@x.vn")), Cancel);
        var claim = (await deliveries.ClaimAsync("me", At, TimeSpan.FromMinutes(1), 1, Cancel))[0];
        await deliveries.CompleteAsync(claim, new DeliveryResult(DeliveryState.Uncertain, "?"), At, Cancel);

        var found = await Storage.Get<IWatchStore>().LookAsync(At.AddMinutes(1), Cancel);

        found.Due.Should().BeEquivalentTo(new Dictionary<DueState, int> { [DueState.Expected] = 1, [DueState.Collecting] = 1, [DueState.Held] = 1 });
        found.Overdue.Should().Equal(Due);
        found.OverdueCount.Should().Be(1);
        found.Deliveries.Should().BeEquivalentTo(new Dictionary<DeliveryState, int> { [DeliveryState.Queued] = 1, [DeliveryState.Uncertain] = 1 });
        found.Undecided.Should().Equal(claim.Id);
    }

    [Fact]
    public async Task Many_that_are_late_are_all_counted_and_the_oldest_named()
    {
        var late = Enumerable.Range(0, 120).Select(number => new NewDueReport(Due with { Report = $"r{number}" }, At.AddSeconds(-number))).ToList();
        await Storage.Get<ILedgerStore>().EnsureAsync(late, At, Cancel);

        var found = await Storage.Get<IWatchStore>().LookAsync(At.AddMinutes(1), Cancel);

        (found.OverdueCount, found.Overdue.Count, found.Overdue[0].Report).Should().Be((120, 100, "r119"));
    }

    [Fact]
    public async Task A_servers_clock_is_read_and_a_files_is_ours()
    {
        var found = await Storage.Get<IWatchStore>().LookAsync(At, Cancel);

        if (Storage.Options.Provider == DatabaseProvider.Sqlite)
        {
            found.ServerTime.Should().BeNull();
        }
        else
        {
            found.ServerTime.Should().BeCloseTo(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
        }
    }
}
