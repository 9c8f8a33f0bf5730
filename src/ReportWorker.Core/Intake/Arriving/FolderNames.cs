namespace ReportWorker.Core.Intake.Arriving;

/// <summary>The folders in a watched folder that files are moved to.</summary>
internal static class FolderNames
{
    private const string Taken = "da-nhan";
    private const string Returned = "tra-lai";
    private const string Doubtful = "can-xem";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Taken, Returned, Doubtful];

    /// <summary>Where a file goes of which this became.</summary>
    public static string Of(ArrivalOutcome outcome) => outcome switch
    {
        ArrivalOutcome.Taken or ArrivalOutcome.Repeated => Taken,
        ArrivalOutcome.Returned => Returned,
        _ => Doubtful,
    };
}
