using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Watching;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.Service;

namespace ReportWorker.Tests.Watching;

public sealed class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_of_the_way_is_timed_and_counted_once()
    {
        var spans = new ConcurrentQueue<string>();
        var counts = new ConcurrentDictionary<string, long>();
        using var root = new Activity("test").Start();
        // Other tests work in this process, too.
        bool IsOurs() => Activity.Current?.TraceId == root.TraceId;
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                {
                    spans.Enqueue(activity.OperationName);
                }
            },
        };
        ActivitySource.AddActivityListener(traces);
        using var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        void Count(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags, long by)
        {
            if (IsOurs())
            {
                counts.AddOrUpdate(tags.IsEmpty ? name : $"{name} {tags[0].Value}", by, (_, sum) => sum + by);
            }
        }

        metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument.Name, tags, value));
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument.Name, tags, 1));
        metrics.Start();

        await using (var office = await Office.OpenAsync("2020-06-14T12:00:00", Automatic))
        {
            await office.ImportSamplesAsync();
            await office.ReconcileAsync();
            office.Clock.Advance(TimeSpan.FromHours(19));
            await office.ReconcileAsync();
            await office.SendAsync();
        }

        var messages = counts["reportworker.deliveries sent"];
        counts.Where(pair => pair.Key.StartsWith("reportworker.step.duration", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key.Split(' ')[1], pair => pair.Value).Should().BeEquivalentTo(new Dictionary<string, long>
            {
                ["intake"] = 1, ["reconcile"] = 2, ["aggregation"] = 1, ["rendering"] = 2, ["storing"] = 2, ["release"] = 1, ["delivery"] = messages,
            });
        spans.GroupBy(name => name).ToDictionary(group => group.Key, group => (long)group.Count()).Should().BeEquivalentTo(
            counts.Where(pair => pair.Key.StartsWith("reportworker.step.duration", StringComparison.Ordinal)).ToDictionary(pair => pair.Key.Split(' ')[1], pair => pair.Value));
        (messages, counts["reportworker.editions draft"], counts["reportworker.editions official"]).Should().Be((3, 1, 1), "three people get the official edition");
        counts["reportworker.submissions"].Should().BeGreaterThan(20);
        counts.Should().NotContainKey("reportworker.problems");
    }

    [Fact]
    public async Task A_collector_gets_metrics_and_traces_over_HTTP()
    {
        using var desk = new Desk();
        using var collector = new HttpListener();
        var address = $"http://127.0.0.1:{Serving.FreePort()}/";
        collector.Prefixes.Add(address);
        collector.Start();
        var received = ReceiveAsync(collector);
        using var service = await Service.StartAsync(desk, new Dictionary<string, string>
        {
            ["REPORTWORKER_Telemetry__Endpoint"] = address,
            ["REPORTWORKER_Telemetry__Every"] = "00:00:01",
        });

        var bodies = await received.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Token);
        await service.StopAsync();

        bodies.Keys.Should().BeEquivalentTo("/v1/metrics", "/v1/traces");
        Lacking(bodies["/v1/metrics"], "reportworker.disk.free", "reportworker.round.age", "quartz.", "service.name").Should().BeEmpty();
    }

    private static void Automatic(Settings settings) =>
        settings.Reports["six-month-review"] = new ReportSettings { Gate = { Release = ReleaseMode.Automatic } };

    private static IEnumerable<string> Lacking(string? body, params string[] names) =>
        names.Where(name => body?.Contains(name, StringComparison.Ordinal) != true);

    // Until it has got both, with a round and with what the first look at the service finds. Names stand in protobuf as they are.
    private static async Task<Dictionary<string, string>> ReceiveAsync(HttpListener collector)
    {
        var bodies = new Dictionary<string, string>();
        while (Lacking(bodies.GetValueOrDefault("/v1/metrics"), "reportworker.failing", "reportworker.step.duration")
            .Concat(Lacking(bodies.GetValueOrDefault("/v1/traces"), "reconcile", "schedule")).Any())
        {
            var context = await collector.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
            var path = context.Request.Url!.AbsolutePath;
            bodies[path] = bodies.GetValueOrDefault(path) + await reader.ReadToEndAsync(Token);
            context.Response.StatusCode = 200;
            context.Response.Close();
        }

        // What comes later is not waited for, but a service that is stopping sends the rest.
        _ = DiscardAsync(collector);
        return bodies;
    }

    private static async Task DiscardAsync(HttpListener collector)
    {
        try
        {
            while (true)
            {
                (await collector.GetContextAsync()).Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
