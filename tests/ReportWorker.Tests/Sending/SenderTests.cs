using System.Globalization;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Service;
using ReportWorker.Hosting.Watching;
using ReportWorker.Schedule;

namespace ReportWorker.Tests.Sending;

/// <summary>The state machine of a delivery, on a real database and a way out that answers as it is told to.</summary>
public sealed class SenderTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_copies_are_on_their_way_at_once_as_there_are_lines()
    {
        await using var post = await Post.OpenAsync(40, settings => settings.Mail.Smtp.Connections = 4);
        using var together = new Barrier(4);
        post.Channel.Answer = async copy =>
        {
            await Task.Run(() => together.SignalAndWait(Token), Token);
            return new SendOutcome.Accepted("250 ok");
        };

        (await post.SendAsync()).Sent.Should().Be(40);

        post.Channel.Most.Should().Be(4);
        post.Channel.Copies.Select(copy => copy.MessageId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_copy_that_takes_longer_than_its_lease_stays_with_its_sender()
    {
        await using var post = await Post.OpenAsync(3, settings => settings.Mail.Smtp.Connections = 1);
        var others = 0;
        post.Channel.Answer = async _ =>
        {
            var end = post.Now + (3 * Quarter);
            while (post.Now < end)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
                others += (await post.Get<IDeliveryStore>().ClaimAsync("another", post.Now, Quarter, 3, Token)).Count;
                await post.Get<IDeliveryStore>().RecoverAsync(post.Now, _ => false, Token);
            }

            return new SendOutcome.Accepted("250 ok");
        };

        var sending = post.Get<Sender>().RunAsync(Token);
        await post.RunClockAsync(() => !sending.IsCompleted, TimeSpan.FromSeconds(20));

        (await sending).Sent.Should().Be(3);
        others.Should().Be(0, "also those that waited for their turn were held");
    }

    [Fact]
    public async Task A_line_that_waits_by_right_does_not_seem_to_hang_because_the_others_are_done()
    {
        await using var post = await Post.OpenAsync(2, settings => settings.Mail.Smtp.Connections = 2);
        var (pulse, overdue) = (post.Get<Pulse>(), TimeSpan.Zero);
        post.Channel.Answer = async copy =>
        {
            if (copy.Recipient == "r0@example.vn")
            {
                pulse.Expect(TimeSpan.FromMinutes(10));
                for (var end = post.Now + TimeSpan.FromMinutes(9); post.Now < end;)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
                    overdue = pulse.Overdue > overdue ? pulse.Overdue : overdue;
                }
            }

            return new SendOutcome.Accepted("250 ok");
        };

        using var work = pulse.Begin();
        var sending = post.Get<Sender>().RunAsync(Token);
        await post.RunClockAsync(() => !sending.IsCompleted, TimeSpan.FromSeconds(5));

        (await sending).Sent.Should().Be(2);
        overdue.Should().BeLessThan(TimeSpan.FromMinutes(2), "the watchdog would end the service");
    }

    [Theory]
    [InlineData(450, "450 4.2.0 greylisted", 1, 5)]
    [InlineData(451, "451 4.7.1 greylisted", 2, 10)]
    [InlineData(452, "452 4.2.2 full", 5, 66)]
    [InlineData(452, "452 4.2.2 full", 9, 66)]
    [InlineData(null, "the line broke", 1, 1)]
    [InlineData(null, "the line broke", 3, 5)]
    public async Task A_copy_that_is_put_off_waits_as_its_reply_asks_for(int? code, string reply, int attempts, double minutes)
    {
        await using var post = await Post.OpenAsync(1);
        post.Channel.Always(new SendOutcome.TryLater(reply, code));
        for (var attempt = 1; attempt < attempts; attempt++)
        {
            await post.SendAsync();
            post.Pass(TimeSpan.FromHours(2));
        }

        (await post.SendAsync()).Deferred.Should().Be(1);

        var delivery = await post.DeliveryAsync();
        (delivery.State, delivery.Attempts, delivery.Reply).Should().Be((DeliveryState.Deferred, attempts, reply));
        (delivery.NextAttemptAt!.Value - delivery.ChangedAt).TotalMinutes.Should().BeInRange(minutes * 0.9, minutes * 1.1);
        await post.SendAsync();
        post.Channel.Tried.Should().Be(attempts, "its time has not come");
    }

    [Fact]
    public async Task A_copy_that_is_put_off_for_days_is_given_up_once_and_may_be_tried_anew_by_a_person()
    {
        await using var post = await Post.OpenAsync(1, settings => settings.Mail.GiveUpAfter = TimeSpan.FromHours(3));
        post.Channel.Always(new SendOutcome.TryLater("450 4.2.0 later", 450));
        var failed = 0;
        for (var attempt = 0; attempt < 6; attempt++)
        {
            failed += (await post.SendAsync()).Failed;
            post.Pass(TimeSpan.FromHours(1.3));
        }

        var delivery = await post.DeliveryAsync();
        (failed, delivery.State, delivery.Attempts).Should().Be((1, DeliveryState.Failed, 4));
        delivery.Reply.Should().Be(Text("DeliveryExpired", 4, "450 4.2.0 later"));

        await post.Get<Deliveries>().RetryAsync(delivery.Id, "the mailbox was made larger", Token);
        (await post.SendAsync()).Deferred.Should().Be(1, "it has its whole time again");
    }

    [Fact]
    public async Task A_limit_a_minute_is_kept_over_all_lines()
    {
        await using var post = await Post.OpenAsync(6, settings => (settings.Mail.Smtp.Connections, settings.Mail.Smtp.PerMinute) = (3, 30));
        var began = post.Now;
        List<DateTimeOffset> left = [];
        post.Channel.Answer = _ =>
        {
            lock (left)
            {
                left.Add(post.Now);
            }

            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted("250 ok"));
        };

        (await post.SendAsync()).Sent.Should().Be(6);

        (left.Max() - began).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(421, "421 4.7.0 too much at once", true)]
    [InlineData(451, "451 4.7.500 server busy", true)]
    [InlineData(432, "432 4.3.2 concurrent connections", true)]
    [InlineData(450, "450 4.7.1 greylisted", false)]
    [InlineData(452, "452 4.2.2 mailbox full", false)]
    public async Task A_server_that_says_too_much_gets_copies_more_slowly(int code, string reply, bool isSlowed)
    {
        await using var post = await Post.OpenAsync(5, settings => settings.Mail.Smtp.Connections = 1);
        List<DateTimeOffset> left = [];
        post.Channel.Answer = _ =>
        {
            left.Add(post.Now);
            return Task.FromResult<SendOutcome>(new SendOutcome.TryLater(reply, code));
        };

        await post.SendAsync();

        var gaps = left.Zip(left.Skip(1), (before, after) => (after - before).TotalSeconds).ToList();
        if (isSlowed)
        {
            gaps.Should().BeInAscendingOrder().And.OnlyContain(gap => gap >= 2);
            gaps[^1].Should().BeGreaterThanOrEqualTo(16, "each time it says so, the wait is doubled");
        }
        else
        {
            gaps.Sum().Should().BeLessThan(120, "nothing waits for it");
            post.Channel.Always(new SendOutcome.Accepted("250 ok"));
        }
    }

    [Fact]
    public async Task A_way_out_that_is_down_is_tried_with_one_copy_after_rests_that_grow()
    {
        await using var post = await Post.OpenAsync(30);
        post.Channel.Always(new SendOutcome.ChannelDown("no server"));
        (await post.SendAsync()).ChannelDown.Should().Be("no server");
        var tried = post.Channel.Tried;
        tried.Should().BeLessThanOrEqualTo(2, "one for each line");

        List<double> rests = [];
        for (var last = post.Now; rests.Count < 6;)
        {
            post.Pass(TimeSpan.FromSeconds(5));
            await post.SendAsync();
            if (post.Channel.Tried > tried)
            {
                (post.Channel.Tried - tried).Should().Be(1);
                rests.Add((post.Now - last).TotalSeconds);
                (tried, last) = (post.Channel.Tried, post.Now);
            }
        }

        rests.Zip([30, 60, 120, 300, 600, 600], (seen, wanted) => seen - wanted).Should().OnlyContain(late => late >= -1 && late < 20);
        post.Get<ChannelBreaker>().Trouble!.Reason.Should().Be("no server");
        var deliveries = await post.DeliveriesAsync();
        deliveries.Should().OnlyContain(delivery => delivery.State == DeliveryState.Queued && delivery.Attempts == 0);

        post.Channel.Always(new SendOutcome.Accepted("250 ok"));
        post.Pass(TimeSpan.FromMinutes(10));
        (await post.SendAsync()).Should().Be(new SendSummary(30, 0, 0, 0, Paused: false, ChannelDown: null));
    }

    [Fact]
    public async Task The_health_page_says_why_and_until_when_the_way_out_rests()
    {
        await using var post = await Post.OpenAsync(1);
        var health = new Health(
            post.Get<IDatabase>(), post.Get<Watch>(), post.Get<PauseMail>(), post.Get<OfficeClock>(), post.Get<OfficeLanguage>(), post.Get<Pulse>(), new GivenUpJobs(),
            post.Get<ChannelBreaker>(), post.Get<Settings>());
        post.Channel.Always(new SendOutcome.ChannelDown("no server."));
        await post.SendAsync();

        var resting = await health.LookAsync(Token);
        post.Channel.Always(new SendOutcome.Accepted("250 ok"));
        post.Pass(TimeSpan.FromMinutes(1));
        await post.SendAsync();
        var working = await health.LookAsync(Token);

        resting.Attention.Should().Contain(text => text.StartsWith("Từ 08:00 thư chưa gửi đi được: no server. Sẽ thử lại lúc 08:00:3", StringComparison.Ordinal));
        working.Attention.Should().NotContain(text => text.Contains("no server", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_sends_again_does_not_wait_for_the_next_trial()
    {
        await using var post = await Post.OpenAsync(2);
        post.Channel.Always(new SendOutcome.Refused("550 5.1.1 no such user", 550));
        await post.SendAsync();
        var deliveries = post.Get<Deliveries>();
        await deliveries.RetryAsync(1, "the address is there now", Token);
        post.Channel.Always(new SendOutcome.ChannelDown("no server"));
        await post.SendAsync();
        post.Pass(TimeSpan.FromSeconds(1));
        await post.SendAsync();
        post.Channel.Tried.Should().Be(3, "the way out rests");

        await deliveries.RetryAsync(2, "this one too", Token);
        await post.SendAsync();

        post.Channel.Tried.Should().Be(4);
    }

    [Fact]
    public async Task What_is_cancelled_leaves_no_more_and_what_was_sent_cannot_be_cancelled()
    {
        await using var post = await Post.OpenAsync(2);
        var deliveries = post.Get<Deliveries>();

        await deliveries.CancelAsync(1, "the report was withdrawn", Token);
        (await post.SendAsync()).Sent.Should().Be(1);

        (await post.DeliveryAsync()).State.Should().Be(DeliveryState.Cancelled);
        (await post.Get<IAuditStore>().ReadAsync("delivery/1", 1, Token))[0].Detail.Should().Be("the report was withdrawn");
        foreach (var refused in new[] { deliveries.RetryAsync(1, "no", Token), deliveries.CancelAsync(2, "too late", Token) })
        {
            var decision = () => refused;
            (await decision.Should().ThrowAsync<RequestRefusedException>()).Which.Problems[0].Message.Id.Should().Be("DeliveryNotDecidable");
        }
    }

    [Fact]
    public async Task A_copy_that_may_have_arrived_waits_for_somebody()
    {
        await using var post = await Post.OpenAsync(1);
        post.Channel.Always(new SendOutcome.Unknown("no answer"));

        (await post.SendAsync()).Uncertain.Should().Be(1);
        post.Pass(TimeSpan.FromDays(3));
        (await post.SendAsync()).Uncertain.Should().Be(0);

        post.Channel.Tried.Should().Be(1);
        (await post.DeliveryAsync()).State.Should().Be(DeliveryState.Uncertain);
    }

    [Fact]
    public async Task Where_the_office_wants_it_such_a_copy_is_sent_once_more_and_never_a_third_time()
    {
        await using var post = await Post.OpenAsync(1, settings => settings.Mail.Uncertain = UncertainPolicy.AutoOnce);
        post.Channel.Always(new SendOutcome.Unknown("no answer"));
        for (var round = 0; round < 6; round++)
        {
            await post.SendAsync();
            if (round == 0)
            {
                post.Pass(TimeSpan.FromMinutes(29));
                await post.SendAsync();
                post.Channel.Tried.Should().Be(1, "an answer may still come");
            }

            post.Pass(TimeSpan.FromMinutes(31));
        }

        post.Channel.Copies.Should().HaveCount(2);
        post.Channel.Copies[1].Message.ToArray().Should().Equal(post.Channel.Copies[0].Message.ToArray());
        var delivery = await post.DeliveryAsync();
        (delivery.State, delivery.DataAttempts, delivery.Decision).Should().Be((DeliveryState.Held, 2, Text("UncertainHeld", 2)));
        var audit = await post.Get<IAuditStore>().ReadAsync("delivery/1", 10, Token);
        audit.Select(entry => entry.Action).Should().BeEquivalentTo("delivery.send-again", "delivery.hold");
        audit.Should().Contain(entry => entry.Detail == Text("UncertainSentAgain"));
    }

    [Fact]
    public async Task Data_that_cannot_be_noted_down_are_not_begun_and_the_copy_leaves_later()
    {
        await using var post = await Post.OpenAsync(1);
        post.IsAway = method => method == nameof(IDeliveryStore.MarkDataStartedAsync) && post.Channel.Tried <= 1;

        (await post.SendAsync()).Sent.Should().Be(1);

        post.Channel.Copies.Should().ContainSingle();
        var details = (await post.Get<IDeliveryStore>().FindAsync(1, Token))!;
        details.Attempts.Select(attempt => attempt.Outcome).Should().Equal(DeliveryState.Queued, DeliveryState.Sent);
        details.Attempts[0].Reply.Should().Be(Text("DataNotMarked", "The database is away."));
        details.Delivery.Attempts.Should().Be(1, "the copy is not to blame");
    }

    [Fact]
    public async Task What_the_server_said_is_kept_once_the_database_is_back_and_the_copy_is_not_sent_again()
    {
        await using var post = await Post.OpenAsync(1);
        var back = post.Now + TimeSpan.FromMinutes(5);
        post.IsAway = method => method == nameof(IDeliveryStore.CompleteAsync) && post.Now < back;

        (await post.SendAsync()).Sent.Should().Be(1);

        post.Channel.Copies.Should().ContainSingle();
        (await post.DeliveryAsync()).State.Should().Be(DeliveryState.Sent);
    }

    [Fact]
    public async Task What_cannot_be_kept_for_as_long_as_a_lease_is_uncertain()
    {
        await using var post = await Post.OpenAsync(1);
        post.IsAway = method => method == nameof(IDeliveryStore.CompleteAsync);

        var sending = async () => await post.SendAsync();
        await sending.Should().ThrowAsync<TimeoutException>();
        post.IsAway = _ => false;
        post.Pass(Quarter);
        await post.SendAsync();

        (await post.DeliveryAsync()).State.Should().Be(DeliveryState.Uncertain);
        post.Channel.Copies.Should().ContainSingle();
    }

    [Fact]
    public async Task A_stop_gives_back_what_was_claimed_and_not_begun()
    {
        await using var post = await Post.OpenAsync(10);
        using var stop = new CancellationTokenSource();
        post.Channel.Answer = async _ =>
        {
            await stop.CancelAsync();
            return new SendOutcome.Accepted("250 ok");
        };

        var sending = async () => await post.SendAsync(stop.Token);

        await sending.Should().ThrowAsync<OperationCanceledException>();
        (await post.DeliveriesAsync()).Should().OnlyContain(delivery => delivery.State == DeliveryState.Queued && delivery.Attempts == 0);
    }

    [Fact]
    public async Task Nothing_leaves_while_sending_is_paused()
    {
        await using var post = await Post.OpenAsync(1, settings => settings.Mail.Paused = true);

        (await post.SendAsync()).Paused.Should().BeTrue();

        post.Channel.Tried.Should().Be(0);
    }

    private static string Text(string id, params object[] args) =>
        string.Format(CultureInfo.GetCultureInfo("vi"), CoreTexts.Of(id), args);
}
