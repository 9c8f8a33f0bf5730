using ReportWorker.Core.Accounts;

namespace ReportWorker.Tests.OfficePage;

/// <summary>Pauses, as people meet them on the page.</summary>
public sealed class PausesTests(Page page) : IClassFixture<Page>
{
    [Fact]
    public async Task All_mail_is_paused_which_every_page_says_until_it_goes_on()
    {
        var browser = page.AdministratorsBrowser;
        using var viewer = await page.PersonAsync("xem-thu", (nameof(Role.Viewer), "long-bien"));
        await browser.GetAsync("/pauses");

        (await browser.PostAsync("/pauses?handler=Mail", ("why", "  "))).Text.Should().Contain("role=\"alert\"").And.Contain("Mail leaves as usual");
        (await browser.PostAsync("/pauses?handler=Mail", ("why", new string('a', 1001)))).Text.Should().Contain("role=\"alert\"");
        var paused = await browser.PostAsync("/pauses?handler=Mail", ("why", "địa chỉ <sai>"));

        paused.Path.Should().Be("/pauses");
        paused.Text.Should().Contain("All mail is paused since").And.Contain("(quan-tri): địa chỉ <sai>").And.Contain("Let mail go on");
        (await browser.GetAsync("/accounts")).Text.Should().Contain("No mail leaves now").And.Contain("href=\"/pauses\"");
        (await viewer.GetAsync("/")).Text.Should().Contain("No mail leaves now").And.NotContain("href=\"/pauses\"");
        (await page.Desk.RunAsync("delivery", "list")).ShouldEndWith(0).Error.Should().Contain("địa chỉ <sai>");
        (await browser.PostAsync("/pauses?handler=Mail", ("why", "lần nữa"))).Text.Should().Contain("paused already");

        (await browser.PostAsync("/pauses?handler=MailOn")).Text.Should().Contain("Mail goes on");
        (await browser.PostAsync("/pauses?handler=MailOn")).Text.Should().Contain("Mail is not paused");
        (await viewer.GetAsync("/")).Text.Should().NotContain("No mail leaves now");
    }

    [Fact]
    public async Task A_report_is_paused_with_a_reason_and_goes_on()
    {
        var browser = page.AdministratorsBrowser;
        await browser.GetAsync("/pauses");

        (await browser.PostAsync("/pauses?handler=Report", ("report", "six-month-review"), ("why", ""))).Text.Should().Contain("role=\"alert\"");
        (await browser.PostAsync("/pauses?handler=Report", ("report", "../etc"), ("why", "thử"))).Text.Should().Contain("role=\"alert\"");
        (await browser.PostAsync("/pauses?handler=Report", ("report", "six-month-review"), ("why", "chờ quy chế mới"))).Text
            .Should().Contain("six-month-review is paused").And.Contain("(quan-tri): chờ quy chế mới");
        (await page.Desk.RunAsync("due", "list")).Error.Should().Contain("chờ quy chế mới");
        (await browser.PostAsync("/pauses?handler=ReportOn", ("report", "six-month-review"))).Text.Should().Contain("six-month-review goes on").And.NotContain("chờ quy chế mới");
    }

    [Theory]
    [InlineData(Role.Viewer, "")]
    [InlineData(Role.Clerk, "")]
    [InlineData(Role.Approver, "")]
    [InlineData(Role.Administrator, "long-bien")]
    public async Task Only_who_administers_everything_may_pause(Role role, string unit)
    {
        using var browser = await page.PersonAsync($"dung-{role}".ToLowerInvariant(), (role.ToString(), unit));

        (await browser.GetAsync("/")).Text.Should().NotContain("href=\"/pauses\"");
        (await browser.GetAsync("/pauses")).Status.Should().Be(403);
        (await browser.PostAsync("/pauses?handler=Mail", ("why", "thử"))).Status.Should().BeOneOf(400, 403);
        (await page.Desk.RunAsync("delivery", "resume")).ShouldEndWith(3);
    }
}
