using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class RecipientStore(Transactor transactor) : IRecipientStore
{
    public Task<IReadOnlyList<Recipient>> ReadAllAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Recipient>>(
            async (context, cancel) =>
            {
                var rows = await context.Recipients.AsNoTracking()
                    .OrderBy(recipient => recipient.Group)
                    .ThenBy(recipient => recipient.EmailNormalised)
                    .ThenBy(recipient => recipient.ValidFrom)
                    .ToListAsync(cancel);
                return rows.ConvertAll(row => new Recipient(row.Group, row.Name, row.Email, row.Format, row.ValidFrom, row.ValidTo) { Receives = row.Receives });
            },
            cancellationToken);

    public Task SaveAsync(IReadOnlyList<Recipient> recipients, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                await context.Recipients.UpsertAsync(
                    context.Recipients,
                    recipients.Select(Write),
                    recipient => (recipient.Group, recipient.EmailNormalised, recipient.ValidFrom),
                    cancel);
                context.AuditEvents.Add(AuditRows.Write(audit));
                return await context.SaveChangesAsync(cancel);
            },
            cancellationToken);

    private static RecipientRow Write(Recipient recipient) => new()
    {
        Group = recipient.Group,
        EmailNormalised = Addresses.Normalise(recipient.Email),
        ValidFrom = recipient.ValidFrom,
        ValidTo = recipient.ValidTo,
        Email = recipient.Email,
        Name = recipient.Name,
        Format = recipient.Format,
        Receives = recipient.Receives,
    };
}
