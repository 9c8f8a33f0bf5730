namespace ReportWorker.Benchmarks.Word;

/// <summary>What has no floor to be measured against is held against its target: a ratio of 1 or less reaches it.</summary>
internal static class WordTargets
{
    /// <summary>Compiling and rendering the letter in a process that has done so before, in milliseconds.</summary>
    public const double ColdMilliseconds = 3;

    /// <summary>Managed memory a rendering of the review, in bytes.</summary>
    public const double AllocatedBytes = 100_000;

    /// <summary>The largest working set of the long table above that before, in millions of bytes.</summary>
    public const double LongTableMegabytes = 60;
}
