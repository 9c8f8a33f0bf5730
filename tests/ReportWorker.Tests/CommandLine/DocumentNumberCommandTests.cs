namespace ReportWorker.Tests.CommandLine;

public sealed class DocumentNumberCommandTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Report = "six-month-review";

    [Fact]
    public async Task A_counter_is_shown_and_the_next_number_told_and_taken()
    {
        using var desk = samples.New();
        var environment = new Dictionary<string, string> { ["REPORTWORKER_Paths__Templates"] = WithCounter(desk.Of("templates")) };

        (await desk.RunAsync(environment, "report", "show", Report)).ShouldEndWith(0).Out.Should().Contain("counter: year");
        (await desk.RunAsync(environment, "run", Report, "--period", "2020-H1")).ShouldEndWith(0).Error.Should().Contain("would be 1");
        var official = (await desk.RunAsync(environment, "release", "1", "--number", "next", "--json")).ShouldEndWith(0).Json[0];

        official.GetProperty("number").GetInt32().Should().Be(1);
    }

    private static string WithCounter(string templates)
    {
        RepositoryFolder.CopyTemplates(templates);
        var definition = Path.Combine(templates, Report, "report.yaml");
        File.WriteAllText(definition, File.ReadAllText(definition).Replace("organisation: QU }", "organisation: QU, counter: year }", StringComparison.Ordinal));
        return templates;
    }
}
