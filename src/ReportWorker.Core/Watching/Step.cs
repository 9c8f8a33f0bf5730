namespace ReportWorker.Core.Watching;

/// <summary>A step of the way from a unit's file to a mailbox, as a monitor sees it.</summary>
public enum Step
{
    /// <summary>Files of units are read, checked and stored.</summary>
    Intake,

    /// <summary>Everything that a report needs for a period is read and added up.</summary>
    Aggregation,

    /// <summary>An edition's document and texts are written.</summary>
    Rendering,

    /// <summary>Editions are stored, with their messages, in one transaction.</summary>
    Storing,

    /// <summary>A draft becomes an official edition.</summary>
    Release,

    /// <summary>One copy is handed over to the mail server.</summary>
    Delivery,

    /// <summary>The ledger is brought up to date.</summary>
    Reconcile,

    /// <summary>The schedule wakes the ledger and the queue.</summary>
    Schedule,
}
