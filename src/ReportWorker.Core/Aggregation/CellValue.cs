using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Aggregation;

/// <summary>Takes values out of the dense arrays.</summary>
internal static class CellValue
{
    private const decimal One = 1.0000000000000000000000000000m;

    public static object? Read(ValueType type, decimal number, string? text) => type switch
    {
        ValueType.Number => Normalise(number),
        ValueType.Date => DateOnly.FromDayNumber((int)number),
        _ => text,
    };

    /// <summary>The same number without zeros at its end, so that 1.50 and 1.5 are written alike.</summary>
    public static decimal Normalise(decimal number) => number / One;
}
