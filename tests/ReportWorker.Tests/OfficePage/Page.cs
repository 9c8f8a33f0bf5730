using System.Text.RegularExpressions;
using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.Service;

namespace ReportWorker.Tests.OfficePage;

/// <summary>A service with a page, on loopback, with its first administrator.</summary>
public sealed partial class Page : IAsyncLifetime
{
    public const string Administrator = "quan-tri";

    public const string Password = "bon tu do minh nghi ra";

    private readonly Func<Desk, Task<IReadOnlyDictionary<string, string>>>? _prepare;

    private Watching.Service _service = null!; // started before each use

    public Page()
    {
    }

    /// <summary>A page of an office that is prepared first.</summary>
    /// <param name="prepare">Prepares it, and returns what its settings say differently.</param>
    internal Page(Func<Desk, Task<IReadOnlyDictionary<string, string>>> prepare) => _prepare = prepare;

    internal Desk Desk { get; } = new();

    /// <summary>The page's address.</summary>
    public Uri Url { get; } = new($"http://127.0.0.1:{Serving.FreePort()}");

    /// <summary>The health page's address.</summary>
    public Uri Health => new(_service.Url);

    /// <summary>The link that the service told.</summary>
    public Uri First { get; private set; } = null!; // heard at the start

    /// <summary>Somebody who is signed in as the administrator.</summary>
    public Browser AdministratorsBrowser { get; private set; } = null!; // signed in at the start

    public async ValueTask InitializeAsync()
    {
        var prepared = _prepare is null ? new Dictionary<string, string>() : await _prepare(Desk);
        _service = await Watching.Service.StartAsync(Desk, new Dictionary<string, string>(prepared) { ["REPORTWORKER_Office__Url"] = Url.ToString() });
        First = FirstIn(await _service.HearAsync("/first?token="));
        AdministratorsBrowser = new Browser(Url);
        await AdministratorsBrowser.GetAsync(First.PathAndQuery);
        (await AdministratorsBrowser.PostAsync(
            "/first", ("token", First.Query["?token=".Length..]), ("name", Administrator), ("displayName", "Nguyễn Quản Trị"), ("password", Password), ("repeat", Password)))
            .Path.Should().Be("/sign-in");
        (await AdministratorsBrowser.SignInAsync(Administrator, Password)).Path.Should().Be("/");
    }

    public ValueTask DisposeAsync()
    {
        AdministratorsBrowser?.Dispose();
        _service?.Dispose();
        Desk.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Somebody new who has chosen a password of its own, signed in.</summary>
    public async Task<Browser> PersonAsync(string name, params (string Role, string Unit)[] roles)
    {
        var password = await AddAsync(name);
        if (roles.Any(role => role.Unit.Length > 0))
        {
            await ImportUnitsAsync();
        }

        foreach (var (role, unit) in roles)
        {
            (await ChangeAsync(name, "Give", ("role", role), ("unit", unit), ("everywhere", unit.Length == 0 ? "true" : "false"))).Text.Should().NotContain("role=\"alert\"");
        }

        var browser = new Browser(Url);
        (await browser.SignInAsync(name, password)).Path.Should().Be("/account/password");
        (await browser.PostAsync("/account/password", ("current", password), ("password", Password), ("repeat", Password))).Path.Should().Be("/account");
        return browser;
    }

    /// <summary>Brings the district's units in; once more changes nothing.</summary>
    public async Task ImportUnitsAsync() =>
        (await Desk.RunAsync("units", "import", RepositoryFolder.Of("samples", "long-bien", "units.csv"))).ShouldEndWith(0);

    /// <summary>Adds an account.</summary>
    /// <returns>Its one-time password.</returns>
    public async Task<string> AddAsync(string name)
    {
        await AdministratorsBrowser.GetAsync("/accounts");
        var added = await AdministratorsBrowser.PostAsync("/accounts", ("newName", name), ("displayName", "Trần Thị " + name), ("email", ""));
        return SecretIn(added);
    }

    /// <summary>Does something with an account as the administrator.</summary>
    public async Task<Shown> ChangeAsync(string name, string handler, params (string Name, string Value)[] fields)
    {
        await AdministratorsBrowser.GetAsync($"/accounts/{name}");
        var shown = await AdministratorsBrowser.PostAsync($"/accounts/{name}?handler={handler}", fields);
        shown.Status.Should().Be(200);
        return shown;
    }

    /// <summary>The link to the first account in what a service said.</summary>
    public static Uri FirstIn(string said) => new(FirstLink().Match(said).Value);

    /// <summary>The password or secret that a page shows.</summary>
    public static string SecretIn(Shown shown) => Secret().Match(shown.Text).Groups["secret"].Value;

    [GeneratedRegex(@"http://\S+/first\?token=[\w-]+", RegexOptions.NonBacktracking)]
    private static partial Regex FirstLink();

    [GeneratedRegex(@"<code class=""secret"">(?<secret>[^<]+)</code>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();
}
