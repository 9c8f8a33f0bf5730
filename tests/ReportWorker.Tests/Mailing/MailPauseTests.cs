using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Service;
using ReportWorker.Hosting.Watching;
using ReportWorker.Schedule;
using ReportWorker.Tests.Notices;

namespace ReportWorker.Tests.Mailing;

/// <summary>Somebody pauses all mail.</summary>
public sealed class MailPauseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_needs_a_reason_and_is_in_the_audit_trail_with_who_did_it()
    {
        await using var office = await Office.OpenAsync("2020-06-15T08:00:00");
        var mail = office.Get<PauseMail>();
        Func<string, Task> pause = why => mail.PauseAsync(why, Token);

        await pause.Awaiting(act => act(" ")).Should().ThrowAsync<RequestRefusedException>();
        using (office.Get<Auditor>().ActFor("an"))
        {
            await pause("địa chỉ sai");
        }

        (await mail.ReadAsync(Token)).Should().Be(new MailPause(new PausedMail("địa chỉ sai", "an", office.Clock.GetUtcNow()), BySetting: false));
        (await pause.Awaiting(act => act("lần nữa")).Should().ThrowAsync<RequestRefusedException>()).Which.Problems.Single().Message.Id.Should().Be("MailPausedBefore");
        (await mail.ResumeAsync(Token)).IsOn.Should().BeFalse();
        (await mail.Awaiting(act => act.ResumeAsync(Token)).Should().ThrowAsync<RequestRefusedException>()).Which.Problems.Single().Message.Id.Should().Be("MailNotPaused");
        (await office.Get<IAuditStore>().ReadAsync("mail", 10, Token)).Select(audit => (audit.Actor, audit.Action, audit.Detail))
            .Should().Equal(("test", "mail.resume", null), ("an", "mail.pause", "địa chỉ sai"));
    }

    [Fact]
    public async Task What_the_setting_pauses_nobody_resumes()
    {
        await using var office = await Office.OpenAsync("2020-06-15T08:00:00", settings => settings.Mail.Paused = true);
        var mail = office.Get<PauseMail>();

        (await mail.Awaiting(act => act.ResumeAsync(Token)).Should().ThrowAsync<RequestRefusedException>()).Which.Problems.Single().Message.Id.Should().Be("MailPausedBySetting");
        await mail.PauseAsync("vẫn ghi nhận", Token);
        (await mail.ResumeAsync(Token)).Should().Be(new MailPause(null, BySetting: true));
    }

    [Fact]
    public async Task The_health_page_says_since_when_who_and_why()
    {
        await using var office = await Office.OpenAsync("2020-06-15T08:00:00");
        var health = new Health(
            office.Get<IDatabase>(), office.Get<Watch>(), office.Get<PauseMail>(), office.Get<OfficeClock>(), office.Get<OfficeLanguage>(), new Pulse(office.Clock, null),
            new GivenUpJobs(), office.Get<ChannelBreaker>(), office.Get<Settings>());
        await office.Get<PauseMail>().PauseAsync("địa chỉ sai", Token);

        var paused = await health.LookAsync(Token);
        await office.Get<PauseMail>().ResumeAsync(Token);
        var working = await health.LookAsync(Token);

        paused.Attention.Should().ContainSingle(text => text.StartsWith("Thư tạm dừng gửi từ 2020-06-15 08:00 (test): địa chỉ sai.", StringComparison.Ordinal));
        paused.Status.Should().Be("attention");
        health.Alarms.Should().BeEmpty("an alarm could not leave");
        working.Status.Should().Be("ready");
    }

    [Fact]
    public async Task Alarms_and_signs_of_life_do_not_pile_up_and_what_stands_is_told_afterwards()
    {
        await using var office = await NoticeOffice.OpenAsync(settings => settings.Alarms.HeartbeatEvery = TimeSpan.FromHours(1));
        await office.Get<PauseMail>().PauseAsync("địa chỉ sai", Token);
        for (var hour = 0; hour < 48; hour++)
        {
            await office.Get<Alarms>().RunAsync([new FoundAlarm("Undecided", "2 thư chưa rõ kết quả", IsLocal: false)], Token);
            await office.Get<Heartbeat>().RunAsync("attention", 0, Token);
            office.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Should().BeEmpty();
        await office.Get<PauseMail>().ResumeAsync(Token);
        await office.Get<Alarms>().RunAsync([new FoundAlarm("Undecided", "2 thư chưa rõ kết quả", IsLocal: false)], Token);
        await office.SendAsync();

        (await office.LettersAsync("[ReportWorker]")).Should().HaveCount(2, "two people hear of the one alarm")
            .And.OnlyContain(letter => letter.TextBody!.Contains("từ 12:00 14/06/2020", StringComparison.Ordinal));
    }
}
