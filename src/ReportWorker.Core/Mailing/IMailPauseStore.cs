using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Mailing;

/// <summary>Where it is kept that nothing leaves; all processes on the database see it.</summary>
public interface IMailPauseStore
{
    /// <summary>The pause; null while there is none.</summary>
    Task<PausedMail?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Begins the pause.</summary>
    /// <returns>False when there is one already.</returns>
    Task<bool> PauseAsync(PausedMail pause, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>Ends it.</summary>
    /// <returns>False when there is none.</returns>
    Task<bool> ResumeAsync(AuditEvent audit, CancellationToken cancellationToken);
}
