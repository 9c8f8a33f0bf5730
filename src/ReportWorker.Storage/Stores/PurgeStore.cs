using ReportWorker.Core.Auditing;
using ReportWorker.Core.Retention;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class PurgeStore(Transactor transactor, Backend backend) : IPurgeStore
{
    public Task<PurgeResult> PurgeAsync(
        PurgeOrder order, Func<PurgeResult, AuditEvent> audit, bool dryRun, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var gone = await new PurgeWriter(context, backend).RunAsync(order, cancel);
                if (!gone.IsEmpty)
                {
                    context.AuditEvents.Add(AuditRows.Write(audit(gone)));
                    await context.SaveChangesAsync(cancel);
                }

                return gone;
            },
            _ => !dryRun,
            cancellationToken);
}
