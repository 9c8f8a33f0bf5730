namespace ReportWorker.Schedule;

/// <summary>
/// Gives memory back to the system. Left to itself, a service that allocates a megabyte a round collects after dozens of rounds, and what its start,
/// a mass run or those rounds have left behind stays until then.
/// </summary>
internal static class Rest
{
    /// <summary>Called when a round is over.</summary>
    public static void Begin() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
