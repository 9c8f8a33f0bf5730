namespace ReportWorker.Schedule;

/// <summary>
/// Gives memory back to the system. A service at rest allocates next to nothing, so that nothing would ever collect what its start or a mass run
/// has left behind.
/// </summary>
internal sealed class Rest
{
    private bool _hasRested;

    /// <summary>Called when a round is over.</summary>
    /// <param name="worked">True when it made something; the first one follows the start.</param>
    public void After(bool worked)
    {
        if (worked || !_hasRested)
        {
            _hasRested = true;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
