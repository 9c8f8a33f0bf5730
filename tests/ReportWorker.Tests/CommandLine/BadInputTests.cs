using System.Text;

namespace ReportWorker.Tests.CommandLine;

public sealed class BadInputTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Report = "six-month-review";

    private const string Heading = "code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email\n";

    [Theory]
    [InlineData("en", "an unknown report", "run six-mont-review --period 2020-H1 --out papers", 2, "six-month-review")]
    [InlineData("vi", "an unknown report", "run six-mont-review --period 2020-H1 --out papers", 2, "Không có báo cáo")]
    [InlineData("en", "an impossible period", "run six-month-review --period 2020-H3 --out papers", 2, "2020-H3")]
    [InlineData("vi", "an impossible period", "run six-month-review --period 2020-13 --out papers", 2, "không phải là kỳ báo cáo")]
    [InlineData("en", "a period of the wrong kind", "run six-month-review --period 2020-Q1 --out papers", 2, "2020-Q1")]
    [InlineData("en", "a unit that is not in the tree", "run six-month-review --period 2020-H1 --unit nowhere --out papers", 2, "nowhere")]
    [InlineData("vi", "a unit that is not in the tree", "run six-month-review --period 2020-H1 --unit nowhere --out papers", 2, "nowhere")]
    [InlineData("en", "a unit that the report is not made for", "run six-month-review --period 2020-H1 --unit phuong-bo-de --out papers", 2, "phuong-bo-de")]
    [InlineData("en", "a code that is none", "run six-month-review --period 2020-H1 --unit Long_Biên --out papers", 2, "Long_Biên")]
    [InlineData("en", "no address", "run six-month-review --period 2020-H1 --to nobody --out papers", 2, "nobody")]
    [InlineData("en", "options that exclude each other", "run six-month-review --period 2020-H1 --unit long-bien --each-unit", 2, "--each-unit")]
    [InlineData("en", "no such edition", "release six-month-review/2020-H1/long-bien/9", 2, "9")]
    [InlineData("en", "no such delivery", "delivery retry 99 --why x", 2, "99")]
    [InlineData("en", "a delivery that is no number", "delivery retry one --why x", 2, "one")]
    [InlineData("en", "a state that is none", "delivery list --state lost", 2, "lost")]
    [InlineData("en", "no such file", "units import nowhere.csv", 2, "nowhere.csv")]
    [InlineData("en", "no such template", "template check nowhere", 2, "nowhere")]
    public async Task A_wrong_request_is_explained_and_changes_nothing(string language, string why, string line, int exitCode, string expected)
    {
        using var desk = samples.New(language);

        var answer = await desk.RunAsync(line.Split(' '));

        answer.ShouldEndWith(exitCode).Error.Should().Contain(expected, why);
        await ShouldBeUntouched(desk);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task A_cyclic_tree_is_refused(string language)
    {
        using var desk = samples.New(language);
        desk.Write("cycle.csv", Heading + "a,A,k,base,b,1,2015-01-01,,,\nb,B,k,base,a,2,2015-01-01,,,\n");

        (await desk.RunAsync("units", "import", "cycle.csv")).ShouldEndWith(1).Error.Should().Contain("cycle.csv");
        await ShouldBeUntouched(desk);
    }

    [Fact]
    public async Task Every_mistake_of_a_file_is_told()
    {
        using var desk = samples.New();
        desk.Write("wrong.csv", "unit,form,period,indicator,value\nnowhere,x,2020-H1,y,1\nvan-phong,van-phong-6-thang,2020-H9,dh_quan_phien_thao_luan,many\n");

        var answer = await desk.RunAsync("data", "import", "wrong.csv", "--json");

        answer.ShouldEndWith(1).Json.GetProperty("problems").GetArrayLength().Should().BeGreaterThan(2);
        answer.Error.Should().Contain("row 2").And.Contain("row 3");
        await ShouldBeUntouched(desk);
    }

    [Theory]
    [InlineData("UTF-16", "en")]
    [InlineData("UTF-16", "vi")]
    [InlineData("windows-1252", "en")]
    public async Task A_file_in_another_encoding_is_refused(string encoding, string language)
    {
        using var desk = samples.New(language);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllText(desk.Of("units.csv"), Heading + "x,Café Đà Nẵng,k,base,long-bien,1,2015-01-01,,,\n", Encoding.GetEncoding(encoding));

        (await desk.RunAsync("units", "import", "units.csv")).ShouldEndWith(1).Error.Should().Contain("UTF-8");
        await ShouldBeUntouched(desk);
    }

    [Fact]
    public async Task A_workbook_with_another_name_is_recognised()
    {
        using var desk = samples.New();
        File.Copy(RepositoryFolder.Of("templates", Report, "template.docx"), desk.Of("data.csv"));

        (await desk.RunAsync("data", "import", "data.csv")).ShouldEndWith(1).Error.Should().Contain("data.csv");
        await ShouldBeUntouched(desk);
    }

    [Theory]
    [InlineData("en", "reportworker doctor")]
    [InlineData("vi", "Không dùng được")]
    public async Task A_database_that_cannot_be_made_is_told(string language, string expected)
    {
        using var desk = new Desk(language);
        desk.Write("blocked", "");

        var answer = await desk.RunAsync(new Dictionary<string, string> { ["REPORTWORKER_Paths__Data"] = desk.Of("blocked", "data") }, "units", "list");

        answer.ShouldEndWith(1).Error.Should().ContainAny(expected, "blocked");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_and_the_doctor_says_what_to_do()
    {
        using var desk = new Desk();
        var environment = new Dictionary<string, string>
        {
            ["REPORTWORKER_Database__Provider"] = "Postgres",
            ["REPORTWORKER_Database__ConnectionString"] = "Host=127.0.0.1;Port=1;Database=x;Username=u;Timeout=2",
        };

        (await desk.RunAsync(environment, "units", "list")).ShouldEndWith(1).Error.Should().Contain("127.0.0.1:1");
        (await desk.RunAsync(environment, "doctor")).ShouldEndWith(1).Out.Should().Contain("TO DO").And.Contain("Check server");
    }

    [Theory]
    [InlineData("en", "stay in the queue")]
    [InlineData("vi", "vẫn nằm trong hàng chờ")]
    public async Task When_the_mail_server_is_down_the_draft_is_there_and_its_mail_waits(string language, string expected)
    {
        using var desk = samples.New(language);
        var environment = new Dictionary<string, string>
        {
            ["REPORTWORKER_Mail__Smtp__Host"] = "127.0.0.1",
            ["REPORTWORKER_Mail__Smtp__Port"] = "1",
            ["REPORTWORKER_Mail__Smtp__Security"] = "None",
        };

        (await desk.RunAsync(environment, "run", Report, "--period", "2020-H1", "--send")).ShouldEndWith(1).Error.Should().Contain(expected);
        (await desk.RunAsync("delivery", "list", "--state", "queued", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(2);
        (await desk.RunAsync(environment, "doctor")).ShouldEndWith(1);
    }

    [Theory]
    [InlineData("en", "blocked", 1, "--out")]
    [InlineData("vi", "blocked", 1, "--out")]
    [InlineData("en", "", 2, "--out")]
    public async Task A_folder_that_takes_no_copy_is_told_before_anything_is_made(string language, string folder, int exitCode, string expected)
    {
        using var desk = samples.New(language);
        desk.Write("blocked", "");

        (await desk.RunAsync("run", Report, "--period", "2020-H1", "--out", folder)).ShouldEndWith(exitCode).Error.Should().Contain(expected);
        await ShouldBeUntouched(desk);
    }

    [Fact]
    public async Task A_report_without_its_template_is_told_with_the_file()
    {
        using var desk = samples.New();
        desk.BringTemplates();
        File.Delete(desk.Of("templates", Report, "template.docx"));

        (await desk.RunAsync("run", Report, "--period", "2020-H1")).ShouldEndWith(1).Error.Should().Contain("template.docx");
        (await desk.RunAsync("template", "check")).ShouldEndWith(1);
        await ShouldBeUntouched(desk);
    }

    [Fact]
    public async Task A_field_that_nobody_knows_is_told_with_its_place()
    {
        using var desk = samples.New();
        desk.BringTemplates();
        var subject = desk.Of("templates", Report, "report.yaml");
        File.WriteAllText(subject, File.ReadAllText(subject).Replace("{{ period.name }}", "{{ perod.name }}", StringComparison.Ordinal));

        var answer = await desk.RunAsync("template", "check");

        answer.ShouldEndWith(1).Out.Should().Contain("perod").And.Contain("report.yaml");
    }

    [Theory]
    [InlineData("en", "There is no format profile party-hd99. There are: party, state, ")]
    [InlineData("vi", "party-hd99")]
    public async Task A_profile_that_nobody_knows_is_told_with_those_there_are(string language, string said)
    {
        using var desk = samples.New(language);
        desk.BringTemplates();
        var definition = desk.Of("templates", Report, "report.yaml");
        File.WriteAllText(definition, File.ReadAllText(definition).Replace("profile: party", "profile: party-hd99", StringComparison.Ordinal));

        var answer = await desk.RunAsync("template", "check");

        answer.ShouldEndWith(1).Out.Should().Contain(said).And.Contain("report.yaml");
    }

    private static async Task ShouldBeUntouched(Desk desk)
    {
        Directory.Exists(desk.Of("papers")).Should().BeFalse();
        (await desk.RunAsync("due", "list")).ExitCode.Should().Be(3, "nothing may have come into the ledger");
        (await desk.RunAsync("units", "list", "--as-of", "2020-01-31", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(85);
    }
}
