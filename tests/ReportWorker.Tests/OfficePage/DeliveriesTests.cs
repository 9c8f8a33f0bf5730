using ReportWorker.Core.Accounts;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.OfficePage;

/// <summary>What went to whom, as people meet it on the page. Mail is paused, so that the service leaves the queue as it is.</summary>
public sealed class DeliveriesTests(Page page) : IClassFixture<Page>, IAsyncLifetime
{
    private Filled _filled = null!; // opened before each test

    public async ValueTask InitializeAsync()
    {
        _filled = await Filled.OpenAsync(page);
        if (!(await _filled.Get<PauseMail>().ReadAsync(TestContext.Current.CancellationToken)).IsOn)
        {
            await _filled.Get<PauseMail>().PauseAsync("thử", TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _filled.DisposeAsync();

    [Fact]
    public async Task Who_may_see_a_part_of_the_tree_sees_its_deliveries_only()
    {
        var own = (await _filled.QueueAsync(Filled.Ward, "Báo cáo phường", "trong@example.vn")).Single();
        var other = (await _filled.QueueAsync(Filled.OtherWard, "Báo cáo phường khác", "ngoai@example.vn")).Single();
        var alarm = (await _filled.QueueAsync(null, "Cảnh báo", "truc@example.vn")).Single();
        using var viewer = await page.PersonAsync("xem-phuong", (nameof(Role.Viewer), Filled.Ward));
        using var approver = await page.PersonAsync("duyet-phuong", (nameof(Role.Approver), Filled.Ward));

        var list = await viewer.GetAsync("/deliveries");
        list.Text.Should().Contain("trong@example.vn").And.NotContain("ngoai@example.vn").And.NotContain("truc@example.vn").And.Contain("All: 1");
        (await viewer.GetAsync($"/deliveries/{own}")).Should().Match<Shown>(shown => shown.Status == 200 && !shown.Text.Contains("handler=Message") && !shown.Text.Contains("name=\"why\""));
        (await viewer.GetAsync($"/deliveries/{own}?handler=Message")).Status.Should().Be(404, "it has not that right anywhere");
        (await viewer.PostAsync($"/deliveries/{own}?handler=Cancel", ("why", "thử"))).Status.Should().BeOneOf(400, 404);
        foreach (var hidden in (string[])[$"{other}", $"{alarm}", "999999", "0", "-1", "x", "99999999999999999999"])
        {
            (await viewer.GetAsync($"/deliveries/{hidden}")).Status.Should().Be(404, hidden);
            (await approver.GetAsync($"/deliveries/{hidden}?handler=Message")).Status.Should().Be(404, hidden);
            await approver.GetAsync($"/deliveries/{own}");
            (await approver.PostAsync($"/deliveries/{hidden}?handler=Cancel", ("why", "thử"))).Status.Should().Be(404, hidden);
        }

        (await page.AdministratorsBrowser.GetAsync("/deliveries")).Text.Should().Contain("ngoai@example.vn").And.Contain("truc@example.vn");
        (await page.AdministratorsBrowser.GetAsync($"/deliveries/{other}")).Text.Should().Contain("queued");
    }

    [Fact]
    public async Task It_is_looked_for_by_state_purpose_edition_and_text_and_a_hundred_stand_on_a_page()
    {
        await _filled.QueueAsync(Filled.District, "Báo cáo dài", [.. Enumerable.Range(0, 150).Select(number => $"n{number:000}@dai.example.vn")]);
        var browser = page.AdministratorsBrowser;

        var first = await browser.GetAsync("/deliveries?text=dai.example.vn");
        var second = await browser.GetAsync("/deliveries?text=dai.example.vn&page-no=2");
        first.Text.Should().Contain("n149@").And.Contain("n050@").And.NotContain("n049@").And.Contain("Page 1 of 2").And.Contain("text=dai.example.vn&page-no=2");
        second.Text.Should().Contain("n049@").And.Contain("n000@").And.NotContain("n050@");
        (await browser.GetAsync("/deliveries?text=dai.example.vn&page-no=77")).Text.Should().Contain("Page 2 of 2");
        (await browser.GetAsync("/deliveries?of=six-month-review/2020-H1/long-bien&text=b%C3%A1o+c%C3%A1o+d%C3%A0i")).Text.Should().Contain("n149@");
        (await browser.GetAsync("/deliveries?of=six-month-review/2020-H2")).Text.Should().NotContain("n149@");
        (await browser.GetAsync("/deliveries?state=Failed&text=dai.example.vn")).Text.Should().Contain("All: 150").And.Contain("Nothing has been sent");
        (await browser.GetAsync("/deliveries?purpose=Alarm&text=dai.example.vn")).Text.Should().Contain("All: 0");
        (await browser.GetAsync("/deliveries?of=a/b/c/d/e")).Text.Should().Contain("role=\"alert\"").And.Contain("names no report");
        (await browser.GetAsync("/deliveries?state=Nothing&page-no=x")).Text.Should().Contain("role=\"alert\"");
        (await browser.GetAsync("/deliveries?text=" + new string('a', 201))).Text.Should().Contain("role=\"alert\"");
    }

    [Fact]
    public async Task Whoever_decides_says_why_and_what_does_not_fit_the_state_is_refused()
    {
        var id = (await _filled.QueueAsync(Filled.OtherWard, "Thư chưa rõ <b>", "khong-ro@example.vn")).Single();
        while (!(await page.AdministratorsBrowser.GetAsync($"/deliveries/{id}")).Text.Contains("Take as sent"))
        {
            await _filled.EndAsync(DeliveryState.Uncertain, "no answer <after> the dot");
        }

        using var approver = await page.PersonAsync("duyet", (nameof(Role.Approver), Filled.District));
        var shown = await approver.GetAsync($"/deliveries/{id}");
        shown.Text.Should().Contain("no answer <after> the dot").And.Contain("Send once more").And.Contain("Cancel").And.NotContain("Try again");

        var eml = await approver.GetAsync($"/deliveries/{id}?handler=Message");
        eml.Text.Should().Be("To: khong-ro@example.vn\r\n\r\nKính gửi các đồng chí.");
        eml.Headers["Content-Type"].Should().Be("message/rfc822");
        eml.Headers["Content-Disposition"].Should().StartWith("attachment").And.Contain($"delivery-{id}.eml");

        await approver.GetAsync($"/deliveries/{id}");
        (await approver.PostAsync($"/deliveries/{id}?handler=Sent", ("why", " "))).Text.Should().Contain("role=\"alert\"");
        (await approver.PostAsync($"/deliveries/{id}?handler=Retry", ("why", "thử"))).Text.Should().Contain("role=\"alert\"");
        var decided = await approver.PostAsync($"/deliveries/{id}?handler=Sent", ("why", "đã hỏi <người nhận>"));
        decided.Text.Should().Contain("It was decided: sent").And.Contain("đã hỏi <người nhận>").And.NotContain("Take as sent");
        (await approver.PostAsync($"/deliveries/{id}?handler=Cancel", ("why", "muộn"))).Text.Should().Contain("role=\"alert\"");
        (await _filled.Get<Core.Auditing.IAuditStore>().ReadAsync($"delivery/{id}", 5, TestContext.Current.CancellationToken))
            .Should().ContainSingle().Which.Should().Match<Core.Auditing.AuditEvent>(audit => audit.Actor == "duyet" && audit.Action == "delivery.treat-as-sent");
    }
}
