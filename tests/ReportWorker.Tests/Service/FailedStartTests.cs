using ReportWorker.Tests.CommandLine;
using static ReportWorker.Tests.Service.Serving;

namespace ReportWorker.Tests.Service;

public sealed class FailedStartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Environment => Serving.Environment(TimeProvider.System.GetUtcNow().AddDays(1));

    [Fact]
    public async Task A_file_of_the_schedule_that_is_none_is_told_with_what_to_do_and_a_code()
    {
        using var desk = new Desk();
        (await desk.RunProgramAsync("db", "migrate")).ShouldEndWith(0);
        desk.Write("data/quartz.db", new string('x', 5000));

        var answer = await desk.RunProgramAsync(Environment, "serve");

        answer.ExitCode.Should().Be(1, answer.Error);
        answer.Error.Should().Contain("not a database").And.Contain("otherwise delete " + desk.Of("data", "quartz.db"));
        File.Delete(desk.Of("data", "quartz.db"));
        using var service = await ServeAsync(desk, Environment);
        await StopAsync(service);
    }

    [Theory]
    [InlineData("data", "a file where the folder of data should be")]
    [InlineData("data/reportworker.db", "a database that is none")]
    public async Task What_cannot_be_written_to_ends_the_start_with_a_code(string path, string what)
    {
        using var desk = new Desk();
        Directory.CreateDirectory(Path.GetDirectoryName(desk.Of(path))!);
        desk.Write(path, what + new string('x', 5000));

        (await desk.RunProgramAsync(Environment, "serve")).ShouldEndWith(1).Error.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_at_the_start_ends_it_with_a_code()
    {
        using var desk = new Desk();
        using var shell = desk.Start(
            "bash", Environment, "-c", "ulimit -f 40; exec dotnet \"$0\" serve", Path.Combine(AppContext.BaseDirectory, "reportworker.dll"));
        var said = Drain(shell.StandardError);
        _ = Drain(shell.StandardOutput);

        await shell.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Token);

        shell.ExitCode.Should().NotBe(0, await said);
    }
}
