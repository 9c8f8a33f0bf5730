using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Mailing;

/// <summary>The office sees what is released before the others do.</summary>
public sealed class PreviewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_gets_the_very_message_at_once_and_the_others_get_theirs_after_the_wait()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", ChangedReport.With("preview: { to: [soan-thao], wait: '01:00' }"));
        await office.ImportSamplesAsync();
        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];

        (await office.SendAsync()).Sent.Should().Be(3, "three people of the office are in soan-thao");
        office.Clock.Advance(TimeSpan.FromMinutes(59));
        (await office.SendAsync()).Sent.Should().Be(0);
        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Released);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        (await office.SendAsync()).Sent.Should().Be(3);

        official.Queued.Should().Be(6);
        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Sent);
        var messages = await LeftMessages.ReadAsync(office);
        var first = messages.Where(message => message.Head().StartsWith("[Xem trước] [CHÍNH THỨC]", StringComparison.Ordinal)).ToList();
        first.Should().HaveCount(3);
        messages.Should().AllSatisfy(message => message.TextBody.Should().Be(messages[0].TextBody));
    }

    [Fact]
    public async Task Who_is_in_both_groups_gets_one_message_at_once_and_drafts_do_not_wait()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", ChangedReport.With("preview: { to: [thuong-truc], wait: '02:30' }"));
        await office.ImportSamplesAsync();
        await office.RunAsync(request => request with { Send = true });
        (await office.SendAsync()).Sent.Should().Be(3);

        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];

        official.Queued.Should().Be(3);
        (await office.SendAsync()).Sent.Should().Be(3);
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(official.Edition.Key), Token)).Should().HaveCount(3);
    }
}
