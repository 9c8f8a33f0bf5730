using ReportWorker.Core.Mailing;
using ReportWorker.Mail.Smtp;

namespace ReportWorker.Mail.Tests.Smtp;

public sealed class SmtpLinesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_copies_leave_at_once_as_there_are_lines_and_the_lines_are_kept()
    {
        await using var server = new FaultServer();
        await using var lines = new SmtpLines(3, () => TestMail.Channel(server.Port));
        var (now, most) = (0, 0);
        using var together = new SemaphoreSlim(0);

        async Task<bool> StartAsync(CancellationToken cancellationToken)
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now == 3)
            {
                together.Release(9);
            }

            await together.WaitAsync(cancellationToken);
            Interlocked.Decrement(ref now);
            return true;
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => lines.SendAsync(TestMail.Copy(), StartAsync, Token)));

        outcomes.Should().AllBeOfType<SendOutcome.Accepted>();
        (most, server.Connections, server.Messages.Count).Should().Be((3, 3, 9));
        (await lines.ProbeAsync(Token)).Should().BeNull();
        lines.Description.Should().Contain("127.0.0.1");
    }

    [Fact]
    public async Task One_line_that_breaks_leaves_the_others_alone()
    {
        await using var server = new FaultServer(new Fault("MAIL", FaultKind.Close, Times: 1));
        await using var lines = new SmtpLines(2, () => TestMail.Channel(server.Port));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lines.SendAsync(TestMail.Copy(), TestMail.Yes, Token)));

        outcomes.Count(outcome => outcome is SendOutcome.TryLater).Should().Be(1);
        outcomes.Count(outcome => outcome is SendOutcome.Accepted).Should().Be(3);
    }
}
