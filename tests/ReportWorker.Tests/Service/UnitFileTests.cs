using System.Globalization;
using System.Text.RegularExpressions;
using ReportWorker.Testing;

namespace ReportWorker.Tests.Service;

/// <summary>The systemd unit, judged by systemd itself.</summary>
public sealed partial class UnitFileTests : IDisposable
{
    private const string Program = "/opt/reportworker/current";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportworker-unit-").FullName;

    private string Unit => Path.Combine(_folder, "reportworker.service");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit()
    {
        await NeedSystemdAsync();

        // The program must be there to be found right.
        await File.WriteAllTextAsync(Unit, Delivered().Replace(Program + "/", AppContext.BaseDirectory, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await OtherProgram.RunAsync("bash", "-c", "systemd-analyze verify --man=no \"$0\" 2>&1", Unit)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_service_is_exposed_to_little()
    {
        await NeedSystemdAsync();
        await File.WriteAllTextAsync(Unit, Delivered(), TestContext.Current.CancellationToken);

        var judged = await OtherProgram.RunAsync("systemd-analyze", "security", "--no-pager", "--offline=yes", Unit);

        decimal.Parse(Exposure().Match(judged).Groups["level"].ValueSpan, CultureInfo.InvariantCulture).Should().BeLessThanOrEqualTo(2.5m);
    }

    [Fact]
    public void A_stop_gets_more_time_from_systemd_than_the_service_takes() =>
        Delivered().Should().Contain("TimeoutStopSec=60").And.Contain("Type=notify").And.MatchRegex("WatchdogSec=[1-9]")
            .And.NotContain("\nMemoryDenyWriteExecute", ".NET compiles while it runs");

    private static string Delivered() => File.ReadAllText(RepositoryFolder.Of("deploy", "reportworker.service"));

    private static async Task NeedSystemdAsync() =>
        Assert.SkipUnless(await OtherProgram.CanRunAsync("systemd-analyze", "--version"), "systemd-analyze is not installed");

    [GeneratedRegex(@"exposure level .*: (?<level>[0-9.]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Exposure();
}
