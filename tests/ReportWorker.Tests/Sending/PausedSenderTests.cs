using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Sending;

/// <summary>Sending while somebody pauses all mail.</summary>
public sealed class PausedSenderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_on_its_way_when_mail_is_paused_ends_as_usual_and_nothing_else_is_begun()
    {
        await using var post = await Post.OpenAsync(30, settings => settings.Mail.Smtp.Connections = 1);
        post.Channel.Answer = async _ =>
        {
            if (post.Channel.Tried == 3)
            {
                await post.Get<PauseMail>().PauseAsync("địa chỉ sai", Token);
            }

            return new SendOutcome.Accepted("250 ok");
        };

        (await post.SendAsync()).Should().Be(new SendSummary(3, 0, 0, 0, Paused: true, ChannelDown: null));
        (await post.SendAsync()).Should().Be(new SendSummary(0, 0, 0, 0, Paused: true, ChannelDown: null));
        (await post.DeliveriesAsync()).Where(delivery => delivery.State != DeliveryState.Sent).Should()
            .HaveCount(27).And.OnlyContain(delivery => delivery.State == DeliveryState.Queued && delivery.Attempts == 0);

        await post.Get<PauseMail>().ResumeAsync(Token);
        (await post.SendAsync()).Should().Be(new SendSummary(27, 0, 0, 0, Paused: false, ChannelDown: null));
        post.Channel.Copies.Select(copy => copy.MessageId).Should().OnlyHaveUniqueItems().And.HaveCount(30);
    }
}
