using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class FormKeyStore(Transactor transactor) : IFormKeyStore
{
    public Task<FormKey> KeepAsync(FormKey offered, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var row = await context.InstallationAsync(UtcInstant.From(now), cancel);
                if (row.FormKey is not null)
                {
                    return new FormKey(row.FormKey);
                }

                // One statement decides between nodes that offer a key at once; whoever comes second reads what the first one left.
                var key = offered.Bytes.ToArray();
                await context.Installation.Where(installation => installation.FormKey == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(installation => installation.FormKey, key), cancel);
                return new FormKey(await context.Installation.AsNoTracking().Select(installation => installation.FormKey!).SingleAsync(cancel)); // it was set
            },
            cancellationToken);
}
