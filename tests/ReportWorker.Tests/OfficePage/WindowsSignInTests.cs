namespace ReportWorker.Tests.OfficePage;

/// <summary>Tickets of a real KDC, sent by curl; a Windows domain there is none here.</summary>
public sealed class WindowsSignInTests(WindowsSignInTests.Domain domain) : IClassFixture<WindowsSignInTests.Domain>
{
    private readonly Page _page = domain.Page;
    private readonly Realm _realm = domain.Realm;

    [Fact]
    public async Task A_ticket_lets_in_who_is_tied_to_its_name_and_nobody_else()
    {
        await _page.AddAsync("an");
        (await _page.ChangeAsync("an", "Tie", ("way", "Windows"), ("outsideName", "An@VAN-PHONG.example"))).Text.Should().Contain("an@van-phong.example", "capitals do not count");

        await _realm.SignInAsync("an");
        var answer = await CurlAsync("/sign-in/windows?next=/account");
        answer.Should().Contain("302 Found").And.Contain("Location: /account").And.MatchRegex("WWW-Authenticate: Negotiate \\S+", "the page shows that it is the page")
            .And.Contain("Trần Thị an");
        (await CurlAsync("/sign-in/windows?next=https://evil.example/", follow: false)).Should().Contain("Location: /\r\n");

        await _realm.SignInAsync("nguoi-la");
        (await CurlAsync("/sign-in/windows?lang=en")).Should().Contain("refused=Unknown").And.Contain("You are known as nguoi-la@van-phong.example");
        await _page.ChangeAsync("an", "Disable");
        await _realm.SignInAsync("an");
        (await CurlAsync("/sign-in/windows?lang=en")).Should().Contain("refused=Unknown");
    }

    [Fact]
    public async Task A_ticket_is_asked_for_at_one_address_only_and_nothing_else_is_taken()
    {
        using var browser = new Browser(_page.Url);
        var asked = await browser.GetAsync("/sign-in/windows?lang=en");
        asked.Status.Should().Be(401);
        asked.Headers["WWW-Authenticate"].Should().Be("Negotiate");
        asked.Text.Should().Contain("sent no ticket").And.Contain("href=\"/sign-in\"");
        (await browser.GetAsync("/sign-in")).Headers.Should().NotContainKey("WWW-Authenticate");
        (await browser.GetAsync("/sign-in")).Text.Should().Contain("Sign in with Windows");
        (await browser.GetAsync("/")).Headers.Should().NotContainKey("WWW-Authenticate");

        (await SendAsync(browser, "Negotiate " + Convert.ToBase64String("NTLMSSP\0\u0001\0\0\0"u8))).Should().Match<Shown>(shown => shown.Status == 403 && shown.Text.Contains("Only Kerberos is", StringComparison.Ordinal));
        (await SendAsync(browser, "Negotiate " + Convert.ToBase64String(new byte[200]))).Status.Should().Be(403);
        (await SendAsync(browser, "Negotiate !")).Status.Should().Be(401);
        (await SendAsync(browser, "Basic YTpi")).Status.Should().Be(401);
    }

    private static Task<Shown> SendAsync(Browser browser, string authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in/windows?lang=en", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return browser.SendAsync(request);
    }

    // By the name that the page's key is made for.
    private Task<string> CurlAsync(string address, bool follow = true) => _realm.RunAsync(
        "curl",
        [
            "--silent", "--show-error", "--include", "--negotiate", "--user", ":", "--cookie", "", "--resolve", $"localhost:{_page.Url.Port}:127.0.0.1",
            .. follow ? new[] { "--location" } : [], $"http://localhost:{_page.Url.Port}{address}",
        ]);

    /// <summary>A page of a realm.</summary>
    public sealed class Domain : IAsyncLifetime
    {
        private Realm? _realm;

        public Domain() => Page = new Page(async desk =>
        {
            _realm = await Realm.StartAsync(desk, "an", "nguoi-la");
            return new Dictionary<string, string>(_realm.Environment) { ["REPORTWORKER_Office__Windows"] = "true" };
        });

        public Page Page { get; }

        internal Realm Realm => _realm!; // started before each use

        public ValueTask InitializeAsync() => Page.InitializeAsync();

        public ValueTask DisposeAsync()
        {
            _realm?.Dispose();
            return Page.DisposeAsync();
        }
    }
}
