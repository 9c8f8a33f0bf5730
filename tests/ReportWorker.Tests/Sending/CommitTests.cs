using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Tests.Service;

namespace ReportWorker.Tests.Sending;

/// <summary>
/// The service works on a PostgreSQL whose connections break at one commit in ten, so that nobody knows what was kept. Forty broken commits in CI;
/// <c>REPORTWORKER_TEST_BREAKS</c> and <c>REPORTWORKER_TEST_SEED</c> ask for others.
/// </summary>
public sealed class CommitTests(ITestOutputHelper output)
{
    private const int AtOnce = 40;

    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commits_that_nobody_knows_the_end_of_lose_nothing_and_send_nothing_twice()
    {
        var breaks = Asked.For("REPORTWORKER_TEST_BREAKS", 40);
        var seed = Asked.For("REPORTWORKER_TEST_SEED", Environment.TickCount & 0xFFFF);
        output.WriteLine($"{breaks} broken commits, seed {seed}");
        await using var server = new ReceiptServer(seed, slowest: 20);
        await using var desk = await SendingDesk.OnPostgresAsync();
        desk.Connect(server, lines: 8);
        (await desk.Desk.RunAsync(desk.Environment, "db", "migrate")).ShouldEndWith(0);
        await using var breaker = new CommitBreaker(desk.Environment["REPORTWORKER_Database__ConnectionString"], seed, share: 0.1);
        var direct = desk.Environment["REPORTWORKER_Database__ConnectionString"];
        desk.Environment["REPORTWORKER_Database__ConnectionString"] = breaker.ConnectionString;
        var watch = Stopwatch.StartNew();
        using (var service = desk.Serve())
        {
            while (breaker.Unheard + breaker.Unanswered < breaks)
            {
                await desk.Letters.QueueAsync(AtOnce, Token);
                await SendingDesk.UntilAsync(
                    async () => service.HasExited || (await desk.ListAsync(DeliveryState.Queued)).Count < AtOnce / 4, Most, "it goes on");
                service.HasExited.Should().BeFalse("it said: {0}", service.HasExited ? await desk.Said : "");
            }

            await Serving.StopAsync(service);
        }

        desk.Environment["REPORTWORKER_Database__ConnectionString"] = direct;
        await desk.QuiesceAsync();
        await Invariants.CheckAsync(desk, server, mostCopies: 1);
        breaker.Unheard.Should().BePositive();
        breaker.Unanswered.Should().BePositive();
        var rows = await desk.ListAsync();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count} letters, {rows.Count(row => row.State is DeliveryState.Uncertain or DeliveryState.Held)} uncertain; {breaker.Unheard} commits not heard of, {breaker.Unanswered} made and not answered; {watch.Elapsed.TotalSeconds:0} s"));
    }
}
