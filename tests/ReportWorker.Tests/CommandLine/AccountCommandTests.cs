namespace ReportWorker.Tests.CommandLine;

public sealed class AccountCommandTests
{
    [Fact]
    public async Task An_administrator_is_added_listed_and_reset_from_the_server()
    {
        using var desk = new Desk();
        (await desk.RunAsync("account", "list")).ShouldEndWith(0).Error.Should().Contain("There is no account");

        var added = await desk.RunAsync("account", "add", "Quan-Tri", "--display-name", "Nguyễn Thị Quản Trị", "--role", "administrator");
        var password = added.ShouldEndWith(0).Out.Trim();
        password.Should().MatchRegex("^([a-z2-9]{4}-){3}[a-z2-9]{4}$", "it stands alone on standard output");
        added.Error.Should().Contain("quan-tri").And.NotContain(password);
        var listed = (await desk.RunAsync("account", "list", "--json")).Json[0];
        listed.GetProperty("name").GetString().Should().Be("quan-tri");
        listed.GetProperty("roles")[0].GetString().Should().Be("administrator *");
        listed.GetProperty("state").GetString().Should().Be("waits");

        var reset = await desk.RunAsync("account", "reset", "quan-tri", "--json");
        reset.ShouldEndWith(0).Json.GetProperty("oneTimePassword").GetString().Should().NotBe(password);
        (await desk.RunAsync("account", "list")).Out.Should().Contain("Nguyễn Thị Quản Trị").And.Contain("administrator: everything").And.NotContain(password);
        Directory.EnumerateFiles(desk.Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText).Should().NotContain(text => text.Contains(password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("there is no account with the name binh", "account", "reset", "binh")]
    [InlineData("the name to sign in with has", "account", "reset", "không phải tên")]
    [InlineData("the name an is taken", "account", "add", "an", "--display-name", "An")]
    [InlineData("say who the person is", "account", "add", "binh", "--display-name", " ")]
    [InlineData("given on the page", "account", "add", "binh", "--display-name", "Bình", "--role", "clerk")]
    [InlineData("--display-name", "account", "add", "binh")]
    public async Task What_is_wrong_is_said_and_nothing_is_done(string said, params string[] args)
    {
        using var desk = new Desk();
        (await desk.RunAsync("account", "add", "an", "--display-name", "An")).ShouldEndWith(0);

        var answer = (await desk.RunAsync(args)).ShouldEndWith(2);

        answer.Error.ToLowerInvariant().Should().Contain(said);
        answer.Out.Should().BeEmpty();
        (await desk.RunAsync("account", "list", "--json")).Json.GetArrayLength().Should().Be(1);
    }
}
