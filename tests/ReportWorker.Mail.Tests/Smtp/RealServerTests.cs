using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Tests.Smtp;

/// <summary>A real server on loopback; whether and how the message arrives is looked at by whoever runs it.</summary>
public sealed class RealServerTests
{
    [Fact]
    public async Task A_real_server_accepts_a_message()
    {
        var server = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_SMTP");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "REPORTWORKER_TEST_SMTP is not set to host:port of a mail server on loopback.");
        var colon = server!.LastIndexOf(':');
        await using var channel = TestMail.Channel(
            int.Parse(server[(colon + 1)..], TestMail.English), options => options.Smtp.Host = server[..colon]);
        var to = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_SMTP_TO") ?? "root@localhost";

        var outcome = await channel.SendAsync(TestMail.Copy(to: to), TestMail.Yes, TestContext.Current.CancellationToken);

        outcome.Should().BeOfType<SendOutcome.Accepted>().Which.Reply.Should().StartWith("250");
    }
}
