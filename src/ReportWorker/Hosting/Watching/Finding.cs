using ReportWorker.Expressions;

namespace ReportWorker.Hosting.Watching;

/// <summary>What a check found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Good">True when nothing has to be done.</param>
/// <param name="Text">What was found and, when it is not good, what to do.</param>
internal sealed record Finding(Message Check, bool Good, Message Text)
{
    /// <summary>What it is called, whatever its text says just now.</summary>
    public string Key { get; init; } = Text.Id;

    /// <summary>True when it is this machine's own; other machines on the same database know nothing of it.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Nothing has to be done.</summary>
    public static Finding Right(Message check, Message text) => new(check, true, text);

    /// <summary>Somebody has to do something.</summary>
    public static Finding Wrong(Message check, Message text) => new(check, false, text);
}
