using System.Net;
using System.Net.Sockets;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Tests.Smtp;

public sealed class SmtpChannelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("PIPELINING 8BITMIME SMTPUTF8 SIZE_50000000")]
    [InlineData("PIPELINING 8BITMIME BINARYMIME CHUNKING DSN")]
    public async Task The_server_receives_the_stored_bytes_whatever_it_offers(string extensions)
    {
        await using var server = new FaultServer(extensions: extensions);
        await using var channel = TestMail.Channel(server.Port);
        var copy = TestMail.Copy(200_000);

        (await channel.SendAsync(copy, TestMail.Yes, Token)).Should().Be(new SendOutcome.Accepted("250 2.0.0 queued as 4711"));

        server.Messages.Should().ContainSingle().Which.AsSpan().SequenceEqual(copy.Message.Span).Should().BeTrue();
        server.Commands.Should().Contain(command => command.StartsWith("MAIL FROM:<vp@example.vn>", StringComparison.Ordinal));
        server.Commands.Should().Contain(command => command.StartsWith("RCPT TO:<bithu@example.vn>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_reports_later_is_told_the_messages_name_and_what_to_report()
    {
        await using var server = new FaultServer(extensions: "PIPELINING DSN");
        await using var channel = TestMail.Channel(server.Port, options => options.Bounces.Address = "tra-lai@example.vn");

        await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        server.Commands.Should().Contain(command => command.StartsWith("MAIL FROM:<tra-lai@example.vn>", StringComparison.Ordinal)
                && command.Contains($" ENVID={TestMail.MessageId}", StringComparison.Ordinal) && command.Contains(" RET=HDRS", StringComparison.Ordinal))
            .And.Contain(command => command.StartsWith("RCPT TO:<bithu@example.vn> NOTIFY=FAILURE,DELAY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copies_share_one_line()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);

        for (var i = 0; i < 5; i++)
        {
            (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Accepted>();
        }

        (server.Connections, server.Messages.Count).Should().Be((1, 5));
    }

    [Fact]
    public async Task A_refused_copy_does_not_cost_the_line()
    {
        await using var server = new FaultServer(new Fault("RCPT", FaultKind.Reply, "550 5.1.1 no such user", Times: 1));
        await using var channel = TestMail.Channel(server.Port);

        (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Refused>();
        (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Accepted>();

        server.Connections.Should().Be(1);
    }

    [Theory]
    [InlineData("AFTER", FaultKind.Close, "")]
    [InlineData("AFTER", FaultKind.Reset, "")]
    [InlineData("AFTER", FaultKind.Reply, "421 4.4.2 idle too long")]
    public async Task A_line_that_died_since_the_last_copy_is_replaced_without_blaming_the_next(string place, FaultKind kind, string reply)
    {
        await using var server = new FaultServer(new Fault(place, kind, reply, Times: 1));
        await using var channel = TestMail.Channel(server.Port);

        await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token);
        (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Accepted>();

        (server.Connections, server.Messages.Count).Should().Be((2, 2));
    }

    [Fact]
    public async Task A_lost_lease_ends_the_attempt_before_DATA_and_the_next_copy_goes()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);

        (await channel.SendAsync(TestMail.Copy(), _ => Task.FromResult(false), Token)).Should().BeOfType<SendOutcome.LeaseLost>();
        server.Commands.Should().NotContain("DATA");

        (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Accepted>();
    }

    [Fact]
    public async Task A_failing_mark_reaches_the_caller_and_nothing_leaves()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);

        var sending = () => channel.SendAsync(TestMail.Copy(), _ => throw new InvalidDataException("database gone"), Token);

        await sending.Should().ThrowAsync<InvalidDataException>();
        server.Commands.Should().NotContain("DATA");
    }

    [Fact]
    public async Task Stopping_before_the_data_throws()
    {
        await using var server = new FaultServer(new Fault("RCPT", FaultKind.Hang));
        await using var channel = TestMail.Channel(server.Port);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var sending = () => channel.SendAsync(TestMail.Copy(), TestMail.Yes, stop.Token);

        await sending.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Stopping_after_the_data_started_changes_nothing()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);
        using var stop = new CancellationTokenSource();

        var outcome = await channel.SendAsync(
            TestMail.Copy(),
            async _ =>
            {
                await stop.CancelAsync();
                return true;
            },
            stop.Token);

        outcome.Should().BeOfType<SendOutcome.Accepted>();
    }

    [Theory]
    [InlineData("BODY", 8_000_000, "TryLater", "its end was not handed over, so nobody can have it")]
    [InlineData("DOT", 3000, "Unknown", "the server may have taken it and not said so")]
    public async Task A_line_that_is_cut_amid_the_data_tells_what_may_have_arrived(string at, int size, string verdict, string why)
    {
        await using var server = new FaultServer(new Fault(at, FaultKind.Hang));
        await using var channel = TestMail.Channel(server.Port);
        using var cut = new CancellationTokenSource();

        var outcome = await channel.SendAsync(
            TestMail.Copy(size),
            token =>
            {
                cut.CancelAfter(TimeSpan.FromSeconds(4));
                return TestMail.Yes(token);
            },
            Token,
            cut.Token).WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Token);

        outcome.GetType().Name.Should().Be(verdict, why);
    }

    [Fact]
    public async Task A_redirection_changes_the_envelope_and_no_byte_of_the_message()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port, options => options.RedirectAllTo = "thu@example.vn");
        var copy = TestMail.Copy();

        await channel.SendAsync(copy, TestMail.Yes, Token);

        server.Commands.Should().Contain("RCPT TO:<thu@example.vn>").And.NotContain("RCPT TO:<bithu@example.vn>");
        server.Messages.Single().Should().Equal(copy.Message.ToArray());
    }

    [Fact]
    public async Task A_message_over_the_servers_SIZE_is_refused_with_both_numbers()
    {
        await using var server = new FaultServer(extensions: "SIZE_10000");
        var limit = new MessageLimit(10_000_000);
        await using var channel = TestMail.Channel(server.Port, limit: limit);

        var outcome = await channel.SendAsync(TestMail.Copy(20_000), TestMail.Yes, Token);

        limit.Bytes.Should().Be(10_000, "the next message is made to fit");

        outcome.Should().BeOfType<SendOutcome.Refused>().Which.Reply.Should().Contain("10,000");
        server.Commands.Should().NotContain(command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Eight_bit_bytes_are_refused_rather_than_changed()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);
        var bytes = "From: a@example.vn\nTo: b@example.vn\n\nbare line feeds\n"u8.ToArray();

        var outcome = await channel.SendAsync(new OutgoingCopy("b@example.vn", "x@y", bytes), TestMail.Yes, Token);

        outcome.Should().BeOfType<SendOutcome.Refused>();
        server.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task A_recipient_that_is_no_address_is_refused_without_a_line()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);

        (await channel.SendAsync(TestMail.Copy() with { Recipient = "đức@example.vn" }, TestMail.Yes, Token))
            .Should().BeOfType<SendOutcome.Refused>();
        server.Connections.Should().Be(0);
    }

    [Fact]
    public async Task No_STARTTLS_means_no_line_and_no_fall_back()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port, options => options.Smtp.Security = MailSecurity.StartTls);

        var outcome = await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        outcome.Should().BeOfType<SendOutcome.ChannelDown>().Which.Reply.Should().Contain("STARTTLS");
        server.Commands.Should().NotContain(command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clear_text_port_with_SslOnConnect_is_a_TLS_failure()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port, options => options.Smtp.Security = MailSecurity.SslOnConnect);

        (await channel.ProbeAsync(Token)).Should().Contain("No protected line");
    }

    [Theory]
    [InlineData(MailAuth.Basic, "AUTH_PLAIN", "535 5.7.8 authentication failed", "refused the sign-in")]
    [InlineData(MailAuth.Ntlm, "AUTH_NTLM", "535 5.7.3 authentication unsuccessful", "refused the sign-in")]
    [InlineData(MailAuth.Basic, "", "", "offers no sign-in")]
    public async Task A_sign_in_that_fails_stops_the_channel_and_shows_no_secret(
        MailAuth auth, string extensions, string reply, string text)
    {
        await using var server = new FaultServer(new Fault("AUTH", FaultKind.Reply, reply), extensions);
        await using var channel = TestMail.Channel(server.Port, options =>
            (options.Smtp.Auth, options.Smtp.UserName, options.Smtp.Password) = (auth, "QU\\mayin", "bí mật 123"));

        var outcome = await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        outcome.Should().BeOfType<SendOutcome.ChannelDown>().Which.Reply.Should().Contain(text).And.NotContainAny("mayin", "bí mật");
        channel.Description.Should().NotContainAny("mayin", "bí mật");
    }

    [Fact]
    public async Task A_sign_in_that_succeeds_sends()
    {
        await using var server = new FaultServer(extensions: "AUTH_PLAIN");
        await using var channel = TestMail.Channel(server.Port, options =>
            (options.Smtp.Auth, options.Smtp.UserName, options.Smtp.Password) = (MailAuth.Basic, "mayin", "secret"));

        (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Accepted>();
        server.Commands.Should().Contain(command => command.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_listening_is_a_channel_that_is_down_and_says_what_to_do()
    {
        await using var channel = TestMail.Channel(UnusedPort());

        var outcome = await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        outcome.Should().BeOfType<SendOutcome.ChannelDown>().Which.Reply.Should().Contain("Mail:Smtp:Host");
        (await channel.ProbeAsync(Token)).Should().Contain("127.0.0.1");
    }

    [Fact]
    public async Task A_probe_of_a_good_server_says_nothing()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);

        (await channel.ProbeAsync(Token)).Should().BeNull();
    }

    [Fact]
    public async Task Callers_at_the_same_time_wait_for_each_other()
    {
        await using var server = new FaultServer();
        await using var channel = TestMail.Channel(server.Port);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)));

        outcomes.Should().AllBeOfType<SendOutcome.Accepted>();
        (server.Connections, server.Messages.Count).Should().Be((1, 8));
    }

    private static int UnusedPort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
