using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Accounts;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class KeyRingStore(Transactor transactor) : IKeyRingStore
{
    public Task<IReadOnlyList<string>> ReadAllAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<string>>(
            async (context, cancel) => await context.KeyRing.AsNoTracking().OrderBy(key => key.At).ThenBy(key => key.Name).Select(key => key.Xml).ToListAsync(cancel), cancellationToken);

    public Task AddAsync(string name, string xml, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                context.KeyRing.Add(new KeyRingRow { Name = name, Xml = xml, At = UtcInstant.From(now) });
                return await context.SaveChangesAsync(cancel);
            },
            cancellationToken);
}
