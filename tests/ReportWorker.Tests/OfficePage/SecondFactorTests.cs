using System.Text.RegularExpressions;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Tests.OfficePage;

public sealed partial class SecondFactorTests(Page page) : IClassFixture<Page>
{
    [Fact]
    public async Task With_a_second_factor_a_password_is_half_of_the_way_and_a_code_opens_once()
    {
        using var browser = await page.PersonAsync("hai-buoc");
        var (secret, used, codes) = await TurnOnAsync(browser);
        codes.Should().HaveCount(10).And.OnlyHaveUniqueItems();

        using var other = new Browser(page.Url);
        (await other.SignInAsync("hai-buoc", Page.Password)).Path.Should().Be("/sign-in/code");
        (await other.GetAsync("/account")).Path.Should().Be("/sign-in", "half of the way is not in");
        (await other.PostAsync("/sign-in/code", ("code", used))).Text.Should().Contain("used before", "the code that turned it on");
        var next = Code(secret, 1);
        (await other.PostAsync("/sign-in/code", ("code", next))).Path.Should().Be("/");

        using var thief = new Browser(page.Url);
        await thief.SignInAsync("hai-buoc", Page.Password);
        (await thief.PostAsync("/sign-in/code", ("code", next))).Text.Should().Contain("used before");
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_a_reset_takes_the_factor_away()
    {
        using var browser = await page.PersonAsync("mat-may");
        var (_, _, codes) = await TurnOnAsync(browser);
        using var other = new Browser(page.Url);

        await other.SignInAsync("mat-may", Page.Password);
        (await other.PostAsync("/sign-in/code?handler=Recovery", ("code", codes[3]))).Path.Should().Be("/");
        (await other.GetAsync("/account")).Text.Should().Contain("9 recovery codes");
        using var again = new Browser(page.Url);
        await again.SignInAsync("mat-may", Page.Password);
        (await again.PostAsync("/sign-in/code?handler=Recovery", ("code", codes[3]))).Text.Should().Contain("used before");

        var password = Page.SecretIn(await page.ChangeAsync("mat-may", "Reset"));
        (await other.GetAsync("/account")).Path.Should().Be("/sign-in");
        (await other.SignInAsync("mat-may", password)).Path.Should().Be("/account/password");
    }

    [Fact]
    public async Task The_factor_is_turned_on_and_off_with_the_password_only()
    {
        using var browser = await page.PersonAsync("can-than");
        await browser.GetAsync("/account/second-factor");
        (await browser.PostAsync("/account/second-factor?handler=Begin", ("current", "sai roi"))).Text.Should().NotContain("otpauth");
        await TurnOnAsync(browser);
        await browser.GetAsync("/account/second-factor");
        (await browser.PostAsync("/account/second-factor?handler=Off", ("current", "sai roi"))).Text.Should().Contain("is wrong");
        (await browser.PostAsync("/account/second-factor?handler=Off", ("current", Page.Password))).Text.Should().Contain("The second factor is off");
    }

    private static async Task<(string Secret, string Used, IReadOnlyList<string> Codes)> TurnOnAsync(Browser browser)
    {
        await browser.GetAsync("/account/second-factor");
        var begun = await browser.PostAsync("/account/second-factor?handler=Begin", ("current", Page.Password));
        begun.Text.Should().Contain("otpauth://totp/ReportWorker:").And.Contain("<svg class=\"qr\"");
        var secret = Page.SecretIn(begun);
        var used = Code(secret, 0);
        var on = await browser.PostAsync("/account/second-factor?handler=Confirm", ("code", used));
        return (secret, used, [.. RecoveryCode().Matches(on.Text).Select(match => match.Groups["code"].Value)]);
    }

    private static string Code(string secret, int later) =>
        OneTimeCode.Of(secret, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / (long)OneTimeCode.Step.TotalSeconds) + later);

    [GeneratedRegex("<code>(?<code>[^<]+)</code>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RecoveryCode();
}
