namespace ReportWorker.Tests.OfficePage;

/// <summary>A page over the samples: a city with its units, their answers, and a draft of each report.</summary>
public sealed class CityPage : Page
{
    public const string Draft = "six-month-review/2020-H1/long-bien/1";

    public override async ValueTask InitializeAsync()
    {
        (await Desk.RunAsync("demo", "--report", "all", "--out", Desk.Of("demo"))).ExitCode.Should().Be(0);
        await StartAsync(new Dictionary<string, string> { ["REPORTWORKER_Database__ConnectionString"] = $"Data Source={Desk.Of("demo", "demo.db")}", ["REPORTWORKER_Mail__Paused"] = "true" });
    }
}
