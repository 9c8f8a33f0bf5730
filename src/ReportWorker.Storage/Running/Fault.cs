namespace ReportWorker.Storage.Running;

/// <summary>What an exception of a driver says about the transaction that it ended.</summary>
internal enum Fault
{
    /// <summary>Nothing that repeating would help.</summary>
    Other,

    /// <summary>Somebody else was first (unique key, bytes that were purged, deadlock, changed snapshot, lock): nothing was kept, and a repetition sees what they did.</summary>
    Conflict,

    /// <summary>The connection broke. Nothing was kept unless it broke during the commit.</summary>
    Broken,
}
