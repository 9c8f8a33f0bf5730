namespace ReportWorker.Schedule;

/// <summary>
/// Gives memory back to the system. A service at rest allocates next to nothing, so that nothing would ever collect what its start or a mass run
/// has left behind.
/// </summary>
internal sealed class Rest
{
    // The runtime compiles anew what has run often, in the background once the work is over: the next round gives back what that leaves behind.
    private const int RoundsAfterWork = 2;

    private int _rounds = RoundsAfterWork;

    /// <summary>Called when a round is over.</summary>
    /// <param name="worked">True when it made something; the first one follows the start.</param>
    public void After(bool worked)
    {
        _rounds = worked ? RoundsAfterWork : _rounds;
        if (_rounds > 0)
        {
            _rounds--;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            NativeHeap.Trim();
        }
    }
}
