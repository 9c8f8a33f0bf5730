using ReportWorker.Tests.CommandLine;
using static ReportWorker.Tests.Service.Serving;

namespace ReportWorker.Tests.Service;

/// <summary>Runs and pauses from the command line, beside a service that works.</summary>
public sealed class QueueTests
{
    private const string Half = "2020-H1";

    [Fact]
    public async Task A_queued_run_is_done_by_the_service_and_its_end_is_waited_for()
    {
        using var desk = new Desk();
        var environment = Environment(TimeProvider.System.GetUtcNow().AddDays(1));
        (await desk.RunAsync("units", "import", Path.Combine(FilledDesk.Samples, "units.csv"))).ShouldEndWith(0);
        (await desk.RunAsync(["data", "import", .. FilledDesk.Data])).ShouldEndWith(0);
        (await desk.RunAsync("run", Report, "--period", Half, "--queue", "--json")).ShouldEndWith(0).Json.GetProperty("run").GetInt64().Should().Be(1);
        (await desk.RunAsync("due", "list")).ShouldEndWith(3); // no service runs yet

        using var service = await ServeAsync(desk, environment);
        var followed = await desk.RunAsync("run", Report, "--period", Half, "--queue", "--follow", "--out", "papers", "--json");
        var refused = await desk.RunAsync("run", Report, "--period", Half, "--unit", "phuong-bo-de", "--queue", "--follow");
        await StopAsync(service);

        followed.ShouldEndWith(0).Json.EnumerateArray().Should().ContainSingle().Which.GetProperty("edition").GetString().Should().StartWith($"{Report}/{Half}/");
        Directory.GetFiles(desk.Of("papers"), "*.docx").Should().ContainSingle();
        refused.ShouldEndWith(2).Error.Should().Contain("phuong-bo-de");
        (await desk.RunAsync("due", "list", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(1, "the first run that was queued is of the same due report");
    }

    [Theory]
    [InlineData("en", "--follow", "--queue", "run six-month-review --period 2020-H1 --follow")]
    [InlineData("vi", "--out", "--follow", "run six-month-review --period 2020-H1 --queue --out papers")]
    [InlineData("en", "2020-Q1", "six-month-review", "run six-month-review --period 2020-Q1 --queue")]
    public async Task A_wish_that_makes_no_sense_is_refused_at_once(string language, string first, string second, string line)
    {
        using var desk = new Desk(language);

        (await desk.RunAsync(line.Split(' '))).ShouldEndWith(2).Error.Should().Contain(first).And.Contain(second);
    }

    [Theory]
    [InlineData("en", "is paused since")]
    [InlineData("vi", "tạm dừng từ")]
    public async Task A_paused_report_is_told_until_it_goes_on(string language, string told)
    {
        using var desk = new Desk(language);

        (await desk.RunAsync("report", "pause", Report, "--why", "chờ quy chế mới")).ShouldEndWith(0).Error.Should().Contain($"report resume {Report}");
        (await desk.RunAsync("report", "pause", Report, "--why", "nữa")).ShouldEndWith(3).Error.Should().Contain(Report);
        (await desk.RunAsync("due", "list")).Error.Should().Contain(told).And.Contain("chờ quy chế mới");
        (await desk.RunAsync("report", "resume", Report)).ShouldEndWith(0).Error.Should().Contain(Report);
        (await desk.RunAsync("report", "resume", Report)).ShouldEndWith(3);
        (await desk.RunAsync("report", "resume", "nothing")).ShouldEndWith(2);
        (await desk.RunAsync("due", "list")).Error.Should().NotContain(told);
    }
}
