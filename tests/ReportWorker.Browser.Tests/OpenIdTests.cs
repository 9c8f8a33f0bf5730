using ReportWorker.Tests.OfficePage;

namespace ReportWorker.Browser.Tests;

/// <summary>The way in by a provider, and out again, in a browser that holds forms to our content security policy.</summary>
public sealed class OpenIdTests(OfficeInBrowser office, OpenIdPage there) : IClassFixture<OpenIdPage>
{
    [Fact]
    public async Task Somebody_comes_in_by_a_provider_and_goes_out_by_it_with_the_keyboard()
    {
        await there.AddTiedAsync("an", "an@example.vn");
        (there.Provider.Subject, there.Provider.Name) = ("7", "an@example.vn");
        await using var context = await office.ContextAsync(there.Page.Url);
        var page = await context.NewPageAsync();
        var (keys, complaints) = (new Keys(page), new Complaints(page));
        await page.GotoAsync("/account?lang=en");

        await keys.PressAsync("Tài khoản thành phố");
        new Uri(page.Url).AbsolutePath.Should().Be("/account");
        (await page.Locator("header").InnerTextAsync()).Should().Contain("Trần Thị an");
        await keys.PressAsync("Sign out");

        new Uri(page.Url).AbsolutePath.Should().Be("/sign-in");
        there.Provider.Ends.Should().Be(1, "the form's answer may send there");
        complaints.Take().Should().BeEmpty();
    }
}
