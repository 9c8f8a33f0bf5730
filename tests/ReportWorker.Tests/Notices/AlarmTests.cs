using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;

namespace ReportWorker.Tests.Notices;

/// <summary>What administrators are told by mail, and how often.</summary>
public sealed class AlarmTests
{
    private static readonly FoundAlarm Disk = new("disk-data", "Còn 100 MB trống", IsLocal: true);
    private static readonly FoundAlarm Undecided = new("Undecided", "2 thư chưa rõ kết quả: 5, 7", IsLocal: false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_findings_are_one_message_and_what_lasts_is_told_again_after_a_day()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await LookAsync(office, Disk);
        office.Clock.Advance(TimeSpan.FromMinutes(4));
        await LookAsync(office, Disk, Undecided);
        (await office.LettersAsync("[ReportWorker]")).Should().BeEmpty("others may come within five minutes");

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await LookAsync(office, Disk, Undecided);

        var letters = await office.LettersAsync("[ReportWorker] Cần xử lý: 2 việc");
        letters.Select(letter => letter.To.Mailboxes.Single().Address).Should().BeEquivalentTo("quan-tri@example.vn", "truc@example.vn");
        letters[0].Words().Should().Contain("- Còn 100 MB trống (từ 12:00 14/06/2020, mới)\n- 2 thư chưa rõ kết quả: 5, 7 (từ 12:04 14/06/2020, mới)\n");
        letters[0].Attachments.Should().BeEmpty();

        for (var hour = 0; hour < 23; hour++)
        {
            office.Clock.Advance(TimeSpan.FromHours(1));
            await LookAsync(office, Disk, Undecided);
        }

        (await office.LettersAsync("[ReportWorker]")).Should().HaveCount(2);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await LookAsync(office, Disk, Undecided);
        (await office.LettersAsync("[ReportWorker]")).Should().HaveCount(4);
    }

    [Fact]
    public async Task What_ends_before_anybody_was_told_is_not_told_and_what_was_told_is_told_to_be_over()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await LookAsync(office, Disk);
        office.Clock.Advance(TimeSpan.FromMinutes(4));
        await LookAsync(office);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await LookAsync(office);
        (await office.LettersAsync("[ReportWorker]")).Should().BeEmpty();
        (await office.Get<INoticeStore>().AlarmsAsync(Token)).Should().BeEmpty();

        await LookAsync(office, Disk);
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await LookAsync(office, Disk);
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await LookAsync(office);
        (await office.LettersAsync("[ReportWorker] Đã hết cảnh báo")).Should().BeEmpty("a quarter of an hour lies between two messages");
        office.Clock.Advance(TimeSpan.FromMinutes(10));
        await LookAsync(office);

        (await office.LettersAsync("[ReportWorker] Đã hết cảnh báo"))[0].Words().Should().Contain("Đã hết:\n- Còn 100 MB trống");
        (await office.Get<INoticeStore>().AlarmsAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Something_that_has_become_something_else_is_told_after_an_hour()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await LookAsync(office, Undecided);
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await LookAsync(office, Undecided);
        office.Clock.Advance(TimeSpan.FromMinutes(30));
        await LookAsync(office, Undecided with { Text = "3 thư chưa rõ kết quả: 5, 7, 9" });
        (await office.LettersAsync("[ReportWorker]")).Should().HaveCount(2);

        office.Clock.Advance(TimeSpan.FromMinutes(30));
        await LookAsync(office, Undecided with { Text = "3 thư chưa rõ kết quả: 5, 7, 9" });

        var letters = await office.LettersAsync("[ReportWorker]");
        letters.Should().HaveCount(4);
        letters[^1].Words().Should().Contain("3 thư chưa rõ kết quả: 5, 7, 9 (từ 12:00 14/06/2020)");
    }

    [Fact]
    public async Task An_alarm_that_cannot_be_delivered_is_no_alarm()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await office.Get<Alarms>().RunAsync([Disk], Token);
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.Get<Alarms>().RunAsync([Disk], Token);
        await office.ExecuteAsync("UPDATE \"Deliveries\" SET \"State\" = 'Uncertain'");

        var stored = await office.Get<Core.Watching.IWatchStore>().LookAsync(office.Clock.GetUtcNow(), Token);

        stored.Undecided.Should().BeEmpty();
        stored.Deliveries.Should().BeEmpty();
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Should().OnlyContain(delivery => delivery.Purpose == MessagePurpose.Alarm);
    }

    [Fact]
    public async Task Two_machines_that_see_the_same_tell_it_once()
    {
        await using var office = await NoticeOffice.OpenAsync();
        var other = await Office.OpenAsync("2020-06-14T12:00:00", settings => settings.Alarms.To = "quan-tri@example.vn", office.Folder);
        await office.Get<Alarms>().RunAsync([Undecided], Token);
        await other.Get<Alarms>().RunAsync([Undecided], Token);
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        other.Clock.Advance(TimeSpan.FromMinutes(5));

        await Task.WhenAll(office.Get<Alarms>().RunAsync([Undecided], Token), other.Get<Alarms>().RunAsync([Undecided], Token));

        var told = await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token);
        told.Count(delivery => delivery.Recipient == "quan-tri@example.vn").Should().Be(1);
        await other.CloseAsync();
    }

    private static async Task LookAsync(Office office, params FoundAlarm[] found)
    {
        await office.Get<Alarms>().RunAsync(found, Token);
        await office.SendAsync();
    }
}
