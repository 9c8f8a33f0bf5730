using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Deciding;

/// <summary>Where single submissions are looked at and decided on.</summary>
public interface ISubmissionDesk
{
    /// <summary>The heads that the filter means, newest first.</summary>
    Task<IReadOnlyList<SubmissionHead>> ListAsync(SubmissionFilter filter, CancellationToken cancellationToken);

    /// <summary>A submission with all that was given; null when there is none of that number.</summary>
    Task<SubmissionContent?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>
    /// Moves a submission on if it still stands where the caller saw it. One that becomes taken counts from then on, instead of the one before it. The
    /// message that tells of it is queued in the same transaction.
    /// </summary>
    /// <returns>False when somebody else moved it first, or a newer one counts; nothing was changed then.</returns>
    Task<bool> MoveAsync(SubmissionMove move, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>The Message-IDs of what units were answered about a submission, the oldest first; without angle brackets.</summary>
    Task<IReadOnlyList<string>> ConversationAsync(long id, CancellationToken cancellationToken);
}

/// <summary>Which submissions are meant; null means any.</summary>
/// <param name="States">The states.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Form">The form.</param>
/// <param name="Most">At most so many.</param>
public sealed record SubmissionFilter(
    IReadOnlyCollection<SubmissionState>? States = null, PeriodKey? Period = null, UnitCode? Unit = null, string? Form = null, int Most = int.MaxValue);

/// <summary>A submission as it is stored.</summary>
/// <param name="Head">What is known of it.</param>
/// <param name="Values">The values, by indicator.</param>
/// <param name="Narratives">The texts, by section.</param>
/// <param name="Files">The files that came along, in order.</param>
public sealed record SubmissionContent(
    SubmissionHead Head, IReadOnlyList<SubmissionCell> Values, IReadOnlyList<SubmissionNarrative> Narratives, IReadOnlyList<StoredFile> Files);

/// <summary>A file that came along with a submission.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, as people know it.</param>
/// <param name="Hash">The hash of its bytes; null when they are no longer kept.</param>
public sealed record StoredFile(SubmissionFileKind Kind, string Name, string? Hash);

/// <summary>A change of state of a submission.</summary>
/// <param name="Id">Which submission.</param>
/// <param name="From">Where the caller saw it.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Note">What was said about it; null keeps what was said before.</param>
/// <param name="Told">The message by which its unit hears of it; null when nobody is told.</param>
public sealed record SubmissionMove(long Id, SubmissionState From, SubmissionState To, string? Note, Answering? Told = null);
