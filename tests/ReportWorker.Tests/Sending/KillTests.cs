using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Sending;

/// <summary>
/// The program is killed (SIGKILL) at random instants while it sends over twenty lines, time and again. Fifty kills on each database in CI, where
/// <c>REPORTWORKER_TEST_PROGRAM</c> names the installed program; <c>REPORTWORKER_TEST_KILLS</c> and <c>REPORTWORKER_TEST_SEED</c> ask for others.
/// </summary>
public abstract class KillTests(ITestOutputHelper output)
{
    private const int Lines = 20;
    private const int Enough = 150; // so that the queue never runs dry before a kill

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected abstract Task<SendingDesk> OpenAsync();

    [Theory]
    [InlineData("Hold", 70, 1)]
    [InlineData("AutoOnce", 30, 2)]
    public async Task A_program_that_is_killed_loses_nothing_and_sends_nothing_twice_without_a_decision(string policy, int percent, int mostCopies)
    {
        var kills = Asked.For("REPORTWORKER_TEST_KILLS", Desk.Published is null ? 10 : 50) * percent / 100;
        var seed = Asked.For("REPORTWORKER_TEST_SEED", Environment.TickCount & 0xFFFF);
        output.WriteLine($"{kills} kills, seed {seed}");
        await using var server = new ReceiptServer(seed, slowest: 60, silent: 0.002);
        await using var desk = await OpenAsync();
        desk.Connect(server, Lines);
        desk.Environment["REPORTWORKER_Mail__Smtp__DataTimeout"] = "00:00:05";
        desk.Environment["REPORTWORKER_Mail__Uncertain"] = policy;
        desk.Environment["REPORTWORKER_Mail__UncertainWait"] = "00:00:01";
        var random = new Random(seed);
        List<int> held = [];
        List<int> inData = [];
        var watch = Stopwatch.StartNew();
        for (var kill = 0; kill < kills; kill++)
        {
            var waiting = (await desk.ListAsync(DeliveryState.Queued)).Count;
            await desk.Letters.QueueAsync(Math.Max(1, Enough - waiting), Token);
            await KillOnceAsync(desk, server, random);
            var (pre, data) = await desk.OnTheirWayAsync();
            held.Add(pre + data);
            inData.Add(data);
        }

        await desk.QuiesceAsync();
        await Invariants.CheckAsync(desk, server, mostCopies);

        var rows = await desk.ListAsync();
        var open = rows.Count(row => row.State is DeliveryState.Uncertain or DeliveryState.Held);
        var twice = server.Receipts.Count(receipt => receipt.Value.Count > 1);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count} letters, {open} uncertain ({server.Silenced.Count} not answered), {twice} twice; on their way at a kill: {Median(held)}, of these in phase data {Median(inData)} (medians); {watch.Elapsed.TotalSeconds:0} s"));
        open.Should().BeLessThanOrEqualTo(inData.Sum() + server.Silenced.Count, "only what was in its data or not answered can be uncertain");
        Median(held).Should().BeGreaterThanOrEqualTo(Lines, "that many are to be on their way");
    }

    // Most often amid sending, now and then while it starts.
    private static async Task KillOnceAsync(SendingDesk desk, ReceiptServer server, Random random)
    {
        var before = server.Begun;
        using var process = desk.Send();
        if (random.NextDouble() < 0.9)
        {
            while (server.Begun == before && !process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
            }
        }

        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(800)), TimeProvider.System, Token);
        process.Kill();
        await process.WaitForExitAsync(Token);
    }

    private static int Median(List<int> values) => values.Order().ElementAt(values.Count / 2);
}

public sealed class SqliteKillTests(ITestOutputHelper output) : KillTests(output)
{
    private protected override Task<SendingDesk> OpenAsync() => SendingDesk.OnSqliteAsync();
}

public sealed class PostgresKillTests(ITestOutputHelper output) : KillTests(output)
{
    private protected override Task<SendingDesk> OpenAsync() => SendingDesk.OnPostgresAsync();
}
