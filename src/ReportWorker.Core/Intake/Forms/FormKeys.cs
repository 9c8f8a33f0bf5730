using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>The key of this installation, which never changes; it is asked for once.</summary>
public sealed class FormKeys(IFormKeyStore store, OfficeClock clock)
{
    private FormKey? _key;

    /// <summary>The key; an installation gets its own when it is first asked for.</summary>
    public async ValueTask<FormKey> GetAsync(CancellationToken cancellationToken) =>
        _key ??= await store.KeepAsync(FormKey.Make(), clock.Now, cancellationToken);
}
