using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Sending;

/// <summary>
/// Two nodes on one PostgreSQL; one stands still (SIGSTOP) with twenty copies on their way for longer than its lease. Two rounds in CI;
/// <c>REPORTWORKER_TEST_ROUNDS</c> asks for more.
/// </summary>
public sealed class StandstillTests
{
    private const int Lines = 20;

    private static readonly TimeSpan PastTheLease = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_that_stood_still_before_the_data_sends_none_of_what_another_took_over()
    {
        await using var desk = await SendingDesk.OnPostgresAsync();
        for (var round = 0; round < Asked.For("REPORTWORKER_TEST_ROUNDS", 2); round++)
        {
            await using var server = new ReceiptServer();
            var reached = Stop(server, "RCPT", out var go);
            desk.Connect(server, Lines);
            await desk.Letters.QueueAsync(Lines, Token);
            using var stale = desk.Send();
            await reached;
            await SignalAsync(stale, "STOP");
            server.Before = (_, _) => Task.CompletedTask;
            go();
            await Task.Delay(PastTheLease, TimeProvider.System, Token);

            await desk.QuiesceAsync();
            (await desk.ListAsync()).Should().OnlyContain(delivery => delivery.State == DeliveryState.Sent, "the other node took over");
            await SignalAsync(stale, "CONT");
            await stale.WaitForExitAsync(Token).WaitAsync(Long, TimeProvider.System, Token);

            server.DataBegun.Should().Be(Lines, "the stale node never began with data");
            server.Receipts.Values.Should().HaveCount(Lines).And.OnlyContain(copies => copies.Count == 1);
        }

        var attempts = (await desk.Deliveries.FindAsync((await desk.ListAsync())[0].Id, Token))!.Attempts;
        attempts.Select(attempt => (attempt.Phase, attempt.Outcome)).Should().Equal(
            (DeliveryPhase.Pre, DeliveryState.Queued), (DeliveryPhase.Data, DeliveryState.Sent));
    }

    [Fact]
    public async Task What_a_node_had_in_its_data_is_uncertain_and_not_sent_again_and_its_late_answer_settles_it()
    {
        await using var desk = await SendingDesk.OnPostgresAsync();
        await using var server = new ReceiptServer();
        var reached = Stop(server, "DOT", out var go);
        desk.Connect(server, Lines);
        await desk.Letters.QueueAsync(Lines, Token);
        using var stale = desk.Send();
        await reached;
        await SignalAsync(stale, "STOP");
        await Task.Delay(PastTheLease, TimeProvider.System, Token);

        await desk.QuiesceAsync();
        (await desk.ListAsync()).Should().OnlyContain(delivery => delivery.State == DeliveryState.Uncertain);
        go();
        await SignalAsync(stale, "CONT");
        await stale.WaitForExitAsync(Token).WaitAsync(Long, TimeProvider.System, Token);

        (await desk.ListAsync()).Should().OnlyContain(delivery => delivery.State == DeliveryState.Sent, "the node heard the answer");
        await Invariants.CheckAsync(desk, server, mostCopies: 1);
    }

    // Ends when all lines have come to the place, where they wait for the word.
    private static Task Stop(ReceiptServer server, string place, out Action go)
    {
        var (all, word, waiting) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        server.Before = (at, _) =>
        {
            if (at != place)
            {
                return Task.CompletedTask;
            }

            if (Interlocked.Increment(ref waiting) == Lines)
            {
                all.SetResult();
            }

            return word.Task;
        };
        go = word.SetResult;
        return all.Task.WaitAsync(Long, TimeProvider.System, Token);
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Token);
        kill.ExitCode.Should().Be(0);
    }
}
