namespace ReportWorker.Core.Indicators;

/// <summary>How a value is held against a unit's own earlier ones.</summary>
public enum OutlierMethod
{
    /// <summary>By the modified z-score of Iglewicz and Hoaglin (1993): how many robust deviations it lies from the median.</summary>
    ModifiedZ,

    /// <summary>By the smallest and the largest.</summary>
    MinMax,
}

/// <summary>A look for values that are unlike a unit's own earlier ones. What it finds is a warning.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Indicators">The indicators it looks at.</param>
/// <param name="Method">How.</param>
/// <param name="Threshold">The largest modified z-score that is no warning; not used by <see cref="OutlierMethod.MinMax"/>.</param>
/// <param name="History">How many earlier periods of the form it looks at.</param>
/// <param name="AtLeast">How many of them must have a value; with fewer nothing is judged.</param>
public sealed record OutlierCheck(
    string Code, IReadOnlyList<Indicator> Indicators, OutlierMethod Method, decimal Threshold, int History, int AtLeast);
