using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage;

namespace ReportWorker.Tests.CommandLine;

/// <summary>Answers that wait, are corrected by telephone, or come from another database, as people at the office handle them.</summary>
public sealed class AnswerCommandTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Form = "to-chuc-co-so-6-thang";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "typed by", "submission")]
    [InlineData("vi", "gõ vào", "lần nộp")]
    public async Task A_value_told_by_telephone_counts_at_once_and_is_traced_to_the_note(string language, string typed, string submission)
    {
        using var desk = samples.New(language);

        (await desk.RunAsync("data", "set", "phuong-bo-de", "dv_ket_nap", "1.099", "--period", "2020-H1", "--note", "đ/c Ba báo lúc 9 giờ")).ShouldEndWith(0)
            .Error.Should().Contain("→ 1099").And.Contain(submission);
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--out", "papers")).ShouldEndWith(0);

        var trace = (await desk.RunAsync("trace", "six-month-review/2020-H1/long-bien/1", "dv_ket_nap", "--unit", "phuong-bo-de")).ShouldEndWith(0).Out;
        trace.Should().Contain(typed).And.Contain("đ/c Ba báo lúc 9 giờ").And.NotContain("base-organisations.csv");
        (await desk.RunAsync("trace", "six-month-review/2020-H1/long-bien/1", "dh_chi_bo_cap_uy_vien", "--unit", "phuong-bo-de")).ShouldEndWith(0)
            .Out.Should().Contain("base-organisations.csv").And.NotContain(typed);
        (await desk.RunAsync(["data", "import", .. FilledDesk.Data])).ShouldEndWith(0);
        (await desk.RunAsync("data", "list", "--unit", "phuong-bo-de", "--json")).ShouldEndWith(0).Json[0].GetProperty("way").GetString().Should().Be("set");
    }

    [Fact]
    public async Task A_late_answer_is_shown_against_what_counts_and_the_office_decides_once()
    {
        using var desk = samples.New();
        var late = await AddAsync(desk, SubmissionState.Late, 99);
        var id = late.Id.ToString(CultureInfo.InvariantCulture);

        (await desk.RunAsync("data", "status", "--period", "2020-H1", "--unit", "phuong-bo-de")).ShouldEndWith(0).Error.Should().Contain("1 late for the office");
        (await desk.RunAsync("data", "list", "--state", "late", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(1);
        var shown = (await desk.RunAsync("data", "show", id)).ShouldEndWith(0).Out;
        shown.Should().Contain("chi.bo@x.vn").And.Contain("signed scan: ký.pdf").And.Contain("99").And.Contain("*");
        (await desk.RunAsync("data", "set", "phuong-bo-de", "dv_ket_nap", "7", "--period", "2020-H1", "--note", "x")).ShouldEndWith(3).Error.Should().Contain("data accept");

        (await desk.RunAsync("data", "accept", id, "--note", "đã gọi lại")).ShouldEndWith(0).Error.Should().Contain("told by mail: phuong-bo-de@long-bien.example");
        (await desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Out.Should().Contain("phuong-bo-de@long-bien.example");

        var json = (await desk.RunAsync("data", "show", id, "--json")).ShouldEndWith(0).Json;
        (json.GetProperty("state").GetString(), json.GetProperty("counts").GetBoolean(), json.GetProperty("note").GetString()).Should().Be(("taken", true, "đã gọi lại"));
        (await desk.RunAsync("data", "reject", id, "--why", "x")).ShouldEndWith(3).Error.Should().Contain("is taken");
        (await desk.RunAsync("data", "accept", "999999")).ShouldEndWith(2);
        (await desk.RunAsync("data", "return", id)).ShouldEndWith(2).Error.Should().Contain("--why");
        (await desk.RunAsync("data", "list", "--state", "lost")).ShouldEndWith(2).Error.Should().Contain("unconfirmed");
    }

    [Fact]
    public async Task Files_that_came_along_are_written_under_safe_names_and_nothing_is_overwritten()
    {
        using var desk = samples.New();
        var late = await AddAsync(desk, SubmissionState.Late, 99);
        Directory.CreateDirectory(desk.Of("out"));
        await File.WriteAllTextAsync(desk.Of("out", "ký.pdf"), "mine", Cancel);

        var shown = await desk.RunAsync("data", "show", $"{late.Id}", "--out", "out");

        shown.ShouldEndWith(0).Error.Should().Contain("Files written: 1").And.Contain("ký (2).pdf").And.Contain("bieu.xlsx is no longer kept");
        (await File.ReadAllTextAsync(desk.Of("out", "ký (2).pdf"), Cancel)).Should().Be("%PDF");
        (await File.ReadAllTextAsync(desk.Of("out", "ký.pdf"), Cancel)).Should().Be("mine");
        (await desk.RunAsync("data", "show", $"{late.Id}", "--out", "out", "--json")).ShouldEndWith(0)
            .Json.GetProperty("written").EnumerateArray().Select(file => file.GetProperty("path").GetString() is null).Should().Equal(true, false);
    }

    [Fact]
    public async Task An_unconfirmed_answer_is_returned_confirmed_or_overtaken()
    {
        using var desk = samples.New();
        var (first, second, third) = (
            await AddAsync(desk, SubmissionState.Unconfirmed, 1), await AddAsync(desk, SubmissionState.Unconfirmed, 2), await AddAsync(desk, SubmissionState.Unconfirmed, 3));

        (await desk.RunAsync("data", "return", $"{third.Id}", "--why", "thiếu chữ ký")).ShouldEndWith(0).Error.Should().Contain("returned");
        (await desk.RunAsync("data", "status", "--period", "2020-H1", "--unit", "phuong-bo-de")).ShouldEndWith(0).Error.Should().Contain("1 returned");
        (await desk.RunAsync("data", "confirm", $"{second.Id}")).ShouldEndWith(0);
        (await desk.RunAsync("data", "confirm", $"{first.Id}")).ShouldEndWith(3).Error.Should().Contain($"submission {second.Id} (revision 3) is newer");
    }

    [Fact]
    public async Task Of_a_unit_without_an_address_the_office_hears_that_nobody_was_told()
    {
        using var desk = samples.New();
        await File.WriteAllTextAsync(
            desk.Of("units.csv"), "code,name,kind,level,parent,valid_from,email\nphuong-bo-de,Đảng bộ phường Bồ Đề,dang_bo_phuong,base,long-bien,2015-01-01,\n", Cancel);
        (await desk.RunAsync("units", "import", "units.csv")).ShouldEndWith(0);
        var late = await AddAsync(desk, SubmissionState.Late, 99, SubmissionWay.Folder);

        var decided = await desk.RunAsync("data", "reject", $"{late.Id}", "--why", "sai kỳ", "--json");

        decided.ShouldEndWith(0).Error.Should().Contain("Nobody was told: unit phuong-bo-de");
        decided.Json.GetProperty("told").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        (await desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_doctor_tries_the_folder_for_forms()
    {
        using var desk = samples.New();
        var environment = new Dictionary<string, string> { ["REPORTWORKER_Intake__Folder"] = desk.Of("drop") };
        (await desk.RunAsync(environment, "doctor")).Out.Should().Contain("Forms cannot be taken from").And.Contain("Intake:Folder");
        Directory.CreateDirectory(desk.Of("drop"));

        (await desk.RunAsync(environment, "doctor")).Out.Should().Contain("forms can be taken from");

        Directory.EnumerateFileSystemEntries(desk.Of("drop")).Should().BeEmpty();
    }

    [Fact]
    public async Task Another_database_is_pulled_looked_at_by_doctor_and_no_secret_is_shown()
    {
        using var desk = samples.New();
        using (var other = new SqliteConnection($"Data Source={desk.Of("hr.db")};Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            using var command = other.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE figures (ma TEXT, chi_tieu TEXT, gia_tri NUMERIC);
                INSERT INTO figures VALUES ('phuong-bo-de', 'dv_ket_nap', 98), ('phuong-cu-khoi', 'dv_ket_nap', 97);
                CREATE VIEW wrong AS SELECT ma AS unit, gia_tri AS value FROM figures;
                """;
            await command.ExecuteNonQueryAsync(Cancel);
        }

        Configure(desk, "nhan-su", view: null, $"SELECT ma AS unit, '{Form}' AS form, '2020-H1' AS period, chi_tieu AS indicator, gia_tri AS value FROM figures");
        Configure(desk, "sai", view: "wrong", query: null);

        (await desk.RunAsync("data", "pull", "nhan-su", "--dry-run")).ShouldEndWith(0);
        (await desk.RunAsync("data", "pull", "nhan-su", "--json")).ShouldEndWith(0).Json.GetProperty("answers").GetInt32().Should().Be(2);
        (await desk.RunAsync("data", "pull", "nhan-su", "--json")).ShouldEndWith(0).Json.GetProperty("answers").GetInt32().Should().Be(0);
        (await desk.RunAsync("data", "pull", "sai")).ShouldEndWith(1).Error.Should().Contain("no column form, period, indicator");
        (await desk.RunAsync("data", "pull", "khac")).ShouldEndWith(2).Error.Should().Contain("nhan-su");
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--out", "papers")).ShouldEndWith(0);
        (await desk.RunAsync("trace", "six-month-review/2020-H1/long-bien/1", "dv_ket_nap", "--unit", "phuong-bo-de")).ShouldEndWith(0)
            .Out.Should().Contain($"nhan-su_phuong-bo-de_{Form}_2020-H1.csv, cell E2");
        var doctor = (await desk.RunAsync("doctor")).Out;
        doctor.Should().Contain("nhan-su: Sqlite").And.Contain("Source sai has no column");

        Configure(desk, "hong", view: "v", query: null, "Postgres", "Host=127.0.0.1;Port=1;Database=hr;Username=reader;Password=geheim123;Timeout=2");
        var broken = (await desk.RunAsync("data", "pull", "hong", "--verbose"));
        broken.ExitCode.Should().Be(1);
        (broken.Out + broken.Error).Should().Contain("Postgres 127.0.0.1/hr").And.NotContain("geheim123");
    }

    private static void Configure(Desk desk, string name, string? view, string? query, string provider = "Sqlite", string connection = "Data Source=hr.db")
    {
        var settings = JsonNode.Parse(File.ReadAllText(desk.Settings))!;
        settings["Intake"]!["Sources"]![name] = new JsonObject
        {
            ["Provider"] = provider, ["ConnectionString"] = connection, ["View"] = view ?? "", ["Query"] = query ?? "",
        };
        File.WriteAllText(desk.Settings, settings.ToJsonString());
    }

    // As the ways in for units' own mail and files store it.
    private static async Task<SubmissionHead> AddAsync(Desk desk, SubmissionState state, decimal value, SubmissionWay way = SubmissionWay.Mail)
    {
        await using var services = new ServiceCollection()
            .AddReportWorkerStorage(new DatabaseOptions { ConnectionString = $"Data Source={desk.Of("data", "reportworker.db")};Pooling=False" }).BuildServiceProvider();
        var submission = new NewSubmission(
            UnitCode.Parse("phuong-bo-de"), Form, PeriodKey.Parse("2020-H1"), null, "bieu.xlsx", [new(IndicatorCode.Parse("dv_ket_nap"), value, null, "C4")], [])
        {
            State = state,
            Way = way,
            Sender = way == SubmissionWay.Mail ? "chi.bo@x.vn" : null,
            Files = [new SubmissionFile(SubmissionFileKind.Scan, "ký.pdf", Core.Storing.Blob.Of("%PDF"u8.ToArray()))],
        };
        return (await services.GetRequiredService<ISubmissionStore>().AddAsync(
            [submission], new AuditEvent(TimeProvider.System.GetUtcNow(), "service", "data.mail", "test"), Cancel)).Single();
    }
}
