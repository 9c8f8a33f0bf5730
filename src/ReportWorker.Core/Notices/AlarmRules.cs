namespace ReportWorker.Core.Notices;

/// <summary>Who is told about the program itself, and how.</summary>
/// <param name="To">The administrators' addresses; empty tells nobody.</param>
/// <param name="HeartbeatEvery">How often they hear that the program works; null for never.</param>
/// <param name="HeartbeatFile">The file that is written at each look; null for none.</param>
public sealed record AlarmRules(IReadOnlyList<string> To, TimeSpan? HeartbeatEvery, string? HeartbeatFile)
{
    /// <summary>How long the first alarm waits for others, so that one message tells of all; what ends before that is not told.</summary>
    public static TimeSpan Bundle { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The shortest time between two messages.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(15);

    /// <summary>After this time something that has become something else is told again.</summary>
    public static TimeSpan Changed { get; } = TimeSpan.FromHours(1);

    /// <summary>After this time it is told again that something still stands.</summary>
    public static TimeSpan Again { get; } = TimeSpan.FromDays(1);
}

/// <summary>What somebody has to see to, as a look found it.</summary>
/// <param name="Key">What it is called; the same at each look, whatever its text.</param>
/// <param name="Text">What it is and what to do, in the office's language.</param>
/// <param name="IsLocal">True when it is this machine's own; other machines know nothing of it.</param>
public sealed record FoundAlarm(string Key, string Text, bool IsLocal);
