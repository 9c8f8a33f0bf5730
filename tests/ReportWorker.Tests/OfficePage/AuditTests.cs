using ReportWorker.Core.Accounts;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.OfficePage;

/// <summary>The audit trail, as people meet it on the page.</summary>
public sealed class AuditTests(Page page) : IClassFixture<Page>
{
    [Fact]
    public async Task It_is_looked_for_by_who_what_about_and_day_and_saved_as_a_file()
    {
        var browser = page.AdministratorsBrowser;
        await browser.GetAsync("/pauses");
        await browser.PostAsync("/pauses?handler=Report", ("report", "six-month-review"), ("why", "+chờ <quy chế>"));

        var all = await browser.GetAsync($"/audit?who={Page.Administrator}");
        all.Text.Should().Contain("Report paused").And.Contain("report.pause").And.Contain("+chờ <quy chế>").And.Contain("href=\"/pauses\"")
            .And.Contain("First administrator made").And.Contain($"href=\"/accounts/{Page.Administrator}\"");
        (await browser.GetAsync("/audit?act=report.")).Text.Should().Contain("Report paused").And.NotContain("account.first</span>");
        (await browser.GetAsync("/audit?who=nobody")).Text.Should().Contain("Nothing of this kind");
        (await browser.GetAsync($"/audit?who={Page.Administrator}&text=six-month")).Text.Should().Contain("+chờ");
        (await browser.GetAsync("/audit?to=2020-01-01")).Text.Should().Contain("Nothing of this kind");
        (await browser.GetAsync("/audit?from=2020-01-01&to=2199-12-31&act=report.")).Text.Should().Contain("+chờ");
        foreach (var wrong in (string[])["from=yesterday", "before=x", "to=2020-13-01", "who=" + new string('a', 201)])
        {
            (await browser.GetAsync("/audit?" + wrong)).Text.Should().Contain("role=\"alert\"", wrong);
            (await browser.GetAsync($"/audit?handler=File&{wrong}")).Status.Should().Be(404, wrong);
        }

        var file = await browser.GetAsync("/audit?handler=File&act=report.");
        file.Headers["Content-Disposition"].Should().StartWith("attachment").And.Contain("audit-");
        file.Headers["Content-Type"].Should().Be("text/csv; charset=utf-8");
        file.Text.Split('\n').Should().HaveCount(3).And.Contain(line => line.EndsWith($",{Page.Administrator},report.pause,six-month-review,'+chờ <quy chế>,"));
    }

    [Fact]
    public async Task Pages_go_back_by_number_and_keep_what_is_looked_for()
    {
        await using var filled = await Filled.OpenAsync(page);
        for (var number = 0; number < 60; number++)
        {
            await filled.Get<PauseMail>().PauseAsync($"lần {number}", TestContext.Current.CancellationToken);
            await filled.Get<PauseMail>().ResumeAsync(TestContext.Current.CancellationToken);
        }

        var first = await page.AdministratorsBrowser.GetAsync("/audit?act=mail.");
        var older = first.Text.Split("href=\"").First(link => link.StartsWith("/audit?act=mail.&before=", StringComparison.Ordinal)).Split('"')[0];
        var second = await page.AdministratorsBrowser.GetAsync(older);

        first.Text.Should().Contain("lần 59").And.Contain("lần 10<").And.NotContain("lần 9<");
        second.Text.Should().Contain("lần 9<").And.Contain("lần 0<").And.NotContain("lần 10<").And.Contain("href=\"/audit?act=mail.\"").And.NotContain("rel=\"next\"");
    }

    [Theory]
    [InlineData(Role.Viewer, "")]
    [InlineData(Role.Clerk, "")]
    [InlineData(Role.Approver, "")]
    [InlineData(Role.Administrator, "long-bien")]
    public async Task Only_who_administers_everything_reads_it(Role role, string unit)
    {
        using var browser = await page.PersonAsync($"doc-{role}".ToLowerInvariant(), (role.ToString(), unit));

        (await browser.GetAsync("/")).Text.Should().NotContain("href=\"/audit\"");
        (await browser.GetAsync("/audit")).Status.Should().Be(403);
        (await browser.GetAsync("/audit?handler=File")).Status.Should().Be(403);
    }
}
