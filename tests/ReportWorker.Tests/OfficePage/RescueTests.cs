using Microsoft.Data.Sqlite;

namespace ReportWorker.Tests.OfficePage;

/// <summary>Nobody can sign in any more, and somebody has a shell on the server.</summary>
public sealed class RescueTests(Page page) : IClassFixture<Page>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_only_administrator_comes_in_again_with_a_password_from_the_server()
    {
        using var stranger = new Browser(page.Url);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await stranger.SignInAsync(Page.Administrator, "sai mat khau roi");
        }

        (await stranger.SignInAsync(Page.Administrator, Page.Password)).Path.Should().Be("/sign-in", "it is locked");
        var password = (await page.Desk.RunAsync("account", "reset", Page.Administrator)).ShouldEndWith(0).Out.Trim();

        (await page.AdministratorsBrowser.GetAsync("/accounts")).Path.Should().Be("/sign-in", "sessions have ended");
        using var browser = new Browser(page.Url);
        (await browser.SignInAsync(Page.Administrator, password)).Path.Should().Be("/account/password");
        (await browser.PostAsync("/account/password", ("current", password), ("password", "mot cau khac han nhe"), ("repeat", "mot cau khac han nhe"))).Path.Should().Be("/account");
        (await browser.GetAsync("/accounts")).Status.Should().Be(200);
        (await ActorAsync("account.reset")).Should().Be(Environment.UserName);
    }

    private async Task<object?> ActorAsync(string action)
    {
        await using var connection = new SqliteConnection($"Data Source={page.Desk.Of("data", "reportworker.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Actor FROM AuditEvents WHERE Action = $action";
        command.Parameters.AddWithValue("$action", action);
        return await command.ExecuteScalarAsync(Token);
    }
}
