using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>The way in, the own account and other people's, by somebody who has a keyboard and nothing else.</summary>
public sealed class KeyboardTests(OfficeInBrowser office)
{
    private const int Telephone = 360;
    private const string Chosen = "mot cau de nho lam";

    [Fact]
    public async Task The_first_administrator_comes_in()
    {
        await office.VisitAsync(OfficeAddresses.All.Single(address => address.Who == Who.NobodyYet)); // before there is somebody
        await using var context = await office.ContextAsync(Who.NobodyYet, "en", Telephone);
        var (page, keys, complaints) = await OpenAsync(context, (await office.EmptyAsync()).First);

        await keys.TypeAsync("Name to sign in with", "quan-tri");
        await keys.TypeAsync("Person", "Nguyễn Thị Quản Trị");
        await keys.TypeAsync("New password", Chosen);
        await keys.TypeAsync("New password once more", "mot cau khac");
        await keys.PressAsync("Make the account");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().Contain("twice in the same way");
        await ShouldBeSoundAsync(page);
        await keys.TypeAsync("New password", Chosen);
        await keys.TypeAsync("New password once more", Chosen);
        await keys.PressAsync("Make the account");
        await keys.TypeAsync("Name to sign in with", "quan-tri");
        await keys.TypeAsync("Password", Chosen);
        await keys.PressAsync("Sign in");

        (await page.Locator("header").InnerTextAsync()).Should().Contain("Nguyễn Thị Quản Trị");
        complaints.Take().Should().BeEmpty();
    }

    [Fact]
    public async Task Somebody_new_gets_an_account_a_role_and_a_way_in_with_two_steps()
    {
        await using var desk = await office.ContextAsync(Who.Administrator, "en", Telephone);
        var (administrator, keys, complaints) = await OpenAsync(desk, "/");
        await keys.PressAsync("Accounts");
        await keys.TypeAsync("Name to sign in with", "ban-phim");
        await keys.TypeAsync("Person", "Lê Thị Bàn Phím");
        await keys.PressAsync("Add an account");
        var oneTime = await administrator.Locator("code.secret").InnerTextAsync();
        await ShouldBeSoundAsync(administrator);
        await keys.PressAsync("ban-phim");
        await keys.ChooseAsync("Role", "clerk");
        await keys.TickAsync("for everything");
        await keys.PressAsync("Give");
        (await administrator.NoticeAsync()).Should().NotBeEmpty();
        complaints.Take().Should().BeEmpty();

        await using var own = await office.ContextAsync(Who.Nobody, "en", Telephone);
        var (page, hers, heard) = await OpenAsync(own, "/sign-in");
        await SignInAsync(hers, "sai mat khau roi");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().Contain("wrong");
        await ShouldBeSoundAsync(page);
        await hers.TypeAsync("Password", oneTime);
        await hers.PressAsync("Sign in");
        await hers.TypeAsync("Your password until now", oneTime);
        await hers.TypeAsync("New password", Chosen);
        await hers.TypeAsync("New password once more", Chosen);
        await hers.PressAsync("Change the password");

        await hers.PressAsync("Second factor");
        await hers.TypeAsync("Your password until now", Chosen);
        await hers.PressAsync("Begin");
        await ShouldBeSoundAsync(page);
        var secret = await page.Locator("code.secret").InnerTextAsync();
        await hers.TypeAsync("Code that your authenticator shows", Codes.Now(secret));
        await hers.PressAsync("Turn on");
        (await page.Locator("main li code").CountAsync()).Should().Be(10);
        await ShouldBeSoundAsync(page);

        await hers.PressAsync("Sign out");
        await SignInAsync(hers, Chosen);
        await hers.TypeAsync("Code that your authenticator shows", Codes.Now(secret, later: 1));
        await hers.PressAsync("Sign in");
        new Uri(page.Url).AbsolutePath.Should().Be("/");
        heard.Take().Should().BeEmpty();
    }

    private static async Task<(IPage Page, Keys Keys, Complaints Complaints)> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var complaints = new Complaints(page);
        await page.GotoAsync(address);
        return (page, new Keys(page), complaints);
    }

    private static async Task SignInAsync(Keys keys, string password)
    {
        await keys.TypeAsync("Name to sign in with", "ban-phim");
        await keys.TypeAsync("Password", password);
        await keys.PressAsync("Sign in");
    }

    // What only an act shows is looked at too.
    private static async Task ShouldBeSoundAsync(IPage page)
    {
        (await Looks.FaultsAsync(page, "en")).Should().BeEmpty();
        (await TabWalk.FaultsAsync(page)).Should().BeEmpty();
    }
}
