namespace ReportWorker.Core.Periods;

/// <summary>The time at the office: instants from the system, days in the configured zone.</summary>
public sealed class OfficeClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>The zone that days are told in.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The provider that all waiting and all instants come from.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Today at the office.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The day at the office when the instant comes.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant as the office's clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
