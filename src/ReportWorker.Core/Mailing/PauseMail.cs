using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Pauses all mail and lets it go on. While it is paused nothing is handed over, alarms included, by whichever process; a copy that is on its way ends
/// as usual. What comes meanwhile is queued and leaves with the resumption.
/// </summary>
public sealed class PauseMail(IMailPauseStore store, SendingOptions options, Auditor auditor, OfficeClock clock)
{
    private const string Subject = "mail";

    /// <summary>Whether mail is paused, since when and why.</summary>
    public async Task<MailPause> ReadAsync(CancellationToken cancellationToken) => new(await store.FindAsync(cancellationToken), options.Paused);

    /// <summary>Pauses all mail.</summary>
    /// <param name="why">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">Somebody has paused it before, or nobody said why.</exception>
    public async Task PauseAsync(string why, CancellationToken cancellationToken)
    {
        var reason = ReasonCheck.Clean(why)!; // something was said
        if (!await store.PauseAsync(new PausedMail(reason, auditor.Actor, clock.Now), auditor.Event("mail.pause", Subject, reason), cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.MailPausedBefore()));
        }
    }

    /// <summary>Lets mail go on. Where the setting pauses it too, it stays paused.</summary>
    /// <returns>How it is now.</returns>
    /// <exception cref="RequestRefusedException">Nobody has paused it.</exception>
    public async Task<MailPause> ResumeAsync(CancellationToken cancellationToken)
    {
        if (!await store.ResumeAsync(auditor.Event("mail.resume", Subject), cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(options.Paused ? Messages.MailPausedBySetting() : Messages.MailNotPaused()));
        }

        return new MailPause(null, options.Paused);
    }

    /// <summary>True while nothing may leave.</summary>
    internal async Task<bool> IsOnAsync(CancellationToken cancellationToken) => options.Paused || await store.FindAsync(cancellationToken) is not null;
}
