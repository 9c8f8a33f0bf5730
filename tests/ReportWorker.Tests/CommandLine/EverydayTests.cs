namespace ReportWorker.Tests.CommandLine;

public sealed class EverydayTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Report = "six-month-review";

    [Fact]
    public async Task Units_and_recipients_are_listed()
    {
        using var desk = samples.New();

        var units = (await desk.RunProgramAsync("units", "list", "--as-of", "2020-01-31", "--json")).ShouldEndWith(0).Json;
        units.GetArrayLength().Should().Be(85);
        units[0].GetProperty("code").GetString().Should().Be("ha-noi");
        units[1].GetProperty("issuer").GetString().Should().Be("Quận ủy Long Biên");
        (await desk.RunProgramAsync("units", "list", "--as-of", "2020-06-30", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(84);
        (await desk.RunProgramAsync("recipients", "list")).ShouldEndWith(0).Out.Should().Contain("bi-thu@long-bien.example");
    }

    [Fact]
    public async Task Targets_are_imported_and_listed_by_year()
    {
        using var desk = samples.New();
        var file = desk.Of("targets.csv");
        await File.WriteAllTextAsync(file, "unit,indicator,year,value\nlong-bien,dv_ket_nap,2020,1.459\n", TestContext.Current.CancellationToken);

        (await desk.RunProgramAsync("targets", "list", "--year", "2020")).ShouldEndWith(0).Error.Should().Contain("targets import");
        (await desk.RunProgramAsync("targets", "import", file, "--json")).ShouldEndWith(0).Json.GetProperty("added").GetInt32().Should().Be(1);
        var row = (await desk.RunProgramAsync("targets", "list", "--year", "2020", "--json")).ShouldEndWith(0).Json[0];
        row.GetProperty("value").GetDecimal().Should().Be(1459);
        (await desk.RunProgramAsync("targets", "list", "--year", "2021", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        using var desk = samples.New();

        (await desk.RunProgramAsync("units", "import", Path.Combine(FilledDesk.Samples, "units.csv"), "--json"))
            .ShouldEndWith(0).Json.GetProperty("unchanged").GetInt32().Should().Be(85);
        (await desk.RunProgramAsync(["data", "import", .. FilledDesk.Data, "--json"])).ShouldEndWith(0).Json.GetProperty("answers").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task The_status_tells_who_has_answered()
    {
        using var desk = samples.New();

        var rows = (await desk.RunProgramAsync("data", "status", "--period", "2020-H1", "--json")).ShouldEndWith(0).Json;
        var missing = rows.EnumerateArray().Where(row => row.GetProperty("state").GetString() != "onTime").Select(row => row.GetProperty("form").GetString());
        missing.Should().Equal(["tien-do-dai-hoi-6-thang"], "what the district owes the city is in the city's sample");
        (await desk.RunProgramAsync("data", "status", "--period", "2020-H2")).ShouldEndWith(0).Error.Should().Contain("0 received");
    }

    [Fact]
    public async Task A_draft_is_made_released_sent_and_shown()
    {
        using var desk = samples.New();

        var draft = (await desk.RunProgramAsync("run", Report, "--period", "2020-H1", "--out", "papers", "--json")).ShouldEndWith(0).Json[0];
        File.Exists(draft.GetProperty("file").GetString()).Should().BeTrue();
        (await desk.RunProgramAsync("due", "list", "--json")).ShouldEndWith(0).Json[0].GetProperty("state").GetString().Should().Be("drafted");
        var edition = draft.GetProperty("edition").GetString()!;
        var official = (await desk.RunProgramAsync("release", edition, "--number", "7", "--date", "2020-06-30", "--signer", "Phạm Văn Mẫu", "--send", "--out", "papers", "--json"))
            .ShouldEndWith(0).Json[0];
        official.GetProperty("kind").GetString().Should().Be("official");
        var deliveries = (await desk.RunProgramAsync("delivery", "list", "--state", "sent", "--json")).ShouldEndWith(0).Json;
        deliveries.GetArrayLength().Should().Be(3);
        Directory.GetFiles(desk.Of("data", "outbox"), "*.eml").Should().HaveCount(3);
        Directory.GetFiles(desk.Of("papers"), "*.docx").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("--number", "0", "--number")]
    [InlineData("--number", "99999999999", "99999")]
    [InlineData("--number", "next", "number.counter")]
    [InlineData("--date", "2019-12-31", "2020")]
    [InlineData("--signer", " ", "--signer")]
    public async Task A_mark_that_cannot_be_right_is_explained_and_nothing_leaves(string option, string value, string expected)
    {
        using var desk = samples.New();
        await desk.RunProgramAsync("run", Report, "--period", "2020-H1");

        (await desk.RunProgramAsync("release", "1", option, value)).ShouldEndWith(2).Error.Should().Contain(expected);
        (await desk.RunProgramAsync("due", "list", "--json")).ShouldEndWith(0).Json[0].GetProperty("state").GetString().Should().Be("drafted");
    }

    [Fact]
    public async Task Two_runs_make_two_drafts_and_overwrite_nothing()
    {
        using var desk = samples.New();

        await desk.RunProgramAsync("run", Report, "--period", "2020-H1", "--out", "papers");
        (await desk.RunProgramAsync("run", Report, "--period", "2020-H1", "--out", "papers")).ShouldEndWith(0).Out.Should().Contain("/long-bien/2");

        Directory.GetFiles(desk.Of("papers")).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_held_draft_can_be_withdrawn()
    {
        using var desk = samples.New();
        await desk.RunProgramAsync("run", Report, "--period", "2020-H1");

        (await desk.RunProgramAsync("hold", "1", "--why", "figures in doubt")).ShouldEndWith(0);
        (await desk.RunProgramAsync("due", "list")).ShouldEndWith(0).Out.Should().Contain("held").And.Contain("figures in doubt");
        (await desk.RunProgramAsync("withdraw", "1", "--why", "made by mistake")).ShouldEndWith(0);
        (await desk.RunProgramAsync("release", "1")).ExitCode.Should().NotBe(0);
    }

    [Fact]
    public async Task An_incomplete_report_is_drafted_and_not_released()
    {
        using var desk = samples.New();

        var answer = await desk.RunProgramAsync("run", Report, "--period", "2020-H2", "--official");

        answer.ShouldEndWith(3).Out.Should().Contain("draft").And.NotContain("official");
        answer.Error.Should().Contain("--allow-incomplete");
    }

    [Theory]
    [InlineData("en", "good", "next on")]
    [InlineData("vi", "tốt", "lần tới")]
    public async Task The_doctor_finds_everything_in_order(string language, string word, string schedule)
    {
        using var desk = samples.New(language);

        (await desk.RunProgramAsync("doctor")).ShouldEndWith(0).Out.Should().Contain(word).And.Contain(schedule);
    }

    [Fact]
    public async Task Reports_and_templates_are_shown()
    {
        using var desk = samples.New();

        (await desk.RunProgramAsync("report", "list")).ShouldEndWith(0).Out.Should().Contain(Report);
        (await desk.RunProgramAsync("report", "show", Report, "--json")).ShouldEndWith(0).Json.GetProperty("forms").GetArrayLength().Should().Be(7);
        (await desk.RunProgramAsync("report", "show", Report)).ShouldEndWith(0).Out.Should().Contain("dv_ket_nap");
        (await desk.RunProgramAsync("template", "check")).ShouldEndWith(0);
        (await desk.RunProgramAsync("template", "fields", Report)).ShouldEndWith(0).Out.Should().Contain("dv_ket_nap");
    }

    [Theory]
    [InlineData("Sqlite", "", "CREATE TABLE", null)]
    [InlineData("SqlServer", "Server=127.0.0.1;Database=x;Integrated Security=true", "CREATE TABLE", "QRTZ_JOB_DETAILS")]
    [InlineData("Postgres", "Host=127.0.0.1;Database=x;Username=u", "CREATE TABLE", "QRTZ_job_details")]
    public async Task The_script_needs_no_database_and_holds_the_schedules_tables(string provider, string connection, string table, string? quartz)
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync(
            new Dictionary<string, string> { ["REPORTWORKER_Database__Provider"] = provider, ["REPORTWORKER_Database__ConnectionString"] = connection },
            "db",
            "script");

        answer.ShouldEndWith(0).Out.Should().Contain(table).And.NotContain("{0}");
        if (quartz is not null)
        {
            answer.Out.Should().Contain(quartz);
        }
    }
}
