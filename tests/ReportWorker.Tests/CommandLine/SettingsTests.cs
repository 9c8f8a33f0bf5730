namespace ReportWorker.Tests.CommandLine;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("en", "row 3", "not valid JSON")]
    [InlineData("vi", "dòng 3", "không đúng cú pháp JSON")]
    public async Task Broken_json_is_told_with_its_line(string language, string place, string text)
    {
        using var desk = new Desk();
        desk.Write("appsettings.json", $$"""
            {
              "Language": "{{language}}",
              "Paths": { "Data" }
            }
            """);

        var answer = await desk.RunProgramAsync("units", "list");

        answer.ShouldEndWith(2).Error.Should().Contain("appsettings.json").And.Contain(place).And.Contain(text);
        Directory.Exists(desk.Of("data")).Should().BeFalse();
    }

    [Fact]
    public async Task All_wrong_settings_are_told_at_once_each_with_its_line_and_value()
    {
        using var desk = new Desk();
        desk.Write("appsettings.json", """
            {
              "Language": "en",
              "Database": { "Provider": "Oracle" },
              "Databas": { "Provider": "Sqlite" },
              "Clock": { "TimeZone": "Asia/Hà_Nội" },
              "Mail": { "Smtp": { "Port": "many" } },
              "Service": { "Url": "here" }
            }
            """);

        var answer = await desk.RunProgramAsync("units", "list");

        answer.ShouldEndWith(2).Error.Should()
            .Contain("row 3").And.Contain("Oracle").And.Contain("Sqlite, SqlServer, Postgres")
            .And.Contain("row 4").And.Contain("Databas")
            .And.Contain("row 5").And.Contain("Asia/Hà_Nội")
            .And.Contain("row 6").And.Contain("many")
            .And.Contain("row 7").And.Contain("here");
    }

    [Fact]
    public async Task An_unknown_language_is_told_in_vietnamese()
    {
        using var desk = new Desk("fr");

        (await desk.RunProgramAsync("units", "list")).ShouldEndWith(2).Error.Should().Contain("\"fr\"").And.Contain("vi, en").And.Contain("phải là");
    }

    [Fact]
    public async Task A_variable_overrides_the_file_and_is_named_when_it_is_wrong()
    {
        using var desk = new Desk("vi");

        var answer = await desk.RunProgramAsync(
            new Dictionary<string, string> { ["REPORTWORKER_Language"] = "en", ["REPORTWORKER_Service__StopWithin"] = "soon" }, "units", "list");

        answer.ShouldEndWith(2).Error.Should().Contain("REPORTWORKER_Service__StopWithin").And.Contain("\"soon\"").And.Contain("expected a time span");
    }

    [Fact]
    public async Task A_credential_is_a_setting_named_by_its_file_and_a_variable_comes_before_it()
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.Of("secrets"));
        desk.Write("secrets/Paths__Data", "from-credential\n");
        desk.Write("secrets/reportworker_Service__StopWithin", "00:00:20");
        desk.Write("secrets/certificate", "somebody else's");
        var environment = new Dictionary<string, string> { ["CREDENTIALS_DIRECTORY"] = desk.Of("secrets"), ["REPORTWORKER_Service__StopWithin"] = "soon" };

        (await desk.RunProgramAsync(environment, "units", "list")).ShouldEndWith(2).Error.Should().Contain("\"soon\"").And.NotContain("certificate");
        environment.Remove("REPORTWORKER_Service__StopWithin");
        (await desk.RunProgramAsync(environment, "db", "migrate")).ShouldEndWith(0);

        File.Exists(desk.Of("from-credential", "reportworker.db")).Should().BeTrue();
    }

    [Theory]
    [InlineData("Mail__Smtp__Port", "many", "\"many\"")]
    [InlineData("Mail__Smtp__Pasword", "x", "Mail:Smtp:Password")]
    public async Task A_wrong_credential_is_told_with_its_file(string name, string content, string told)
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.Of("secrets"));
        var file = desk.Write("secrets/" + name, content);

        var answer = await desk.RunProgramAsync(new Dictionary<string, string> { ["CREDENTIALS_DIRECTORY"] = desk.Of("secrets") }, "units", "list");

        answer.ShouldEndWith(2).Error.Should().Contain(file).And.Contain(told);
    }

    [Fact]
    public async Task A_folder_of_credentials_that_is_not_there_is_told()
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync(new Dictionary<string, string> { ["CREDENTIALS_DIRECTORY"] = desk.Of("gone") }, "units", "list");

        answer.ShouldEndWith(2).Error.Should().Contain(desk.Of("gone"));
    }

    [Fact]
    public async Task Variables_of_others_are_left_alone()
    {
        using var desk = new Desk();

        (await desk.RunProgramAsync(new Dictionary<string, string> { ["REPORTWORKER_TEST_SMTP"] = "127.0.0.1:25" }, "units", "list")).ShouldEndWith(0);
    }

    [Fact]
    public async Task Relative_paths_lie_beside_the_configuration()
    {
        using var desk = new Desk();

        (await desk.RunProgramAsync(new Dictionary<string, string> { ["REPORTWORKER_Paths__Data"] = "elsewhere" }, "db", "migrate")).ShouldEndWith(0);

        File.Exists(desk.Of("elsewhere", "reportworker.db")).Should().BeTrue();
    }

    [Fact]
    public async Task Without_a_configuration_here_the_one_beside_the_executable_counts()
    {
        using var desk = new Desk();
        File.Delete(desk.Settings);

        var data = desk.Of("data");
        var answer = await desk.RunProgramAsync(
            new Dictionary<string, string> { ["REPORTWORKER_Language"] = "en", ["REPORTWORKER_Paths__Data"] = data }, "db", "migrate");

        answer.ShouldEndWith(0).Error.Should().Contain(data);
    }
}
