namespace ReportWorker.Tests.OfficePage;

/// <summary>A page over the samples: a city with its units, their answers, and a draft of each report. No mail leaves.</summary>
public sealed class CityPage : IAsyncLifetime
{
    /// <summary>The page.</summary>
    public Page Page { get; } = new(async desk =>
    {
        (await desk.RunAsync("demo", "--report", "all", "--out", desk.Of("demo"))).ShouldEndWith(0);
        return new Dictionary<string, string>
        {
            ["REPORTWORKER_Database__ConnectionString"] = $"Data Source={desk.Of("demo", "demo.db")}", ["REPORTWORKER_Mail__Paused"] = "true",
        };
    });

    public ValueTask InitializeAsync() => Page.InitializeAsync();

    public ValueTask DisposeAsync() => Page.DisposeAsync();
}
