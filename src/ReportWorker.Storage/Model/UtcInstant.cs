using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReportWorker.Storage.Model;

/// <summary>Instants are stored as UTC in whole microseconds, which is what the coarsest of the three databases keeps.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    instant => Truncate(instant), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    public static DateTime From(DateTimeOffset instant) => Truncate(instant.UtcDateTime);

    public static DateTime? From(DateTimeOffset? instant) => instant is { } known ? From(known) : null;

    public static DateTimeOffset Read(DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    public static DateTimeOffset? Read(DateTime? stored) => stored is { } known ? Read(known) : null;

    private static DateTime Truncate(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
