using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Where it is kept who was reminded of what.</summary>
public interface IReminderStore
{
    /// <summary>The reminders there have been of these forms for these periods.</summary>
    Task<IReadOnlyList<ReminderKey>> ReadAsync(
        IReadOnlyCollection<string> forms, IReadOnlyCollection<PeriodKey> periods, CancellationToken cancellationToken);

    /// <summary>
    /// Stores reminders with their messages and deliveries in one transaction, if none of them is there yet and none of their units has
    /// answered. Earlier reminders to the same addresses that still wait are cancelled: the later one says it all.
    /// </summary>
    /// <returns>False when somebody reminded or answered in the meantime; nothing was stored then.</returns>
    Task<bool> QueueAsync(
        IReadOnlyList<NewReminder> reminders, IReadOnlyList<Blob> bodies, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>Cancels messages that still wait although their unit has answered all that they remind of.</summary>
    /// <returns>How many.</returns>
    Task<int> CancelAnsweredAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
