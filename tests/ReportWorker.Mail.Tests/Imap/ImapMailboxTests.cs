using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Mail.Imap;
using ReportWorker.Mail.Tests.Bouncing;

namespace ReportWorker.Mail.Tests.Imap;

/// <summary>Against a real server: Dovecot in CI.</summary>
public sealed class ImapMailboxTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_listed_fetched_byte_for_byte_and_put_away_into_folders_that_are_made_on_the_way()
    {
        await using var server = await ImapServer.StartAsync();
        var bytes = TestBounces.Bytes(TestBounces.Notification());
        await server.PutAsync(bytes);
        await server.PutAsync(TestBounces.Bytes(TestBounces.Answer));
        await using (var visit = await Mailbox(server.Options()).VisitAsync(Token))
        {
            var there = await visit.ListAsync(10, Token);
            there.Should().HaveCount(2);
            there[0].Key.Should().BeEquivalentTo(new { Account = "reader@mail.example", server.Folder });
            there[0].Size.Should().Be(bytes.Length);
            (await visit.FetchAsync(there[0], Token))!.Value.ToArray().Should().Equal(bytes);
            (await visit.ListAsync(1, Token)).Should().Equal(there[0]);

            await visit.PutAwayAsync(there[0].Key, unreadable: false, Token);
            await visit.PutAwayAsync(there[0].Key, unreadable: false, Token);
            await visit.PutAwayAsync(there[1].Key, unreadable: true, Token);

            (await visit.ListAsync(10, Token)).Should().BeEmpty();
        }

        (await server.CountAsync($"{server.Folder}/done/well")).Should().Be(1);
        (await server.CountAsync($"{server.Folder}/strange")).Should().Be(1);
    }

    [Fact]
    public async Task A_folder_that_is_deleted_and_made_anew_counts_anew_under_another_validity()
    {
        await using var server = await ImapServer.StartAsync();
        var mailbox = Mailbox(server.Options());
        await server.PutAsync(TestBounces.Bytes(TestBounces.Notification()));
        var before = await OnlyAsync(mailbox);

        await server.DeleteFolderAsync();
        await server.MakeFolderAsync();
        await server.PutAsync(TestBounces.Bytes(TestBounces.Qmail));
        var after = await OnlyAsync(mailbox);

        after.Uid.Should().Be(before.Uid);
        after.UidValidity.Should().NotBe(before.UidValidity);
    }

    [Fact]
    public async Task What_came_while_nobody_listened_or_was_not_listed_ends_the_wait_at_once()
    {
        await using var server = await ImapServer.StartAsync();
        var mailbox = Mailbox(server.Options());
        await server.PutAsync(TestBounces.Bytes(TestBounces.Notification()));
        await OnlyAsync(mailbox);
        await server.PutAsync(TestBounces.Bytes(TestBounces.Qmail)); // after the visit, before the wait

        (await WaitedAsync(mailbox, TimeSpan.FromMinutes(5))).Should().BeLessThan(TimeSpan.FromMinutes(1));

        await using (var visit = await mailbox.VisitAsync(Token))
        {
            await visit.ListAsync(1, Token); // of two
        }

        (await WaitedAsync(mailbox, TimeSpan.FromMinutes(5))).Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task What_was_listed_and_still_lies_there_is_not_waited_for_and_what_comes_then_ends_the_wait()
    {
        await using var server = await ImapServer.StartAsync();
        var mailbox = Mailbox(server.Options());
        await server.PutAsync(TestBounces.Bytes(TestBounces.Notification()));
        await OnlyAsync(mailbox);

        (await WaitedAsync(mailbox, TimeSpan.FromSeconds(1))).Should().BeGreaterThan(TimeSpan.FromMilliseconds(900));

        var waiting = WaitedAsync(mailbox, TimeSpan.FromMinutes(5));
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Token);
        await server.PutAsync(TestBounces.Bytes(TestBounces.Qmail));
        (await waiting).Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_message_that_somebody_else_took_away_is_not_there()
    {
        await using var server = await ImapServer.StartAsync();
        await server.PutAsync(TestBounces.Bytes(TestBounces.Notification()));
        await using var visit = await Mailbox(server.Options()).VisitAsync(Token);
        var there = (await visit.ListAsync(10, Token)).Single();

        await server.EmptyAsync();

        (await visit.FetchAsync(there, Token)).Should().BeNull();
        await visit.PutAwayAsync(there.Key, unreadable: false, Token);
    }

    [Fact]
    public async Task A_message_that_is_larger_than_it_said_is_not_taken()
    {
        await using var server = await ImapServer.StartAsync();
        await server.PutAsync(TestBounces.Bytes(TestBounces.Notification()));
        await using var visit = await Mailbox(server.Options()).VisitAsync(Token);

        (await visit.FetchAsync((await visit.ListAsync(10, Token))[0] with { Size = 100 }, Token)).Should().BeNull();
    }

    [Fact]
    public async Task A_line_that_breaks_amid_a_visit_is_a_mailbox_that_is_down()
    {
        await using var server = await ImapServer.StartAsync();
        await server.PutAsync(TestBounces.Bytes(TestBounces.Notification()));
        await using var line = new BreakableLine(server.Host, server.Port);
        await using var visit = await Mailbox(server.Options(line.Port)).VisitAsync(Token);
        await visit.ListAsync(10, Token);

        await line.BreakAsync();

        (await visit.Invoking(one => one.ListAsync(10, Token)).Should().ThrowAsync<MailboxDownException>()).Which.Message
            .Should().Contain("could not be read to the end").And.Contain(server.Host);
    }

    [Fact]
    public async Task A_probe_tells_what_is_wrong_and_where_it_is_set()
    {
        await using var server = await ImapServer.StartAsync();
        var (good, password, folder, host) = (server.Options(), server.Options(), server.Options(), server.Options(port: 1));
        (password.Password, folder.Folder) = ("wrong-9x", "nowhere/at all");

        (await Mailbox(good).ProbeAsync(Token)).Should().BeNull();
        (await Mailbox(password).ProbeAsync(Token)).Should().Contain("Mail:Bounces:Password").And.NotContain("wrong-9x");
        (await Mailbox(folder).ProbeAsync(Token)).Should().Contain("'nowhere/at all'").And.Contain("Mail:Bounces:Folder");
        (await Mailbox(host).ProbeAsync(Token)).Should().Contain("Mail:Bounces:Host");
        (await Mailbox(host).Invoking(mailbox => mailbox.VisitAsync(Token)).Should().ThrowAsync<MailboxDownException>())
            .Which.Message.Should().Contain("Mail:Bounces:Host");
        (await server.CountAsync($"{server.Folder}/done")).Should().BeNull("a probe changes nothing");
    }

    [Fact]
    public async Task Clear_text_is_not_used_in_place_of_STARTTLS()
    {
        await using var server = await ImapServer.StartAsync();
        var options = server.Options();
        options.Security = MailSecurity.StartTls;

        (await Mailbox(options).ProbeAsync(Token)).Should().Contain("offers no STARTTLS");
    }

    private static ImapMailbox Mailbox(BounceOptions options) =>
        new(BounceOptions.Section, options, TestMail.English, new Pulse(TimeProvider.System, rest: null), TimeProvider.System);

    private static async Task<TimeSpan> WaitedAsync(ImapMailbox mailbox, TimeSpan most)
    {
        var started = TimeProvider.System.GetTimestamp();
        await mailbox.WaitAsync(most, Token);
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static async Task<MailKey> OnlyAsync(ImapMailbox mailbox)
    {
        await using var visit = await mailbox.VisitAsync(Token);
        return (await visit.ListAsync(10, Token)).Single().Key;
    }
}
