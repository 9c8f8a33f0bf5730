using System.Reflection;
using System.Text.RegularExpressions;
using ReportWorker.Office.Rights;

namespace ReportWorker.Tests.OfficePage;

/// <summary>Every handler is asked, without signing in and by other sites, whatever pages there are.</summary>
public sealed partial class ScanTests(Page page) : IClassFixture<Page>
{
    [Fact]
    public async Task Without_signing_in_nothing_opens_but_the_way_in()
    {
        using var browser = new Browser(page.Url, follows: false);
        await browser.GetAsync("/sign-in");
        foreach (var handler in Handler.All.Where(handler => !handler.Method.IsDefined(typeof(AnybodyAttribute))))
        {
            var shown = handler.IsPost ? await browser.PostAsync(handler.Address(Page.Administrator)) : await browser.GetAsync(handler.Address(Page.Administrator));

            shown.Status.Should().Be(302, handler.ToString());
            shown.Headers["Location"].Should().StartWith("/sign-in", handler.ToString());
            shown.Text.Should().BeEmpty();
        }

        (await browser.GetAsync("/accounts/nothing/here")).Headers["Location"].Should().StartWith("/sign-in", "it is not told what is there");
        (await browser.GetAsync("/sign-in/code")).Headers["Location"].Should().Be("/sign-in");
        (await browser.GetAsync("/first")).Status.Should().Be(404);
        (await browser.GetAsync("/health/live")).Headers["Location"].Should().StartWith("/sign-in", "it lies behind the other door");
    }

    [Fact]
    public async Task What_another_site_has_posted_is_refused()
    {
        foreach (var handler in Handler.All.Where(handler => handler.IsPost))
        {
            (await page.AdministratorsBrowser.PostForgedAsync(handler.Address(Page.Administrator))).Status.Should().Be(400, handler.ToString());
        }

        (await page.AdministratorsBrowser.GetAsync("/accounts")).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task What_lies_behind_the_other_door_is_not_there_for_whoever_has_signed_in(string path) =>
        (await page.AdministratorsBrowser.GetAsync(path)).Status.Should().Be(404);

    [Fact]
    public async Task A_token_of_one_person_is_none_of_another()
    {
        using var browser = await page.PersonAsync("nguoi-khac");
        var token = await browser.GetAsync("/account/password");
        await page.AdministratorsBrowser.GetAsync("/accounts");
        var stolen = token.Text.Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];

        var shown = await page.AdministratorsBrowser.PostForgedAsync("/accounts", ("newName", "ke-gian"), ("displayName", "x"), ("__RequestVerificationToken", stolen));

        shown.Status.Should().Be(400);
        (await page.AdministratorsBrowser.GetAsync("/accounts")).Text.Should().NotContain("ke-gian");
    }

    [Fact]
    public async Task Answers_carry_the_policy_and_are_not_kept_but_files_are()
    {
        var home = await page.AdministratorsBrowser.GetAsync("/");
        var files = Asset().Matches(home.Text).Select(match => match.Groups["address"].Value).ToList();

        home.Headers["Content-Security-Policy"].Should().Contain("default-src 'none'").And.Contain("base-uri 'none'").And.NotContain("unsafe");
        home.Headers["Cache-Control"].Should().Be("no-store");
        home.Headers.Should().ContainKeys("X-Content-Type-Options", "Referrer-Policy").And.NotContainKey("Server");
        home.Text.Should().NotContain("style=").And.NotContain("<style").And.NotContain("onclick");
        files.Should().HaveCount(3);
        using var stranger = new Browser(page.Url);
        foreach (var file in files)
        {
            var shown = await stranger.GetAsync(file);
            shown.Status.Should().Be(200);
            shown.Headers["Cache-Control"].Should().Contain("immutable");
        }

        (await page.AdministratorsBrowser.GetAsync("/nothing")).Should().Match<Shown>(shown => shown.Status == 404 && shown.Text.Contains("nothing here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_host_that_a_request_names_is_never_sent_back()
    {
        using var browser = new Browser(page.Url, follows: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/accounts", UriKind.Relative)) { Headers = { Host = "evil.example" } };

        var shown = await browser.SendAsync(request);

        shown.Headers["Location"].Should().Be("/sign-in?next=%2Faccounts");
        using var health = new HttpRequestMessage(HttpMethod.Get, new Uri("/health/live", UriKind.Relative)) { Headers = { Host = page.Health.Authority } };
        (await browser.SendAsync(health)).Headers["Location"].Should().StartWith("/sign-in", "a door is where it is, whatever a request calls it");
    }

    [Fact]
    public async Task Where_to_after_signing_in_is_on_this_page()
    {
        using var browser = new Browser(page.Url, follows: false);
        await page.PersonAsync("di-tiep");
        await browser.GetAsync("/sign-in");

        (await browser.PostAsync("/sign-in", ("name", "di-tiep"), ("password", Page.Password), ("next", "https://evil.example/"))).Headers["Location"].Should().Be("/");
    }

    [GeneratedRegex("\"(?<address>/assets/[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asset();
}
