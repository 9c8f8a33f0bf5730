namespace ReportWorker.Core.Mailing;

/// <summary>What becomes of a delivery that may or may not have arrived.</summary>
public enum UncertainPolicy
{
    /// <summary>It waits until somebody decides.</summary>
    Hold,

    /// <summary>It is sent once more, byte for byte the same, after a wait; if that is uncertain too, somebody decides.</summary>
    AutoOnce,
}
