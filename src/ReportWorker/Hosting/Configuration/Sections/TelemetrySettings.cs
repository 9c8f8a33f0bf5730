namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>Metrics and traces of the service, for an OpenTelemetry collector.</summary>
internal sealed class TelemetrySettings
{
    /// <summary>
    /// The collector's address for OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>. Headers that it asks for stand in the environment variable
    /// <c>OTEL_EXPORTER_OTLP_HEADERS</c>. Empty: nothing is sent.
    /// </summary>
    public string Endpoint { get; set; } = "";

    /// <summary>How often metrics are sent; 1 second to 1 hour.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);
}
