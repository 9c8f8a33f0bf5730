using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Tests.Smtp;

/// <summary>Replies that mean something of their own, and what <see cref="FaultMatrixTests"/> does not see: whether the data were announced, and what is told.</summary>
public sealed class SmtpFaultTests
{
    private const int Large = 8_000_000;

    /// <summary>place, what happens, reply, verdict, data announced.</summary>
    public static TheoryData<string, FaultKind, string, string, bool> Table => new()
    {
        { "GREETING", FaultKind.Reply, "554 5.7.1 go away", "ChannelDown", false },
        { "MAIL", FaultKind.Reply, "432 4.3.2 concurrent connections", "ChannelDown", false },
        { "MAIL", FaultKind.Reply, "530 5.7.57 not authenticated", "ChannelDown", false },
        { "MAIL", FaultKind.Reply, "550 5.7.60 may not send as this sender", "ChannelDown", false },
        { "MAIL", FaultKind.Reply, "552 5.3.4 too large", "Refused", false },
        { "MAIL", FaultKind.Reply, "501 5.1.7 bad sender", "Refused", false },
        { "RCPT", FaultKind.Reply, "450 4.7.1 greylisted", "TryLater", false },
        { "RCPT", FaultKind.Reply, "421 4.7.0 not now", "TryLater", false },
        { "RCPT", FaultKind.Reply, "452 4.2.2 mailbox full", "TryLater", false },
        { "RCPT", FaultKind.Reply, "552 5.2.2 too many recipients", "TryLater", false },
        { "RCPT", FaultKind.Reply, "550 5.1.1 no such user", "Refused", false },
        { "RCPT", FaultKind.Reply, "554 5.7.1 relay access denied", "Refused", false },
        { "RCPT", FaultKind.Reply, "530 5.7.0 sign in first", "ChannelDown", false },
        { "DATA", FaultKind.Reply, "250 strange", "TryLater", true },
        { "BODY", FaultKind.Hang, "", "TryLater", true },
        { "DOT", FaultKind.Reply, "552 5.3.4 too large", "Refused", true },
        { "DOT", FaultKind.Reply, "554 5.7.1 content refused", "Refused", true },
        { "DOT", FaultKind.Reply, "554 5.2.2 STOREDRV.Submission; mailbox full", "ChannelDown", true },
        { "DOT", FaultKind.Reply, "251 neither yes nor no", "Unknown", true },
        { "DOT", FaultKind.Hang, "", "Unknown", true },
        { "AFTER", FaultKind.Close, "", "Accepted", true },
        { "AFTER", FaultKind.Reset, "", "Accepted", true },
        { "NOWHERE", FaultKind.Reply, "", "Accepted", true },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_fault_gets_the_verdict_of_the_table(string place, FaultKind kind, string reply, string verdict, bool announced)
    {
        await using var server = new FaultServer(new Fault(place, kind, reply));
        var patience = TestMail.Patience(kind);
        await using var channel = TestMail.Channel(server.Port, options =>
            (options.Smtp.ConnectTimeout, options.Smtp.CommandTimeout, options.Smtp.DataTimeout) = (patience, patience, patience));
        var told = false;

        var outcome = await channel.SendAsync(
            TestMail.Copy(place == "BODY" ? Large : 3000),
            _ => Task.FromResult(told = true),
            TestContext.Current.CancellationToken);

        outcome.GetType().Name.Should().Be(verdict, outcome.ToString());
        told.Should().Be(announced);
        if (kind == FaultKind.Reply && reply.Length > 0)
        {
            outcome.ToString().Should().Contain(reply[4..]);
        }
    }

    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task Without_pipelining_the_verdicts_are_the_same(string place)
    {
        await using var server = new FaultServer(new Fault(place, FaultKind.Reply, "451 4.3.0 later"), extensions: string.Empty);
        await using var channel = TestMail.Channel(server.Port);

        var outcome = await channel.SendAsync(TestMail.Copy(), TestMail.Yes, TestContext.Current.CancellationToken);

        outcome.Should().BeOfType<SendOutcome.TryLater>().Which.ReplyCode.Should().Be(451);
    }
}
