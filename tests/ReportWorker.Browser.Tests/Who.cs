namespace ReportWorker.Browser.Tests;

/// <summary>Who looks at a page.</summary>
public enum Who
{
    /// <summary>The administrator of an office that has no account yet.</summary>
    NobodyYet,

    /// <summary>Nobody is signed in.</summary>
    Nobody,

    /// <summary>Somebody whose password was right and whose code is asked for.</summary>
    HalfWay,

    /// <summary>Somebody who reads everything.</summary>
    Viewer,

    /// <summary>Somebody who enters figures of everything.</summary>
    Clerk,

    /// <summary>Somebody who lets everything go.</summary>
    Approver,

    /// <summary>Somebody who administers everything.</summary>
    Administrator,
}
