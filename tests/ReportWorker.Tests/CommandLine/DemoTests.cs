namespace ReportWorker.Tests.CommandLine;

public sealed class DemoTests
{
    [Theory]
    [InlineData("en", "Word file:")]
    [InlineData("vi", "Tệp Word:")]
    public async Task It_leaves_a_database_a_document_and_a_mail_and_says_what_they_say(string language, string word)
    {
        using var desk = new Desk(language);

        var answer = await desk.RunProgramAsync("demo");

        answer.ShouldEndWith(0).Out.Should().Contain(word).And.Contain("[DỰ THẢO]").And.Contain("56/56").And.Contain("74 đảng viên");
        File.Exists(desk.Of("out", "demo", "demo.db")).Should().BeTrue();
        Directory.GetFiles(desk.Of("out", "demo", "six-month-review"), "*.docx").Should().ContainSingle();
        Directory.GetFiles(desk.Of("out", "demo", "six-month-review"), "*.eml").Should().NotBeEmpty();
        Directory.GetDirectories(desk.Of("out", "demo"), ".*").Should().BeEmpty("the folder of the work is gone");
        Directory.Exists(desk.Of("data")).Should().BeFalse("the configured database is not touched");
    }

    [Fact]
    public async Task The_second_time_it_says_so_and_changes_nothing()
    {
        using var desk = new Desk();
        await desk.RunProgramAsync("demo", "--out", "here");
        var before = Snapshot(desk.Of("here"));

        var answer = await desk.RunProgramAsync("demo", "--out", "here");

        answer.ShouldEndWith(0).Error.Should().Contain("is there already");
        answer.Out.Should().Contain("[DỰ THẢO]");
        Snapshot(desk.Of("here")).Should().Equal(before);
    }

    [Fact]
    public async Task The_configured_server_and_mail_do_not_matter()
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync(
            new Dictionary<string, string>
            {
                ["REPORTWORKER_Database__Provider"] = "Postgres",
                ["REPORTWORKER_Database__ConnectionString"] = "Host=127.0.0.1;Port=1;Database=x;Username=u",
                ["REPORTWORKER_Mail__Paused"] = "true",
            },
            "demo",
            "--report",
            "all");

        answer.ShouldEndWith(0).Out.Should().Contain("six-month-review").And.Contain("eight-month-programme-review");
    }

    [Fact]
    public async Task All_reports_are_made_into_one_database_also_those_of_another_tree()
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync("demo", "--report", "all");

        answer.ShouldEndWith(0).Out.Should().Contain("74 đảng viên").And.Contain("99,62%").And.Contain("171 đảng viên").And.Contain("13 văn bản");
        foreach (var row in File.ReadLines(RepositoryFolder.Of("samples", "reports.csv")).Skip(1))
        {
            var cells = row.Split(',');
            var folder = desk.Of("out", "demo", cells[0]);
            Directory.GetFiles(folder, "*.docx").Should().ContainSingle("one unit's report is made: {0}", row);
            Directory.GetFiles(folder, "*.eml").Should().NotBeEmpty();
        }
    }

    [Fact]
    public async Task Only_the_office_of_the_report_is_read_and_its_plan_with_it()
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync("demo", "--report", "annual-party-building");

        answer.ShouldEndWith(0).Out.Should().Contain("56/56").And.Contain("đạt 100% kế hoạch").And.Contain("không có");
        var units = await desk.RunProgramAsync(
            new Dictionary<string, string> { ["REPORTWORKER_Database__ConnectionString"] = $"Data Source={desk.Of("out", "demo", "demo.db")}" }, "units", "list");
        units.ShouldEndWith(0).Out.Should().Contain("qy-phuong-ha-an").And.NotContain("phuong-bo-de");
    }

    [Fact]
    public async Task A_report_that_the_index_does_not_name_is_refused_with_the_index()
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.Of("samples"));
        desk.Write(Path.Combine("samples", "reports.csv"), "report,samples,period,unit\nannual-party-building,quang-yen,2017,quang-yen\n");

        (await desk.RunProgramAsync("demo")).ShouldEndWith(2).Error.Should().Contain("six-month-review").And.Contain(desk.Of("samples", "reports.csv"));

        Directory.Exists(desk.Of("out")).Should().BeFalse();
    }

    [Fact]
    public async Task Everything_that_is_wrong_in_the_index_is_told_with_its_place()
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.Of("samples"));
        desk.Write(
            Path.Combine("samples", "reports.csv"),
            "report,samples,period,unit\nsix-month-review,../x,2020-H1,long-bien\nsix-month-review,long-bien,soon,long-bien\nx,long-bien,2017,\n");

        (await desk.RunProgramAsync("demo")).ShouldEndWith(1).Error.Should()
            .Contain("reports.csv, row 2, column samples").And.Contain("reports.csv, row 3, column period").And.Contain("reports.csv, row 4, column unit");
    }

    [Fact]
    public async Task A_report_over_several_months_is_made_for_the_months_that_there_are()
    {
        using var desk = new Desk();

        var answer = await desk.RunProgramAsync("demo", "--report", "eight-month-programme-review");

        answer.ShouldEndWith(0).Out.Should().Contain("8 tháng đầu năm 2016").And.Contain("216/216").And.Contain("99,62%");
        Directory.GetFiles(desk.Of("out", "demo", "eight-month-programme-review"), "*.docx").Should().ContainSingle();
    }

    [Fact]
    public async Task An_unknown_report_is_refused_and_nothing_is_left()
    {
        using var desk = new Desk();

        (await desk.RunProgramAsync("demo", "--report", "six-mont-review")).ShouldEndWith(2).Error.Should().Contain("six-month-review");

        Directory.Exists(desk.Of("out")).Should().BeFalse();
    }

    private static Dictionary<string, DateTime> Snapshot(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);
}
