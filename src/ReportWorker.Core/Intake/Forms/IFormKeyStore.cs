namespace ReportWorker.Core.Intake.Forms;

/// <summary>Where the key of this installation is kept.</summary>
public interface IFormKeyStore
{
    /// <summary>The key; where there is none yet, the offered one becomes it. Of several that are offered at once one stays, for everybody.</summary>
    /// <param name="offered">A key that nobody has used.</param>
    /// <param name="now">The instant, for an installation that begins with this.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FormKey> KeepAsync(FormKey offered, DateTimeOffset now, CancellationToken cancellationToken);
}
