using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class RunQueueContractTests(TestServer server) : ContractTests(server)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly RunRequest Request = new(
        "six-month-review", PeriodKey.Parse("2020-H1"), UnitCode.Parse("long-bien"), false, null, true, "thiếu một đơn vị", true, ["a@x.vn", "b@x.vn"]);

    private IRunQueue Queue => Storage.Get<IRunQueue>();

    [Fact]
    public async Task A_run_is_kept_as_it_was_asked_for_and_ends_with_its_outcome()
    {
        var id = await Queue.AddAsync(Request, Audit(), Cancel);

        (await Queue.FindAsync(id, Cancel)).Should().BeEquivalentTo(new QueuedRun(id, Request, Audit().Actor, Audit().At, QueuedRunState.Queued, 0, 0, null));
        (await TakeAsync("one"))!.State.Should().Be(QueuedRunState.Running);
        (await Queue.TellAsync(id, "one", 3, 7, At + Lease, Cancel)).Should().BeTrue();
        (await Queue.EndAsync(id, "one", new RunOutcome(RefusalKind.NotReady, ["còn thiếu"]), Cancel)).Should().BeTrue();

        var ended = await Queue.FindAsync(id, Cancel);
        (ended!.State, ended.Done, ended.Total).Should().Be((QueuedRunState.Ended, 3, 7));
        ended.Outcome.Should().BeEquivalentTo(new RunOutcome(RefusalKind.NotReady, ["còn thiếu"]));
        (await Queue.FindAsync(id + 1, Cancel)).Should().BeNull();
    }

    [Fact]
    public async Task The_oldest_is_taken_first_and_each_by_one_only()
    {
        var first = await Queue.AddAsync(Request, Audit(), Cancel);
        var second = await Queue.AddAsync(Request with { Unit = null, EachUnit = true, Level = "base", To = [] }, Audit(), Cancel);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => TakeAsync($"owner {number}"))));

        taken.OfType<QueuedRun>().Select(run => run.Id).Should().BeEquivalentTo([first, second]);
        (await TakeAsync("late")).Should().BeNull();
    }

    [Fact]
    public async Task A_run_goes_to_another_when_its_owner_is_gone_or_silent_and_not_before()
    {
        var id = await Queue.AddAsync(Request, Audit(), Cancel);
        await TakeAsync("one");

        (await Queue.TakeAsync("two", At + Lease - TimeSpan.FromSeconds(1), Lease, _ => false, Cancel)).Should().BeNull();
        (await Queue.TakeAsync("two", At, Lease, owner => owner == "one", Cancel))!.Id.Should().Be(id);
        (await Queue.TellAsync(id, "one", 1, 2, At + Lease, Cancel)).Should().BeFalse();
        (await Queue.EndAsync(id, "one", new RunOutcome(null, []), Cancel)).Should().BeFalse();
        (await Queue.TakeAsync("three", At + Lease + TimeSpan.FromSeconds(1), Lease, _ => false, Cancel))!.Id.Should().Be(id);
        (await Queue.EndAsync(id, "three", new RunOutcome(null, []), Cancel)).Should().BeTrue();
        (await Queue.TakeAsync("four", At + TimeSpan.FromDays(1), Lease, _ => true, Cancel)).Should().BeNull();
    }

    private Task<QueuedRun?> TakeAsync(string owner) => Queue.TakeAsync(owner, At, Lease, _ => false, Cancel);
}
