using Microsoft.AspNetCore.WebUtilities;
using ReportWorker.Testing;
using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.Service;

namespace ReportWorker.Tests.OfficePage;

public sealed class OpenIdTests(OpenIdPage office) : IClassFixture<OpenIdPage>
{
    public static TheoryData<ProviderFault> Faults => [.. Enum.GetValues<ProviderFault>().Except([ProviderFault.None])];

    [Fact]
    public async Task A_tied_account_is_bound_to_who_comes_first_and_names_decide_nothing_then()
    {
        await office.AddTiedAsync("an", "an@example.vn");

        var (browser, shown) = await office.ComeAsync("7", "an@example.vn");
        using var first = browser;
        shown.Path.Should().Be("/account", "neither a one-time password nor a second factor is asked for");
        shown.Text.Should().Contain("Trần Thị an");
        (await office.Page.AdministratorsBrowser.GetAsync("/accounts/an")).Text.Should().Contain("bound to the person who came first");

        (await office.ComeAsync("7", "an.moi@example.vn")).Shown.Path.Should().Be("/account", "the person was renamed there");
        var (_, taker) = await office.ComeAsync("8", "an@example.vn");
        taker.Path.Should().Be("/sign-in", "the name was given to somebody else there");
        taker.Text.Should().Contain("You are known as an@example.vn, and no account here is tied to you");
        (await office.TieAsync("an", "an@example.vn")).Text.Should().Contain("Nobody has come yet");
        (await first.GetAsync("/account")).Path.Should().Be("/sign-in", "who ties an account ends its sessions");
        (await office.ComeAsync("8", "an@example.vn")).Shown.Path.Should().Be("/account", "an administrator decided so");
        (await office.ComeAsync("7", "an@example.vn")).Shown.Path.Should().Be("/sign-in");
    }

    [Fact]
    public async Task Nobody_comes_in_by_the_name_of_an_account_that_is_not_tied()
    {
        await office.Page.AddAsync("khong-gan");

        (await office.ComeAsync("20", "khong-gan")).Shown.Path.Should().Be("/sign-in");
        (await office.ComeAsync("21", Page.Administrator)).Shown.Path.Should().Be("/sign-in");
        (await office.ComeAsync("22", "người-lạ<b>")).Shown.Text.Should().Contain("You are known as người-lạ<b>, and no account");
        (await office.ComeAsync("23", "hai từ")).Shown.Text.Should().Contain("No account here is tied to you", "no account can be tied to such a name");
        (await office.Page.AdministratorsBrowser.GetAsync("/accounts")).Text.Should().NotContain("người-lạ", "no account is made by itself");
    }

    [Fact]
    public async Task Who_is_disabled_or_not_tied_any_more_stays_out_and_a_name_is_tied_once()
    {
        await office.AddTiedAsync("binh", "binh");
        using var browser = (await office.ComeAsync("30", "binh")).Browser;
        await office.Page.ChangeAsync("binh", "Disable");
        (await browser.GetAsync("/account")).Path.Should().Be("/sign-in");
        (await office.ComeAsync("30", "binh")).Shown.Path.Should().Be("/sign-in");
        await office.Page.ChangeAsync("binh", "Enable");
        (await office.ComeAsync("30", "binh")).Shown.Path.Should().Be("/account");

        await office.Page.AddAsync("chi");
        (await office.TieAsync("chi", "binh")).Text.Should().Contain("Another account is tied to this name");
        (await office.TieAsync("chi", "có dấu cách")).Text.Should().Contain("no blanks");
        (await office.Page.ChangeAsync("chi", "Tie", ("way", "Windows"), ("outsideName", "chi"))).Text.Should().Contain("must be configured");
        await office.Page.ChangeAsync("binh", "Untie");
        (await office.ComeAsync("30", "binh")).Shown.Path.Should().Be("/sign-in");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_does_not_hold_lets_nobody_in(ProviderFault fault)
    {
        var name = $"loi-{fault}".ToLowerInvariant();
        await office.AddTiedAsync(name, name);

        var (browser, shown) = await office.ComeAsync(name, name, fault);

        using var own = browser;
        shown.Path.Should().Be("/sign-in");
        shown.Text.Should().Contain("Signing in there did not work");
        (await browser.GetAsync("/account")).Path.Should().Be("/sign-in");
        (await office.Page.AdministratorsBrowser.GetAsync("/accounts/" + name)).Text.Should().Contain("Nobody has come yet");
    }

    [Fact]
    public async Task An_answer_is_taken_once_by_the_browser_that_asked_with_the_state_that_it_got()
    {
        await office.AddTiedAsync("dung", "dung");
        (office.Provider.Subject, office.Provider.Name, office.Provider.Fault) = ("40", "dung", ProviderFault.None);
        using var browser = new Browser(office.Page.Url, follows: false);
        var asked = await browser.GetAsync("/sign-in/openid");
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await provider.GetAsync(new Uri(asked.Headers["Location"]), TestContext.Current.CancellationToken);
        var back = answer.Headers.Location!.PathAndQuery; // it sends back

        using var thief = new Browser(office.Page.Url, follows: false);
        (await thief.GetAsync(back)).Headers["Location"].Should().Contain("refused=Failed", "another browser did not ask");
        (await browser.GetAsync(back.Replace("state=", "state=x", StringComparison.Ordinal))).Headers["Location"].Should().Contain("refused=Failed");
        (await browser.GetAsync(back)).Headers["Location"].Should().Be("/");
        (await browser.GetAsync(back)).Headers["Location"].Should().Contain("refused=Failed", "it was taken");
    }

    [Fact]
    public async Task The_way_back_is_where_the_settings_say_and_ends_on_this_page()
    {
        using var browser = new Browser(office.Page.Url, follows: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in/openid?next=https://evil.example/", UriKind.Relative)) { Headers = { Host = "evil.example" } };

        var asked = QueryHelpers.ParseQuery(new Uri((await browser.SendAsync(request)).Headers["Location"]).Query);

        asked["redirect_uri"].ToString().Should().Be(new Uri(office.Page.Url, "/sign-in/openid/done").ToString());
        asked["code_challenge_method"].ToString().Should().Be("S256");
        asked["scope"].ToString().Should().Be("openid profile");
        asked["nonce"].ToString().Should().NotBeEmpty();
        asked.Keys.Should().NotContain(key => key.StartsWith("x-client", StringComparison.Ordinal), "the provider needs not know what we are made of");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_provider_too()
    {
        await office.AddTiedAsync("ra-ve", "ra-ve");
        using var browser = (await office.ComeAsync("50", "ra-ve")).Browser;
        await browser.GetAsync("/account");
        var ended = office.Provider.Ends;

        (await browser.PostAsync("/sign-out")).Text.Should().Contain("You are signed out");

        office.Provider.Ends.Should().Be(ended + 1);
        (await browser.GetAsync("/account")).Path.Should().Be("/sign-in");
        (await office.Page.AdministratorsBrowser.GetAsync("/account")).Headers["Content-Security-Policy"].Should().Contain($"form-action 'self' {office.Provider.Url.ToString().TrimEnd('/')};");
    }

    [Fact]
    public async Task A_provider_that_is_away_is_told_and_a_password_lets_in()
    {
        var page = new Page(_ => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>
        {
            ["REPORTWORKER_Office__OpenId__Authority"] = $"http://127.0.0.1:{Serving.FreePort()}", ["REPORTWORKER_Office__OpenId__ClientId"] = "x",
        }));
        await page.InitializeAsync(); // signs the administrator in with a password
        using var browser = new Browser(page.Url);
        await browser.GetAsync("/sign-in?lang=en");

        (await browser.GetAsync("/sign-in")).Text.Should().Contain("Sign in with your organisation's account");
        (await browser.GetAsync("/sign-in/openid")).Text.Should().Contain("does not answer just now");
        (await browser.GetAsync("/sign-in/windows")).Status.Should().Be(404);
        await page.DisposeAsync();
    }

    [Theory]
    [InlineData("Office:OpenId:ClientId", "Authority=https://id.example.vn")]
    [InlineData("https only", "Authority=http://id.example.vn", "ClientId=x")]
    [InlineData("Office:OpenId:Authority", "ClientId=x")]
    [InlineData("must hold openid", "Authority=https://id.example.vn", "ClientId=x", "Scopes=profile")]
    [InlineData("Office:OpenId:PageUrl", "Authority=https://id.example.vn", "ClientId=x", "PageUrl=trang")]
    [InlineData("Office:OpenId:Authority", "Authority=id.example.vn", "ClientId=x")]
    public async Task A_wrong_setting_is_told_at_the_start(string said, params string[] settings)
    {
        using var desk = new Desk();
        var environment = settings.Select(setting => setting.Split('=')).ToDictionary(pair => "REPORTWORKER_Office__OpenId__" + pair[0], pair => pair[1]);
        environment["REPORTWORKER_Office__Url"] = "http://127.0.0.1:8790";

        (await desk.RunProgramAsync(environment, "serve")).ShouldEndWith(2).Error.Should().Contain(said);
    }
}
