using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Notices;

/// <summary>Where is kept what people were told.</summary>
public interface INoticeStore
{
    /// <summary>What was told under topics that begin so, newest first.</summary>
    Task<IReadOnlyList<ToldNotice>> ToldAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Stores messages that carry no edition, each with a topic. Who was told a topic is not told it again.</summary>
    /// <returns>How many were new; nothing is stored, and nothing audited, when none was.</returns>
    Task<int> TellAsync(IReadOnlyList<NewDelivery> messages, IReadOnlyList<Blob> blobs, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>The alarms that stand.</summary>
    Task<IReadOnlyList<StandingAlarm>> AlarmsAsync(CancellationToken cancellationToken);

    /// <summary>Puts alarms in place of others, with the messages that tell of it.</summary>
    /// <param name="seen">Those that the caller saw and means to replace.</param>
    /// <param name="alarms">Those that stand now.</param>
    /// <param name="messages">What is told; empty when nothing is.</param>
    /// <param name="blobs">The messages' bodies.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when somebody else changed them first; nothing was changed then.</returns>
    Task<bool> ReplaceAlarmsAsync(
        IReadOnlyList<StandingAlarm> seen,
        IReadOnlyList<StandingAlarm> alarms,
        IReadOnlyList<NewDelivery> messages,
        IReadOnlyList<Blob> blobs,
        DateTimeOffset now,
        CancellationToken cancellationToken);
}

/// <summary>Something that was told.</summary>
/// <param name="Topic">What.</param>
/// <param name="At">When, UTC.</param>
public sealed record ToldNotice(string Topic, DateTimeOffset At);

/// <summary>Something that somebody has to see to.</summary>
/// <param name="Key">What it is called, at most 250 characters of ASCII; the same for as long as it lasts.</param>
/// <param name="Text">What it is; as it was last told.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="ToldAt">When the administrators were last told, UTC; null while they were not.</param>
public sealed record StandingAlarm(string Key, string Text, DateTimeOffset Since, DateTimeOffset? ToldAt);
