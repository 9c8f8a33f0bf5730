namespace ReportWorker.Tests.CommandLine;

public sealed class DocumentNumberCommandTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Report = "six-month-review";

    [Fact]
    public async Task A_counter_is_shown_and_the_next_number_told_and_taken()
    {
        using var desk = samples.New();
        desk.BringTemplates();
        var definition = desk.Of("templates", Report, "report.yaml");
        var text = await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            definition, text.Replace("organisation: QU }", "organisation: QU, counter: year }", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await desk.RunAsync("report", "show", Report)).ShouldEndWith(0).Out.Should().Contain("counter: year");
        (await desk.RunAsync("run", Report, "--period", "2020-H1")).ShouldEndWith(0).Error.Should().Contain("would be 1");
        var official = (await desk.RunAsync("release", "1", "--number", "next", "--json")).ShouldEndWith(0).Json[0];

        official.GetProperty("number").GetInt32().Should().Be(1);
    }
}
