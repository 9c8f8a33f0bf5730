namespace ReportWorker.Core.Reports.Profiles;

/// <summary>What a regulation allows for a measure.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most; null where it sets none.</param>
public sealed record Bounds(decimal Least, decimal? Most)
{
    /// <summary>True when the measure is allowed; what differs by no more than the tolerance is equal.</summary>
    public bool Allow(decimal measure, decimal tolerance) => measure >= Least - tolerance && (Most is null || measure <= Most + tolerance);
}
