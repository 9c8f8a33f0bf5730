namespace ReportWorker.Tests.CommandLine;

public sealed class UsageTests
{
    [Theory]
    [InlineData("no command at all", "", "reportworker --help")]
    [InlineData("an unknown command", "unit list", "\"units\"")]
    [InlineData("a command of a group that is not named", "units", "list")]
    [InlineData("an unknown option", "units list --jsn", "\"--json\"")]
    [InlineData("an option without its value", "units list --as-of", "--as-of")]
    [InlineData("an option twice", "units list --as-of 2020-01-01 --as-of 2020-01-02", "--as-of")]
    [InlineData("an impossible day", "units list --as-of 2020-02-30", "2020-02-30")]
    [InlineData("a period that is no year", "targets list --year 2020-H1", "2020-H1")]
    [InlineData("an argument too many", "units list here", "here")]
    public async Task Wrong_usage_ends_with_two_and_says_what_is_meant(string why, string line, string expected)
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        answer.ShouldEndWith(2).Error.Should().Contain(expected, why);
        answer.Out.Should().BeEmpty();
        Directory.Exists(desk.Of("data")).Should().BeFalse("nothing may be made for a wrong command");
    }

    [Fact]
    public async Task Programs_get_one_document_even_when_the_usage_is_wrong()
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync("units", "list", "--as-of", "yesterday", "--json");

        answer.ShouldEndWith(2).Json.GetProperty("problems")[0].GetProperty("message").GetString().Should().Contain("yesterday");
    }

    [Theory]
    [InlineData("en", "Usage:")]
    [InlineData("vi", "Cách dùng:")]
    public async Task Help_speaks_the_configured_language(string language, string word)
    {
        using var desk = new Desk(language);

        (await desk.RunProgramAsync("--help")).ShouldEndWith(0).Out.Should().Contain(word).And.Contain("units list");
        (await desk.RunProgramAsync("units", "list", "--help")).ShouldEndWith(0).Out.Should().Contain(word).And.Contain("--as-of DAY");
    }

    [Fact]
    public async Task The_version_is_told()
    {
        using var desk = new Desk();

        (await desk.RunProgramAsync("--version")).ShouldEndWith(0).Out.Should().MatchRegex(@"^\d+\.\d+\.\d+");
    }
}
