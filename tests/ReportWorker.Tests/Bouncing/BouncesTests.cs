using Microsoft.Extensions.Logging.Abstractions;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Tests.Bouncing;

/// <summary>From a report in the mailbox to the delivery that it is about: real database, real reader, a mailbox of the test's own.</summary>
public sealed class BouncesTests : IAsyncLifetime
{
    private readonly TestMailbox _mailbox = new();
    private Office _office = null!; // opened before each test
    private Delivery _delivery = null!;
    private Inbox _bounces = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync("2020-07-05T08:00:00");
        await _office.ImportSamplesAsync();
        await _office.RunAsync(run => run with { Send = true, To = ["bithu@example.vn"] });
        _delivery = (await ListAsync(new DeliveryQuery())).Single(delivery => delivery.Recipient == "bithu@example.vn");
        _bounces = Bounces();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_report_of_failure_makes_a_sent_delivery_bounced_with_the_reason_until_somebody_decides()
    {
        await _office.SendAsync();
        _mailbox.Receive(Report("failed", _delivery.MessageId));

        await _bounces.RunAsync(Token);

        (await NowAsync()).Should().BeEquivalentTo(new { State = DeliveryState.Bounced, Reply = "550 5.1.1 no such user" });
        (_mailbox.Left, _mailbox.Processed.Count).Should().Be((0, 1));
        var trail = await _office.Get<IAuditStore>().ReadAsync($"delivery/{_delivery.Id}", 5, Token);
        trail.Should().Contain(act => act.Action == "delivery.bounced" && act.Detail == "550 5.1.1 no such user");
        var watch = _office.Get<Watch>();
        (await watch.LookAsync(Token)).Findings.Should().ContainSingle(finding => !finding.Good).Which.Text.Id.Should().Be("Bounced");
        await _office.Get<Deliveries>().ResolveAsync(_delivery.Id, sent: true, "told by telephone", Token);
        (await watch.LookAsync(Token)).Findings.Should().OnlyContain(finding => finding.Good);
    }

    /// <summary>state, what is reported, the state after it, what became of the report.</summary>
    [Theory]
    [InlineData(DeliveryState.Sent, "failed", DeliveryState.Bounced, ReceivedMailState.Bounced)]
    [InlineData(DeliveryState.Uncertain, "failed", DeliveryState.Bounced, ReceivedMailState.Bounced)]
    [InlineData(DeliveryState.Held, "failed", DeliveryState.Bounced, ReceivedMailState.Bounced)]
    [InlineData(DeliveryState.Queued, "failed", DeliveryState.Queued, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Deferred, "failed", DeliveryState.Deferred, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Sending, "failed", DeliveryState.Sending, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Failed, "failed", DeliveryState.Failed, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Cancelled, "failed", DeliveryState.Cancelled, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Uncertain, "delivered", DeliveryState.Sent, ReceivedMailState.Arrived)]
    [InlineData(DeliveryState.Held, "relayed", DeliveryState.Sent, ReceivedMailState.Arrived)]
    [InlineData(DeliveryState.Sent, "delivered", DeliveryState.Sent, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Bounced, "delivered", DeliveryState.Bounced, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Uncertain, "delayed", DeliveryState.Uncertain, ReceivedMailState.Noted)]
    [InlineData(DeliveryState.Sent, "delayed", DeliveryState.Sent, ReceivedMailState.Noted)]
    public async Task What_a_report_does_depends_on_how_far_the_delivery_has_come(
        DeliveryState before, string action, DeliveryState after, ReceivedMailState outcome)
    {
        await _office.ExecuteAsync($"UPDATE Deliveries SET State = '{before}' WHERE Id = {_delivery.Id}");
        _mailbox.Receive(Report(action, _delivery.MessageId));

        await _bounces.RunAsync(Token);

        (await NowAsync()).State.Should().Be(after);
        (await _office.Get<IReceivedMailStore>().CountAsync(_mailbox.Place, outcome, Token)).Should().Be(1);
        _mailbox.Processed.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_about_nothing_of_ours_is_kept_counted_and_changes_nothing()
    {
        await _office.SendAsync();
        _mailbox.Receive(Report("failed", "nobody@example.vn"));
        _mailbox.Receive("From: bithu@example.vn\r\nSubject: thanks\r\n\r\nseen\r\n");

        await _bounces.RunAsync(Token);

        (await _office.Get<IReceivedMailStore>().CountAsync(_mailbox.Place, ReceivedMailState.Unmatched, Token)).Should().Be(2);
        (await NowAsync()).State.Should().Be(DeliveryState.Sent);
        _mailbox.Processed.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_folder_that_was_made_anew_does_not_bounce_what_was_sent_again_since()
    {
        await _office.SendAsync();
        _mailbox.Receive(Report("failed", _delivery.MessageId));
        await _bounces.RunAsync(Token);
        await _office.Get<Deliveries>().RetryAsync(_delivery.Id, "the address works now", Token);
        await _office.SendAsync();
        (await NowAsync()).State.Should().Be(DeliveryState.Sent);

        _mailbox.MakeAnew();
        await _bounces.RunAsync(Token);

        (await NowAsync()).State.Should().Be(DeliveryState.Sent);
        (await _office.Get<IReceivedMailStore>().CountAsync(_mailbox.Place, ReceivedMailState.Repeated, Token)).Should().Be(1);
    }

    [Theory]
    [InlineData("list", 0)]
    [InlineData("fetch", 0)]
    [InlineData("put away", 1)]
    public async Task A_line_that_breaks_anywhere_loses_nothing_and_repeats_nothing(string place, int read)
    {
        await _office.SendAsync();
        _mailbox.Receive(Report("failed", _delivery.MessageId));
        _mailbox.Breaks = place;

        await _bounces.Invoking(bounces => bounces.RunAsync(Token)).Should().ThrowAsync<MailboxDownException>();
        (await _office.Get<IReceivedMailStore>().CountAsync(_mailbox.Place, ReceivedMailState.Bounced, Token)).Should().Be(read);
        _mailbox.Breaks = null;
        await _bounces.RunAsync(Token);
        await _bounces.RunAsync(Token);

        (await _office.Get<IReceivedMailStore>().CountAsync(_mailbox.Place, ReceivedMailState.Bounced, Token)).Should().Be(1);
        (await NowAsync()).State.Should().Be(DeliveryState.Bounced);
        (_mailbox.Left, _mailbox.Processed.Count).Should().Be((0, 1));
    }

    [Fact]
    public async Task What_was_stored_before_a_crash_is_read_even_while_the_mailbox_is_down()
    {
        await _office.SendAsync();
        var report = System.Text.Encoding.UTF8.GetBytes(Report("failed", _delivery.MessageId));
        await _office.Get<IReceivedMailStore>().KeepAsync(new MailKey("a", "INBOX", 1, 1), Blob.Of(report), _office.Clock.GetUtcNow(), Token);
        _mailbox.Breaks = "visit";

        await _bounces.RunDueAsync(Token);

        (await NowAsync()).State.Should().Be(DeliveryState.Bounced);
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_three_times_is_put_aside_and_the_others_are_read()
    {
        await _office.SendAsync();
        _mailbox.Receive(Report("failed", "first@example.vn"));
        _mailbox.Receive(Report("failed", _delivery.MessageId));
        var bounces = Bounces(reader: new Stumbling(_office.Get<IBounceReader>(), "first@example.vn"));

        await bounces.RunAsync(Token);
        (await NowAsync()).State.Should().Be(DeliveryState.Bounced);
        (_mailbox.Left, _mailbox.Quarantined.Count).Should().Be((1, 0), "it is tried again");
        await bounces.RunAsync(Token);
        await bounces.RunAsync(Token);

        (_mailbox.Left, _mailbox.Quarantined.Count).Should().Be((0, 1));
        (await _office.Get<IReceivedMailStore>().CountAsync(_mailbox.Place, ReceivedMailState.Unreadable, Token)).Should().Be(1);
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_put_aside_without_being_fetched()
    {
        _mailbox.Claims = long.MaxValue;
        _mailbox.Breaks = "fetch";
        _mailbox.Receive(Report("failed", _delivery.MessageId));

        await _bounces.RunAsync(Token);

        (_mailbox.Left, _mailbox.Quarantined.Count).Should().Be((0, 1));
    }

    [Fact]
    public async Task A_full_mailbox_is_read_in_bites()
    {
        var bounces = Bounces(new MailboxRounds(TimeSpan.Zero) { Most = 2 });
        for (var number = 0; number < 5; number++)
        {
            _mailbox.Receive(Report("failed", $"{number}@example.vn"));
        }

        await bounces.RunAsync(Token);
        _mailbox.Left.Should().Be(3);
        await bounces.RunAsync(Token);
        await bounces.RunAsync(Token);

        _mailbox.Left.Should().Be(0);
    }

    [Fact]
    public async Task The_mailbox_is_visited_as_often_as_it_is_told()
    {
        var bounces = Bounces(new MailboxRounds(TimeSpan.FromMinutes(5)));
        await bounces.RunDueAsync(Token);
        _mailbox.Receive(Report("failed", "x@example.vn"));

        _office.Clock.Advance(TimeSpan.FromMinutes(4));
        await bounces.RunDueAsync(Token);
        _mailbox.Left.Should().Be(1);
        _office.Clock.Advance(TimeSpan.FromMinutes(1));
        await bounces.RunDueAsync(Token);

        _mailbox.Left.Should().Be(0);
    }

    [Fact]
    public void Without_a_mailbox_nothing_is_read() => _office.Get<Inboxes>().Should().Be(new Inboxes(null, null));

    private Inbox Bounces(MailboxRounds? rounds = null, IBounceReader? reader = null) => new(
        _mailbox,
        new Bounces(
            _office.Get<IReceivedMailStore>(), reader ?? _office.Get<IBounceReader>(), _office.Get<Auditor>(), _office.Clock, NullLogger<Bounces>.Instance),
        _office.Get<IReceivedMailStore>(),
        _office.Get<IBlobStore>(),
        rounds ?? new MailboxRounds(TimeSpan.Zero),
        _office.Clock,
        NullLogger<Inbox>.Instance);

    private async Task<Delivery> NowAsync() => (await ListAsync(new DeliveryQuery(Id: _delivery.Id))).Single();

    private Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query) => _office.Get<Deliveries>().ListAsync(query, Token);

    private static string Report(string action, string messageId) => $"""
        Return-Path: <>
        From: MAILER-DAEMON@mail.example
        Subject: Delivery Status Notification
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        See below.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example
        Original-Envelope-Id: {messageId}

        Final-Recipient: rfc822; bithu@example.vn
        Action: {action}
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 no such user

        --b--

        """.ReplaceLineEndings("\r\n");

    /// <summary>A reader that one message is too much for.</summary>
    private sealed class Stumbling(IBounceReader reader, string over) : IBounceReader
    {
        public BounceReport? Read(ReadOnlyMemory<byte> message) =>
            System.Text.Encoding.UTF8.GetString(message.Span).Contains(over, StringComparison.Ordinal) ? throw new InvalidDataException(over) : reader.Read(message);
    }
}
