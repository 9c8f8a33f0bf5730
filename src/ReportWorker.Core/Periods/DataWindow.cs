namespace ReportWorker.Core.Periods;

/// <summary>The days that are counted, both ends included.</summary>
public readonly record struct DataWindow
{
    /// <summary>A window from its first to its last day.</summary>
    /// <exception cref="ArgumentException">The window ends before it begins.</exception>
    public DataWindow(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"A window cannot end ({to:O}) before it begins ({from:O}).", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day counted.</summary>
    public DateOnly From { get; }

    /// <summary>The last day counted.</summary>
    public DateOnly To { get; }
}
