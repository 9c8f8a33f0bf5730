namespace ReportWorker.Core.Mailing;

/// <summary>Whether messages leave, and why not.</summary>
/// <param name="Decision">Somebody's decision that nothing leaves; null when there is none.</param>
/// <param name="BySetting">True while the setting <c>Mail:Paused</c> says so.</param>
public sealed record MailPause(PausedMail? Decision, bool BySetting)
{
    /// <summary>True while nothing leaves.</summary>
    public bool IsOn => BySetting || Decision is not null;
}

/// <summary>Somebody's decision that nothing leaves for the time being; what is queued stays queued.</summary>
/// <param name="Why">Why.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Since">When, UTC.</param>
public sealed record PausedMail(string Why, string By, DateTimeOffset Since);
