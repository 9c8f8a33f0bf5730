namespace ReportWorker.Core.Intake;

/// <summary>
/// How a submission stands. What is taken stays taken: only a newer one that is taken counts instead of it, so that an edition never rests on
/// something that was refused later.
/// </summary>
public enum SubmissionState
{
    /// <summary>It counts while no newer one of its unit, form and period is taken.</summary>
    Taken,

    /// <summary>It came after the cut-off and waits for the office.</summary>
    Late,

    /// <summary>It waits until its unit's head, or a clerk of the unit above it, says that it is right.</summary>
    Unconfirmed,

    /// <summary>The office did not take it.</summary>
    Rejected,

    /// <summary>It was sent back to its unit, with the reason.</summary>
    Returned,
}

/// <summary>How a submission came.</summary>
public enum SubmissionWay
{
    /// <summary>Somebody at the office imported a file.</summary>
    Import,

    /// <summary>Somebody at the office typed a value that was told, such as by telephone.</summary>
    Set,

    /// <summary>It was read from another database.</summary>
    Pull,

    /// <summary>A file lay in a watched folder.</summary>
    Folder,

    /// <summary>It came by mail.</summary>
    Mail,
}

/// <summary>What a file is that came along with a submission.</summary>
public enum SubmissionFileKind
{
    /// <summary>The file as it was sent, where something else was read than the file itself.</summary>
    Original,

    /// <summary>The scan of the signed form.</summary>
    Scan,

    /// <summary>A photo.</summary>
    Photo,
}
