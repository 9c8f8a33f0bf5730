using System.Diagnostics.Metrics;
using ReportWorker.Core.Watching;

namespace ReportWorker.Hosting.Service;

/// <summary>What the last look found, as metrics.</summary>
internal sealed class HealthGauges : IDisposable
{
    private readonly Meter _meter = new(Telemetry.Name);
    private HealthReport? _last;

    /// <summary>Makes them.</summary>
    public HealthGauges(Health health)
    {
        _meter.CreateObservableGauge(
            "reportworker.due",
            () => (health.Stored?.Due ?? new Dictionary<Core.Ledger.DueState, int>()).Select(pair => new Measurement<int>(pair.Value, Telemetry.Tag("state", pair.Key))),
            "{report}",
            "Due reports, by state.");
        _meter.CreateObservableGauge(
            "reportworker.outbox",
            () => (health.Stored?.Deliveries ?? new Dictionary<Core.Mailing.DeliveryState, int>()).Select(pair => new Measurement<int>(pair.Value, Telemetry.Tag("state", pair.Key))),
            "{delivery}",
            "Deliveries, by state.");
        _meter.CreateObservableGauge("reportworker.due.overdue", () => Known(health.Stored?.OverdueCount), "{report}", "Due reports that are owed and without an edition, or held.");
        _meter.CreateObservableGauge("reportworker.round.age", () => health.SinceLastRun.TotalSeconds, "s", "Time since the ledger was brought up to date.");
        _meter.CreateObservableGauge("reportworker.clock.offset", () => Known(_last?.ClockOffset), "s", "How far the database server's clock is ahead.");
        _meter.CreateObservableGauge(
            "reportworker.disk.free",
            () => (_last?.Disks ?? []).Where(disk => disk.FreeBytes is not null)
                .Select(disk => new Measurement<long>(disk.FreeBytes!.Value, new KeyValuePair<string, object?>("use", disk.Use))), // known, by the filter
            "By",
            "Space that is free where something is written.");
        _meter.CreateObservableGauge("reportworker.attention", () => Known(_last?.Attention.Count), "{finding}", "Findings that somebody has to see to.");
        _meter.CreateObservableGauge("reportworker.failing", () => Known(_last is null ? null : _last.Status == Health.Failing ? 1 : (int?)0), "{service}", "1 when no work is done.");
    }

    /// <summary>A look has ended.</summary>
    public void Show(HealthReport report) => _last = report;

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<T>> Known<T>(T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known)] : [];
}
