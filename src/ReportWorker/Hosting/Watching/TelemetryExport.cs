using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Quartz.Diagnostics;
using ReportWorker.Core.Watching;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Watching;

/// <summary>Sends metrics and traces to a collector.</summary>
internal static class TelemetryExport
{
    /// <summary>Adds it to the host; without an address nothing is added and nobody listens.</summary>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (settings.Endpoint.Length > 0)
        {
            Export(services, settings);
        }
    }

    // Apart, so that its libraries are loaded only when they are needed.
    private static void Export(IServiceCollection services, TelemetrySettings settings)
    {
        var collector = new Uri(settings.Endpoint.TrimEnd('/') + "/");
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("reportworker", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics
                .AddMeter(Telemetry.Name, QuartzInstrumentation.MeterName)
                .AddOtlpExporter((exporter, reader) =>
                {
                    SendTo(exporter, new Uri(collector, "v1/metrics"));
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Every.TotalMilliseconds;
                }))
            .WithTracing(traces => traces
                .AddSource(Telemetry.Name, QuartzInstrumentation.ActivitySourceName)
                .AddOtlpExporter(exporter => SendTo(exporter, new Uri(collector, "v1/traces"))));
    }

    private static void SendTo(OtlpExporterOptions exporter, Uri address) =>
        (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, address);
}
