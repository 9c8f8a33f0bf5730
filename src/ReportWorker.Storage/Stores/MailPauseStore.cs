using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class MailPauseStore(Transactor transactor) : IMailPauseStore
{
    public Task<PausedMail?> FindAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) => await context.PausedMail.AsNoTracking().SingleOrDefaultAsync(cancel) is { } row
                ? new PausedMail(row.Why, row.By, UtcInstant.Read(row.Since))
                : null,
            cancellationToken);

    public Task<bool> PauseAsync(PausedMail pause, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (await context.PausedMail.AsNoTracking().SingleOrDefaultAsync(cancel) is not null)
                {
                    return false;
                }

                context.PausedMail.Add(new PausedMailRow { Why = pause.Why, By = pause.By, Since = UtcInstant.From(pause.Since) });
                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    public Task<bool> ResumeAsync(AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (await context.PausedMail.ExecuteDeleteAsync(cancel) == 0)
                {
                    return false;
                }

                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);
}
