namespace ReportWorker.Commands;

/// <summary>What the process ends with; the numbers are promised in the documentation.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int WrongUsage = 2;

    /// <summary>Not ready.</summary>
    public const int NotReady = 3;
}
