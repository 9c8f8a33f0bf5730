using Microsoft.Playwright;
using ReportWorker.Browser.Tests;
using ReportWorker.Core.Accounts;
using ReportWorker.Tests.OfficePage;
using Cookie = System.Net.Cookie;

[assembly: AssemblyFixture(typeof(OfficeInBrowser))]

namespace ReportWorker.Browser.Tests;

/// <summary>One service with the samples' data and a person of each role, and one browser, for all tests.</summary>
public sealed class OfficeInBrowser : IAsyncLifetime
{
    /// <summary>How high the windows are, in pixels.</summary>
    internal const int Height = 768;

    // A loaded machine is no fault of a page.
    private const float Patience = 120_000;

    /// <summary>What the clerk signs in with.</summary>
    internal const string Clerk = "nhap-lieu";

    /// <summary>A report that somebody else releases than who made its draft.</summary>
    internal const string TwoPeoplesReport = "eight-month-programme-review";

    /// <summary>Another one.</summary>
    internal const string TwoPeoplesBriefing = "inspection-briefing";

    private readonly Page _page = new(async desk =>
    {
        (await desk.RunAsync("demo", "--report", "all", "--out", desk.Of("demo"))).ShouldEndWith(0);
        return new Dictionary<string, string>
        {
            ["REPORTWORKER_Database__ConnectionString"] = $"Data Source={desk.Of("demo", "demo.db")}",
            ["REPORTWORKER_Service__ReconcileEvery"] = "00:05:00",
            [$"REPORTWORKER_Reports__{TwoPeoplesReport}__Gate__TwoPeople"] = "true",
            [$"REPORTWORKER_Reports__{TwoPeoplesBriefing}__Gate__TwoPeople"] = "true",
            ["REPORTWORKER_Office__Windows"] = "true",
        };
    });

    private readonly Dictionary<Who, IReadOnlyList<Cookie>> _people = [];
    private readonly Lazy<Task<EmptyOffice>> _empty = new(EmptyOffice.OpenAsync);
    private readonly Dictionary<string, Task<PageFindings>> _visits = new(StringComparer.Ordinal);
    private IPlaywright _playwright = null!; // started before the tests
    private IBrowser _browser = null!; // started before the tests

    /// <summary>The page with its administrator.</summary>
    public Page Page => _page;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        await _page.InitializeAsync();
        _people[Who.Nobody] = [];
        _people[Who.Administrator] = _page.AdministratorsBrowser.Cookies.GetAllCookies().ToList();
        foreach (var (who, name, role) in new[] { (Who.Viewer, "nguoi-xem", Role.Viewer), (Who.Clerk, Clerk, Role.Clerk), (Who.Approver, "nguoi-duyet", Role.Approver) })
        {
            using var browser = await _page.PersonAsync(name, (role.ToString(), ""));
            _people[who] = browser.Cookies.GetAllCookies().ToList();
        }

        _people[Who.HalfWay] = await HalfWay.CookiesAsync(_page);
        await RunAsync();
    }

    // A run that came to its end, to be looked at.
    private async Task RunAsync()
    {
        var browser = _page.AdministratorsBrowser;
        await browser.GetAsync("/run");
        var shown = await browser.PostAsync("/run", ("report", "organisation-conference-review"), ("period", "2020-H1"), ("unit", "ha-noi"));
        for (var tries = 0; !shown.Text.Contains("Done", StringComparison.Ordinal); tries++)
        {
            tries.Should().BeLessThan(600, shown.Text);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
            shown = await browser.GetAsync(shown.Path);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await _page.DisposeAsync();
        if (_empty.IsValueCreated)
        {
            await (await _empty.Value).DisposeAsync();
        }
    }

    /// <summary>An office that has no account yet.</summary>
    internal Task<EmptyOffice> EmptyAsync() => _empty.Value;

    /// <summary>Visits a page at all widths and in all languages, once in a run.</summary>
    internal Task<PageFindings> VisitAsync(OfficeAddress address)
    {
        lock (_visits)
        {
            return _visits.TryGetValue(address.Name, out var visit) ? visit : _visits[address.Name] = Visit.MakeAsync(this, address);
        }
    }

    /// <summary>A browser of somebody's own.</summary>
    /// <param name="who">Who is signed in.</param>
    /// <param name="language">What it is to be told in.</param>
    /// <param name="width">How wide its window is, in pixels.</param>
    internal async Task<IBrowserContext> ContextAsync(Who who, string language, int width)
    {
        var url = await UrlOfAsync(who);
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = url.ToString(), ViewportSize = new ViewportSize { Width = width, Height = Height }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        await context.AddCookiesAsync(
            [.. (who == Who.NobodyYet ? [] : _people[who]).Select(cookie => CookieOf(url, cookie.Name, cookie.Value)), CookieOf(url, "reportworker-language", language)]);
        return context;
    }

    /// <summary>A browser of somebody at another office.</summary>
    internal Task<IBrowserContext> ContextAsync(Uri url) => _browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = url.ToString() });

    private async Task<Uri> UrlOfAsync(Who who) => who == Who.NobodyYet ? (await EmptyAsync()).Url : _page.Url;

    private static Microsoft.Playwright.Cookie CookieOf(Uri url, string name, string value) => new() { Name = name, Value = value, Url = url.ToString() };
}
