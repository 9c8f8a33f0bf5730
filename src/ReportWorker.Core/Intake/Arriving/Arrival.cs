using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>What became of a file that came in.</summary>
public enum ArrivalOutcome
{
    /// <summary>It is a submission, which counts or waits for somebody.</summary>
    Taken,

    /// <summary>The unit has it back, with what is wrong.</summary>
    Returned,

    /// <summary>It says what counts already; nothing changed.</summary>
    Repeated,

    /// <summary>A person has to look at it: it is no form, or nobody can tell whose it is.</summary>
    Doubtful,
}

/// <summary>A file that came in and waits to be read.</summary>
/// <param name="Key">What it is known by, however often it is found; at most 200 characters.</param>
/// <param name="File">The file.</param>
/// <param name="Way">How it came.</param>
public sealed record Arrival(string Key, SourceFile File, SubmissionWay Way)
{
    /// <summary>The stored message that brought it; null when none did.</summary>
    public ReceivedMail? Mail { get; init; }

    /// <summary>The address that it says it is from; null when it names none.</summary>
    public string? Sender { get; init; }

    /// <summary>True when the office's own mail server found that the address is the sender's.</summary>
    public bool IsProven { get; init; }

    /// <summary>True when nothing may be answered.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The Message-IDs of the conversation that an answer belongs to, the oldest first.</summary>
    public IReadOnlyList<string> Conversation { get; init; } = [];

    /// <summary>Why it is not even opened; null when it is.</summary>
    public Message? Refusal { get; init; }

    /// <summary>What came along: signed scans and photos.</summary>
    public IReadOnlyList<SubmissionFile> Along { get; init; } = [];

    /// <summary>What the unit has to know of files that came along and are not kept.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What is kept of a file that came in.</summary>
/// <param name="Key">What it is known by.</param>
/// <param name="At">When it was read, UTC.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Hash">The hash of its bytes. They stay with the submission, or with the message that brought them.</param>
public sealed record ArrivalRecord(string Key, DateTimeOffset At, ArrivalOutcome Outcome, string Name, string Hash)
{
    /// <summary>The address that it says it is from.</summary>
    public string? Sender { get; init; }

    /// <summary>The number of the message that brought it.</summary>
    public long? Mail { get; init; }

    /// <summary>Whose form it is; null when nobody can tell.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>Which form.</summary>
    public string? Form { get; init; }

    /// <summary>For which period.</summary>
    public PeriodKey? Period { get; init; }

    /// <summary>What was wrong, one line each; null when nothing was.</summary>
    public string? Problems { get; init; }

    /// <summary>The number of the submission that it became, or that says the same already.</summary>
    public long? Submission { get; init; }

    /// <summary>The number of the message that answered it.</summary>
    public long? Answer { get; init; }
}
