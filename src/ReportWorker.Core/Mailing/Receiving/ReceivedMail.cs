namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>What became of a message that came in.</summary>
public enum ReceivedMailState
{
    /// <summary>It is stored and has not been read yet.</summary>
    New,

    /// <summary>A delivery came back by it.</summary>
    Bounced,

    /// <summary>It says that an uncertain delivery arrived.</summary>
    Arrived,

    /// <summary>It is about a delivery and changes nothing.</summary>
    Noted,

    /// <summary>It is about no delivery of ours.</summary>
    Unmatched,

    /// <summary>The same bytes were read before, under another number.</summary>
    Repeated,

    /// <summary>It is too large, or could not be read time and again.</summary>
    Unreadable,

    /// <summary>It brought forms; what became of each stands with it.</summary>
    Taken,

    /// <summary>A machine wrote it; nothing is done with it, and nothing answered.</summary>
    Automatic,

    /// <summary>A person has to look at it: it brought no form, or nobody can tell whose it is.</summary>
    Doubtful,
}

/// <summary>A stored message that waits to be read.</summary>
/// <param name="Id">Its number.</param>
/// <param name="RawHash">Where its bytes are.</param>
/// <param name="Attempts">How often reading it failed.</param>
public sealed record ReceivedMail(long Id, string RawHash, int Attempts);
