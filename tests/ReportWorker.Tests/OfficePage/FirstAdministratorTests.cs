namespace ReportWorker.Tests.OfficePage;

public sealed class FirstAdministratorTests(Page page) : IClassFixture<Page>
{
    [Fact]
    public async Task The_link_is_good_for_one_account()
    {
        using var browser = new Browser(page.Url);

        (await browser.GetAsync(page.First.PathAndQuery)).Status.Should().Be(404);
        await browser.GetAsync("/sign-in");
        (await browser.PostAsync(page.First.PathAndQuery, ("name", "ke-gian"), ("displayName", "x"), ("password", Page.Password), ("repeat", Page.Password)))
            .Status.Should().Be(404);
    }

    [Fact]
    public async Task A_service_that_has_an_account_makes_no_link()
    {
        using var desk = new CommandLine.Desk();
        File.Copy(page.Desk.Of("data", "reportworker.db"), Directory.CreateDirectory(desk.Of("data")).FullName + "/reportworker.db");
        foreach (var beside in new[] { "-wal", "-shm" }.Where(end => File.Exists(page.Desk.Of("data", "reportworker.db" + end))))
        {
            File.Copy(page.Desk.Of("data", "reportworker.db" + beside), desk.Of("data", "reportworker.db" + beside));
        }

        using var service = await Watching.Service.StartAsync(
            desk, new Dictionary<string, string> { ["REPORTWORKER_Office__Url"] = $"http://127.0.0.1:{Service.Serving.FreePort()}" });

        (await service.StopAsync()).Should().Contain("page opens at").And.NotContain("/first");
    }

    [Fact]
    public async Task The_page_is_not_there_for_others_or_with_another_token()
    {
        using var desk = new CommandLine.Desk();
        var url = new Uri($"http://127.0.0.1:{Service.Serving.FreePort()}");
        using var service = await Watching.Service.StartAsync(desk, new Dictionary<string, string> { ["REPORTWORKER_Office__Url"] = url.ToString() });
        var link = new Uri(url, "/first" + (await service.HearAsync("/first?token=")).Split("/first")[1].Split('"')[0]);
        using var browser = new Browser(url);
        using var proxied = new HttpRequestMessage(HttpMethod.Get, new Uri(link.PathAndQuery, UriKind.Relative)) { Headers = { { "X-Forwarded-For", "10.1.2.3" } } };

        (await browser.SendAsync(proxied)).Status.Should().Be(404, "a proxy on this machine brings somebody else's request");
        (await browser.GetAsync("/first?token=")).Status.Should().Be(404);
        (await browser.GetAsync(link.PathAndQuery + "x")).Status.Should().Be(404);
        (await browser.GetAsync(link.PathAndQuery)).Status.Should().Be(200);
        (await browser.PostAsync("/first", ("token", link.Query["?token=".Length..]), ("name", "an"), ("displayName", "An"), ("password", "ngan"), ("repeat", "ngan")))
            .Text.Should().Contain("too short");
        (await browser.GetAsync(link.PathAndQuery)).Status.Should().Be(200, "no account was made");
    }
}
