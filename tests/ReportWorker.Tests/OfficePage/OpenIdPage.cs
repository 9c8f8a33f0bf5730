using ReportWorker.Testing;

namespace ReportWorker.Tests.OfficePage;

/// <summary>A page whose people may come in by a provider.</summary>
public sealed class OpenIdPage : IAsyncLifetime
{
    private OpenIdProvider? _provider;

    public OpenIdPage() => Page = new Page(async _ =>
    {
        _provider = await OpenIdProvider.StartAsync(Page!.Url); // it is made
        return _provider.Settings();
    });

    public Page Page { get; }

    internal OpenIdProvider Provider => _provider!; // started before each use

    public ValueTask InitializeAsync() => Page.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }
    }

    /// <summary>Adds an account that is tied to a name at the provider.</summary>
    public async Task AddTiedAsync(string account, string name)
    {
        await Page.AddAsync(account);
        (await TieAsync(account, name)).Text.Should().Contain("The account is changed");
    }

    /// <summary>Ties an account to a name at the provider.</summary>
    public Task<Shown> TieAsync(string account, string name) => Page.ChangeAsync(account, "Tie", ("way", "OpenId"), ("outsideName", name));

    /// <summary>Somebody who is known at the provider comes in.</summary>
    public async Task<(Browser Browser, Shown Shown)> ComeAsync(string subject, string name, ProviderFault fault = ProviderFault.None)
    {
        (Provider.Subject, Provider.Name, Provider.Fault) = (subject, name, fault);
        var browser = new Browser(Page.Url);
        await browser.GetAsync("/sign-in?lang=en");
        return (browser, await browser.GetAsync("/sign-in/openid?next=/account"));
    }
}
