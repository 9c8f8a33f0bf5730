using System.Text.Json;
using ReportWorker.Core.Notices;

namespace ReportWorker.Tests.Notices;

/// <summary>The sign that the program works.</summary>
public sealed class HeartbeatTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_once_in_each_interval_and_tells_what_comes_next()
    {
        await using var office = await NoticeOffice.OpenAsync(settings => settings.Alarms.HeartbeatEvery = TimeSpan.FromDays(1));
        for (var hour = 0; hour < 49; hour++)
        {
            await office.Get<Heartbeat>().RunAsync("ready", 4, Token);
            office.Clock.Advance(TimeSpan.FromHours(1));
        }

        await office.SendAsync();
        var letters = await office.LettersAsync("[ReportWorker] Đang hoạt động - ");

        letters.Should().HaveCount(2 * 3, "three days of universal time are begun, and two people hear it");
        letters[0].Words().Should().Contain("Thư chờ gửi: 4.").And.Contain("Không có việc gì cần xử lý.")
            .And.Contain("- 15/6/2020: Báo cáo công tác xây dựng đảng 6 tháng, 6 tháng đầu năm 2020");
    }

    [Fact]
    public async Task It_says_what_somebody_has_to_see_to()
    {
        await using var office = await NoticeOffice.OpenAsync(settings => settings.Alarms.HeartbeatEvery = TimeSpan.FromHours(6));
        await office.Get<Alarms>().RunAsync([new FoundAlarm("Undecided", "2 thư chưa rõ kết quả", IsLocal: false)], Token);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.Get<Heartbeat>().RunAsync("attention", 0, Token);
        await office.SendAsync();

        var letter = (await office.LettersAsync("[ReportWorker] Đang hoạt động, có 1 việc cần xử lý"))[0];
        letter.Words().Should().Contain("- 2 thư chưa rõ kết quả (từ 12:00 14/06/2020)");
        letter.HtmlBody.Should().Contain("2 thư chưa rõ kết quả");
    }

    [Fact]
    public async Task The_file_says_when_it_was_last_looked_and_how_it_is()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("reportworker-heartbeat-").FullName, "heartbeat.json");
        await using var office = await NoticeOffice.OpenAsync(settings => settings.Alarms.HeartbeatFile = file);
        await office.Get<Heartbeat>().RunAsync("ready", 0, Token);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Get<Heartbeat>().RunAsync("attention", 0, Token);

        using var said = JsonDocument.Parse(await File.ReadAllTextAsync(file, Token));
        said.RootElement.GetProperty("at").GetDateTimeOffset().Should().Be(office.Clock.GetUtcNow());
        said.RootElement.GetProperty("status").GetString().Should().Be("attention");
        (await office.LettersAsync("[ReportWorker]")).Should().BeEmpty();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
