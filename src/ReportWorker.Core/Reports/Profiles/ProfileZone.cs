namespace ReportWorker.Core.Reports.Profiles;

/// <summary>A part of a document in which components are looked for.</summary>
public enum ProfileZone
{
    /// <summary>The table at the beginning.</summary>
    Head,

    /// <summary>What stands between that table and the text.</summary>
    Title,

    /// <summary>The text.</summary>
    Body,

    /// <summary>The table with the signature.</summary>
    Foot,
}
