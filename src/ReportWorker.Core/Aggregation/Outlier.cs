using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Aggregation;

/// <summary>Holds a value against earlier ones of the same unit.</summary>
internal static class Outlier
{
    // The median absolute deviation of a normal distribution, in standard deviations.
    private const decimal Consistency = 0.6745m;

    // Units count things: where the earlier values hardly differ, half a thing or a twentieth is no deviation.
    private const decimal LeastSpread = 0.5m;
    private const decimal LeastShare = 0.05m;

    /// <summary>True when the value is unlike the earlier ones; with too few of them nothing is.</summary>
    public static bool Is(OutlierCheck check, decimal value, IReadOnlyList<decimal> earlier) =>
        earlier.Count >= check.AtLeast && check.Method switch
        {
            OutlierMethod.MinMax => value < earlier.Min() || value > earlier.Max(),
            OutlierMethod.ModifiedZ => Math.Abs(ModifiedZ(value, earlier)) > check.Threshold,
            _ => throw new ArgumentOutOfRangeException(nameof(check), check.Method, "Unknown method."),
        };

    /// <summary>
    /// The modified z-score: 0.6745 × (value − median) ÷ the median absolute deviation, which is taken as at least a half and as at least
    /// a twentieth of the median.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="earlier">At least one earlier value.</param>
    public static decimal ModifiedZ(decimal value, IReadOnlyList<decimal> earlier)
    {
        var median = Median(earlier);
        var spread = Median([.. earlier.Select(one => Math.Abs(one - median))]);
        return Consistency * (value - median) / Math.Max(spread, Math.Max(LeastSpread, LeastShare * Math.Abs(median)));
    }

    /// <summary>The middle value; of an even number of values the mean of the two in the middle.</summary>
    public static decimal Median(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
