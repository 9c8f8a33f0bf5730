using System.Globalization;

namespace ReportWorker.Tests.CommandLine;

/// <summary>What people see of deadlines and reminders; the command line has the real clock, so the form is due today.</summary>
public sealed class RemindTests : IDisposable
{
    private readonly Desk _desk = new();

    public RemindTests()
    {
        _desk.BringTemplates();
        File.WriteAllText(_desk.Of("templates", "catalogue", "remind.yaml"), """
            forms:
              - code: ngay
                label: Biểu ngày
                period: day
                kinds: [phuong]
                deadline: { days: 2, levels: { base: { days: 1 } } }
                sections: [{ title: Số liệu, indicators: [dv_ket_nap] }]
            """);
    }

    [Fact]
    public async Task Nobody_is_reminded_until_forms_are_listed()
    {
        var answer = await _desk.RunAsync("data", "remind");

        answer.ShouldEndWith(3).Error.Should().Contain("templates/reminders/reminders.yaml");
        (await _desk.RunAsync("data", "remind", "--form", "ngai")).ShouldEndWith(2).Error.Should().Contain("ngay");
    }

    [Fact]
    public async Task Who_would_be_reminded_is_shown_then_said_once_and_listed()
    {
        List();
        await ImportAsync("mot@example.vn", "quan@example.vn");

        var shown = (await _desk.RunAsync("data", "remind", "--period", Today, "--dry-run", "--json")).ShouldEndWith(0).Json;
        shown.GetArrayLength().Should().Be(2);
        (shown[0].GetProperty("unit").GetString(), shown[0].GetProperty("step").GetInt32(), shown[0].GetProperty("copy").GetString()).Should().Be(("mot", -1, "quan@example.vn"));
        (await _desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(0);

        var said = (await _desk.RunAsync("data", "remind", "--period", Today)).ShouldEndWith(0);
        said.Error.Should().Contain("2 units").And.Contain("2 messages");
        said.Out.Should().Contain("no address");
        (await _desk.RunAsync("data", "remind", "--period", Today)).ShouldEndWith(0).Error.Should().Contain("0 units");
        (await _desk.RunAsync("delivery", "list")).ShouldEndWith(0).Out.Should().Contain("reminder").And.Contain("quan@example.vn");
        (await _desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json[0].GetProperty("edition").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task What_is_asked_for_narrows_it()
    {
        List();
        await ImportAsync("mot@example.vn", "quan@example.vn");

        (await _desk.RunAsync("data", "remind", "--dry-run", "--unit", "hai", "--form", "ngay", "--period", Today, "--json")).ShouldEndWith(0)
            .Json.GetArrayLength().Should().Be(1);
        (await _desk.RunAsync("data", "remind", "--dry-run", "--period", "2020-01-01", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_branch_is_its_unit_with_all_below_and_what_is_not_reminded_of_is_counted()
    {
        List();
        await ImportAsync("mot@example.vn", "quan@example.vn");
        var codes = (await _desk.RunAsync("data", "remind", "--dry-run", "--period", Today, "--json")).ShouldEndWith(0).Json;
        var unit = codes[0].GetProperty("unit").GetString()!;

        var one = (await _desk.RunAsync("data", "remind", "--dry-run", "--branch", unit, "--period", Today, "--json")).ShouldEndWith(0);
        one.Json.GetArrayLength().Should().Be(1);
        (await _desk.RunAsync("data", "remind", "--dry-run", "--period", Today)).ShouldEndWith(0).Error.Should().Contain("1 without an address");
        (await _desk.RunAsync("data", "remind", "--dry-run", "--branch", "moo", "--period", Today)).ShouldEndWith(2).Error.Should().Contain("mot");
    }

    [Fact]
    public async Task While_sending_is_paused_it_says_so_and_queues_nothing()
    {
        List();
        await ImportAsync("mot@example.vn", "");

        var paused = await _desk.RunAsync(new Dictionary<string, string> { ["REPORTWORKER_Mail__Paused"] = "true" }, "data", "remind");

        paused.ShouldEndWith(0).Error.Should().Contain("paused");
        (await _desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("quan@example.vn", true, "only the unit above is told")]
    [InlineData("", false, "hai")]
    public async Task Units_without_an_address_are_told_by_doctor_and_by_the_status(string parent, bool good, string expected)
    {
        List();
        await ImportAsync("mot@example.vn", parent);

        var finding = (await _desk.RunAsync("doctor", "--json")).Json.EnumerateArray().Single(row => row.GetProperty("check").GetString() == "reminders");

        finding.GetProperty("good").GetBoolean().Should().Be(good);
        finding.GetProperty("text").GetString().Should().Contain(expected);
        (await _desk.RunAsync("data", "status", "--period", Today)).ShouldEndWith(0).Error.Should().Contain("1 units that owe an answer have no address");
    }

    [Fact]
    public async Task A_report_shows_by_when_each_level_owes_its_forms_and_why_it_moved()
    {
        File.WriteAllText(_desk.Of("templates", "catalogue", "remind.yaml"), """
            forms:
              - code: nam
                label: Biểu năm
                period: year
                kinds: [phuong]
                deadline: { month: 1, day: 1, shift: next, levels: { base: { month: 1, day: 10, shift: none } } }
                sections: [{ title: Số liệu, indicators: [dv_ket_nap] }]
            """);
        var report = _desk.Of("templates", "annual-party-building", "report.yaml");
        await File.WriteAllTextAsync(
            report, (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).Replace("  - xdd-van-phong-nam\n", "  - xdd-van-phong-nam\n  - nam\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var shown = (await _desk.RunAsync("report", "show", "annual-party-building")).ShouldEndWith(0).Out.Split('\n');
        var json = (await _desk.RunAsync("report", "show", "annual-party-building", "--json")).ShouldEndWith(0).Json.GetProperty("deadlines").EnumerateArray()
            .Where(row => row.GetProperty("form").GetString() == "nam").ToList();

        shown.Should().Contain(line => line.StartsWith("deadline: nam  ", StringComparison.Ordinal) && line.Contains("moved from", StringComparison.Ordinal) && line.Contains("-01-01", StringComparison.Ordinal));
        shown.Should().Contain(line => line.StartsWith("deadline: nam  ", StringComparison.Ordinal) && line.Contains("level base", StringComparison.Ordinal) && line.EndsWith("-01-10", StringComparison.Ordinal));
        json.Select(row => row.GetProperty("level").GetString()).Should().Equal(null, "base");
        json[0].GetProperty("passed")[0].GetProperty("why").GetString().Should().Be("newYear");
    }

    public void Dispose() => _desk.Dispose();

    private static string Today => Desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Tomorrow is the last day for today's form, so that today at midnight the first step has come.
    private void List()
    {
        var file = _desk.Of("templates", "reminders", "reminders.yaml");
        File.WriteAllText(file, File.ReadAllText(file)
            .Replace("forms: []", "forms: [ngay]", StringComparison.Ordinal)
            .Replace("before: [3, 1]", "before: [1]", StringComparison.Ordinal)
            .Replace("after: [1, 3, 7]", "after: []", StringComparison.Ordinal)
            .Replace("days: working", "days: calendar", StringComparison.Ordinal)
            .Replace("at: '08:00'", "at: '00:00'", StringComparison.Ordinal));
    }

    // The database must have been set up before the step; it is made here and set back in time.
    private async Task ImportAsync(string email, string parent)
    {
        _desk.Write("units.csv", "code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email\n"
            + $"quan,Quận ủy,quan_uy,district,,1,2015-01-01,,,{parent}\nmot,Phường Một,phuong,base,quan,1,2015-01-01,,,{email}\nhai,Phường Hai,phuong,base,quan,2,2015-01-01,,,\n");
        (await _desk.RunAsync("units", "import", "units.csv")).ShouldEndWith(0);
        await _desk.RunAsync("data", "remind", "--dry-run");
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_desk.Of("data", "reportworker.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Installation SET InstalledAt = '2020-01-01 00:00:00'";
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).Should().Be(1);
    }
}
