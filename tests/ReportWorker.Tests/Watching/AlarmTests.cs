using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Watching;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Service;
using ReportWorker.Hosting.Watching;
using ReportWorker.Schedule;

namespace ReportWorker.Tests.Watching;

public sealed partial class AlarmTests
{
    [Fact]
    public async Task Every_metric_that_an_alarm_asks_for_is_measured_and_every_alarm_says_what_to_do()
    {
        var rules = Rules();
        var asked = rules.SelectMany(rule => MetricName().Matches((string)rule["expr"])).Select(match => match.Value).ToHashSet();
        var measured = await InstrumentsAsync();

        asked.Should().NotBeEmpty().And.BeSubsetOf(measured.SelectMany(PrometheusNames));
        rules.Should().AllSatisfy(rule => ((Dictionary<object, object>)rule["annotations"]).Should().ContainKeys("summary", "action"));
        foreach (var state in StateName().Matches(string.Concat(rules.Select(rule => rule["expr"]))).SelectMany(match => match.Groups["states"].Value.Split('|')))
        {
            Enum.TryParse<DeliveryState>(state, ignoreCase: true, out _).Should().BeTrue(state);
        }
    }

    [Fact]
    public async Task The_operator_finds_every_alarm_and_every_metric_in_the_documentation()
    {
        var text = await File.ReadAllTextAsync(RepositoryFolder.Of("docs", "operations.md"), TestContext.Current.CancellationToken);

        text.Should().ContainAll(Rules().Select(rule => $"`{rule["alert"]}`"));
        text.Should().ContainAll((await InstrumentsAsync()).Select(instrument => $"`{instrument.Name}`"));
    }

    private static List<Dictionary<string, object>> Rules()
    {
        var file = new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<Dictionary<string, List<Dictionary<string, object>>>>(
            File.ReadAllText(RepositoryFolder.Of("deploy", "alarms.yaml")));
        return [.. ((List<object>)file["groups"][0]["rules"]).Cast<Dictionary<object, object>>()
            .Select(rule => rule.ToDictionary(pair => (string)pair.Key, pair => pair.Value))];
    }

    private static async Task<List<Instrument>> InstrumentsAsync()
    {
        var instruments = new List<Instrument>();
        await using var office = await Office.OpenAsync("2020-06-14T12:00:00");
        var health = new Health(
            office.Get<IDatabase>(), office.Get<Watch>(), office.Get<Core.Mailing.PauseMail>(), office.Get<OfficeClock>(), office.Get<OfficeLanguage>(), new Pulse(office.Clock, null), new GivenUpJobs(),
            office.Get<Core.Mailing.ChannelBreaker>(), office.Get<Settings>());
        using var gauges = new HealthGauges(health);
        Telemetry.Editions([EditionKind.Draft]);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    instruments.Add(instrument);
                }
            },
        };
        listener.Start();
        return instruments;
    }

    // As an OpenTelemetry collector names them.
    private static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return instrument switch
        {
            Histogram<double> => [name + "_sum", name + "_count", name + "_bucket"],
            Counter<long> => [name + "_total"],
            _ => [name],
        };
    }

    [GeneratedRegex("reportworker_[a-z_]+", RegexOptions.NonBacktracking)]
    private static partial Regex MetricName();

    [GeneratedRegex("state=~?\"(?<states>[a-z|]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StateName();
}
