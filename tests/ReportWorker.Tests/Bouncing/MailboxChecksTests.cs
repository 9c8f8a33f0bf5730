using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Commands.Doctor;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Storing;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Bouncing;

public sealed class MailboxChecksTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_doctor_counts_what_somebody_may_want_to_look_at()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        var mailbox = new TestMailbox();
        var store = office.Get<IReceivedMailStore>();
        await store.KeepAsync(new MailKey("a", "INBOX", 1, 1), null, office.Clock.GetUtcNow(), Token);
        await store.KeepAsync(new MailKey("a", "INBOX", 1, 2), Blob.Of("x"u8.ToArray()), office.Clock.GetUtcNow(), Token);
        await store.SettleAsync((await store.WaitingAsync(mailbox.Place, 1, Token))[0], ReceivedMailState.Unmatched, null, null, office.Clock.GetUtcNow(), Token);
        await using var services = new ServiceCollection().AddSingleton(new Mailboxes(mailbox, null)).AddSingleton(store).BuildServiceProvider();

        var found = await MailboxChecks.RunAsync(services, hasDatabase: true, Token);
        mailbox.Breaks = "it is down";
        var down = await MailboxChecks.RunAsync(services, hasDatabase: false, Token);

        found.Select(finding => finding.Text.Id).Should().Equal("MailboxWorks", "BouncesUnmatched", "MailUnreadable");
        found.Should().OnlyContain(finding => finding.Good && finding.Check.Id == "CheckBounces", "nobody has to do anything");
        down.Should().ContainSingle().Which.Should().Match<Hosting.Watching.Finding>(finding => !finding.Good && finding.Text.Id == "MailboxNotWorking");
    }

    [Fact]
    public async Task The_doctor_tries_the_mailbox_that_is_configured()
    {
        using var desk = new Desk();
        var environment = new Dictionary<string, string>
        {
            ["REPORTWORKER_Mail__Bounces__Host"] = "127.0.0.1",
            ["REPORTWORKER_Mail__Bounces__Port"] = "1",
            ["REPORTWORKER_Mail__Bounces__Security"] = "None",
            ["REPORTWORKER_Mail__Bounces__UserName"] = "tra-lai@example.vn",
            ["REPORTWORKER_Mail__Bounces__Password"] = "bí mật 9x",
        };

        var doctor = (await desk.RunAsync(environment, "doctor")).ShouldEndWith(1);

        doctor.Out.Should().Contain("imap://127.0.0.1:1").And.Contain("Mail:Bounces:Host").And.NotContain("9x");
        (await desk.RunAsync("doctor")).Out.Should().NotContain("imap://");
    }
}
