using ReportWorker.Core.Accounts;

namespace ReportWorker.Tests.OfficePage;

public sealed class SignInTests(Page page) : IClassFixture<Page>
{
    private const string Failed = "Name or password is wrong";

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_nobody_is_told_so()
    {
        using var owner = await page.PersonAsync("bi-khoa");
        using var browser = new Browser(page.Url);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            (await browser.SignInAsync("bi-khoa", "sai mat khau roi")).Text.Should().Contain(Failed);
        }

        (await browser.SignInAsync("bi-khoa", Page.Password)).Text.Should().Contain(Failed, "it is locked");
        (await browser.SignInAsync("khong-co-ai", Page.Password)).Text.Should().Contain(Failed, "what is wrong is not told");
        (await owner.GetAsync("/account")).Status.Should().Be(200, "who is in stays in");
        (await page.AdministratorsBrowser.GetAsync("/accounts")).Text.Should().Contain("locked for a while");
    }

    [Fact]
    public async Task Too_many_attempts_are_not_looked_at()
    {
        using var browser = new Browser(page.Url);
        var answers = new List<int>();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            answers.Add((await browser.SignInAsync("ai-do", "sai mat khau roi")).Status);
        }

        answers.Should().Contain(429).And.HaveElementAt(0, 200);
    }

    [Fact]
    public async Task A_role_that_was_taken_away_is_gone_with_the_next_click()
    {
        using var browser = await page.PersonAsync("mat-vai", (nameof(Role.Administrator), ""));
        (await browser.GetAsync("/accounts")).Status.Should().Be(200);

        await page.ChangeAsync("mat-vai", "Take", ("role", nameof(Role.Administrator)), ("unit", ""));

        (await browser.GetAsync("/accounts")).Status.Should().Be(403);
        (await browser.GetAsync("/")).Text.Should().NotContain("href=\"/accounts\"");
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_stays_out()
    {
        using var browser = await page.PersonAsync("nghi-viec");

        await page.ChangeAsync("nghi-viec", "Disable");

        (await browser.GetAsync("/account")).Path.Should().Be("/sign-in");
        (await browser.SignInAsync("nghi-viec", Page.Password)).Text.Should().Contain(Failed);
        await page.ChangeAsync("nghi-viec", "Enable");
        (await browser.GetAsync("/account")).Path.Should().Be("/sign-in", "the old session does not come back");
        (await browser.SignInAsync("nghi-viec", Page.Password)).Path.Should().Be("/");
    }

    [Fact]
    public async Task Another_password_ends_other_sessions_and_a_cookie_that_was_copied()
    {
        using var browser = await page.PersonAsync("doi-mat-khau");
        using var other = new Browser(page.Url);
        await other.SignInAsync("doi-mat-khau", Page.Password);
        await browser.GetAsync("/account/password");

        var changed = await browser.PostAsync("/account/password", ("current", Page.Password), ("password", "mot cau khac han nhe"), ("repeat", "mot cau khac han nhe"));

        changed.Path.Should().Be("/account");
        changed.Text.Should().Contain("Your password is changed");
        (await other.GetAsync("/account")).Path.Should().Be("/sign-in");
        (await other.SignInAsync("doi-mat-khau", Page.Password)).Text.Should().Contain(Failed);
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_the_choice_of_another()
    {
        var password = await page.AddAsync("nguoi-moi");
        using var browser = new Browser(page.Url);

        (await browser.SignInAsync("nguoi-moi", password)).Path.Should().Be("/account/password");
        (await browser.GetAsync("/account")).Path.Should().Be("/account/password");
        (await browser.GetAsync("/account/second-factor")).Path.Should().Be("/account/password");
        (await browser.PostAsync("/account/password", ("current", password), ("password", password), ("repeat", password))).Text.Should().Contain("must differ");
        (await browser.PostAsync("/account/password", ("current", "sai roi"), ("password", Page.Password), ("repeat", Page.Password))).Text.Should().Contain("is wrong");
        (await browser.PostAsync("/account/password", ("current", password), ("password", "nguoi-moi-2026"), ("repeat", "nguoi-moi-2026"))).Text.Should().Contain("contain the name");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = await page.PersonAsync("di-ra");
        await browser.GetAsync("/account");

        var shown = await browser.PostAsync("/sign-out");

        shown.Path.Should().Be("/sign-in");
        shown.Text.Should().Contain("You are signed out");
        (await browser.GetAsync("/account")).Path.Should().Be("/sign-in");
        (await browser.GetAsync("/sign-out")).Path.Should().Be("/sign-in");
    }

    [Fact]
    public async Task Nobody_takes_the_last_administrators_role_or_account()
    {
        var taken = await page.ChangeAsync(Page.Administrator, "Take", ("role", nameof(Role.Administrator)), ("unit", ""));
        var disabled = await page.ChangeAsync(Page.Administrator, "Disable");

        taken.Text.Should().Contain("Nobody would be left");
        disabled.Text.Should().Contain("Nobody would be left");
    }

    [Fact]
    public async Task A_role_for_a_unit_that_is_not_there_is_refused()
    {
        await page.AddAsync("don-vi-la");

        (await page.ChangeAsync("don-vi-la", "Give", ("role", nameof(Role.Clerk)), ("unit", ""))).Text.Should().Contain("one of both", "nobody gets everything by what was left out");
        (await page.ChangeAsync("don-vi-la", "Give", ("role", nameof(Role.Clerk)), ("unit", "khong-co"))).Text.Should().Contain("no unit with this code");
        (await page.AdministratorsBrowser.GetAsync("/accounts/chua-co-ai")).Status.Should().Be(404);
    }
}
