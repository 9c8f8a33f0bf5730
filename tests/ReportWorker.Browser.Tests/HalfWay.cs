using System.Net;
using ReportWorker.Tests.OfficePage;

namespace ReportWorker.Browser.Tests;

/// <summary>Somebody with a second factor who has come through the first half of the way in.</summary>
internal static class HalfWay
{
    private const string Name = "nua-duong";

    /// <summary>The cookies of a browser that stands there.</summary>
    public static async Task<IReadOnlyList<Cookie>> CookiesAsync(Page page)
    {
        using var own = await page.PersonAsync(Name);
        await own.GetAsync("/account/second-factor");
        var secret = Page.SecretIn(await own.PostAsync("/account/second-factor?handler=Begin", ("current", Page.Password)));
        await own.PostAsync("/account/second-factor?handler=Confirm", ("code", Codes.Now(secret)));
        using var other = new ReportWorker.Tests.OfficePage.Browser(page.Url);
        (await other.SignInAsync(Name, Page.Password)).Path.Should().Be("/sign-in/code");
        return other.Cookies.GetAllCookies().ToList();
    }
}
