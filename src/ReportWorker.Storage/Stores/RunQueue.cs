using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class RunQueue(Transactor transactor) : IRunQueue
{
    public Task<long> AddAsync(RunRequest request, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var row = Write(request, audit);
                context.QueuedRuns.Add(row);
                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return row.Id;
            },
            cancellationToken);

    public Task<QueuedRun?> FindAsync(long id, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) =>
                await context.QueuedRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancel) is { } row ? Read(row) : null,
            cancellationToken);

    public async Task<QueuedRun?> TakeAsync(
        string owner, DateTimeOffset now, TimeSpan lease, Func<string, bool> isGone, CancellationToken cancellationToken)
    {
        // Nearly always there is none, and a look must not cost a transaction.
        var open = await transactor.ReadAsync(
            (context, cancel) => context.QueuedRuns.AsNoTracking()
                .Where(run => run.State == QueuedRunState.Queued || run.State == QueuedRunState.Running).OrderBy(run => run.Id).ToListAsync(cancel),
            cancellationToken);
        foreach (var row in open)
        {
            var free = row.State == QueuedRunState.Queued || row.LeaseUntil < UtcInstant.From(now) || (row.Owner is { } holder && isGone(holder));
            if (free && await TryTakeAsync(row, owner, UtcInstant.From(now + lease), cancellationToken))
            {
                row.State = QueuedRunState.Running;
                return Read(row);
            }
        }

        return null;
    }

    public Task<bool> TellAsync(long id, string owner, int done, int total, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var until = UtcInstant.From(leaseUntil);
        return transactor.TryWriteAsync(
            async (context, cancel) => await Owned(context, id, owner).ExecuteUpdateAsync(
                set => set.SetProperty(run => run.Done, done).SetProperty(run => run.Total, total).SetProperty(run => run.LeaseUntil, until),
                cancel) == 1,
            cancellationToken);
    }

    public Task<bool> EndAsync(long id, string owner, RunOutcome outcome, CancellationToken cancellationToken)
    {
        var texts = TextsJson.Write(outcome.Texts);
        return transactor.TryWriteAsync(
            async (context, cancel) => await Owned(context, id, owner).ExecuteUpdateAsync(
                set => set
                    .SetProperty(run => run.State, QueuedRunState.Ended)
                    .SetProperty(run => run.Shortfall, outcome.Kind)
                    .SetProperty(run => run.Texts, texts),
                cancel) == 1,
            cancellationToken);
    }

    private Task<bool> TryTakeAsync(QueuedRunRow seen, string owner, DateTime until, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) => await context.QueuedRuns
                .Where(run => run.Id == seen.Id && run.State == seen.State && run.Owner == seen.Owner && run.LeaseUntil == seen.LeaseUntil)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(run => run.State, QueuedRunState.Running)
                        .SetProperty(run => run.Owner, owner)
                        .SetProperty(run => run.LeaseUntil, until),
                    cancel) == 1,
            cancellationToken);

    private static IQueryable<QueuedRunRow> Owned(ReportWorkerContext context, long id, string owner) =>
        context.QueuedRuns.Where(run => run.Id == id && run.State == QueuedRunState.Running && run.Owner == owner);

    private static QueuedRunRow Write(RunRequest request, AuditEvent audit) => new()
    {
        Report = request.Report,
        Period = request.Period.Text,
        Unit = request.Unit?.Value,
        EachUnit = request.EachUnit,
        Level = request.Level,
        Official = request.Official,
        AllowIncomplete = request.AllowIncomplete,
        Send = request.Send,
        To = TextsJson.Write(request.To ?? []),
        AskedBy = audit.Actor,
        AskedAt = UtcInstant.From(audit.At),
        State = QueuedRunState.Queued,
    };

    private static QueuedRun Read(QueuedRunRow row) => new(
        row.Id,
        new RunRequest(
            row.Report,
            PeriodKey.Parse(row.Period),
            row.Unit is { } unit ? UnitCode.Parse(unit) : null,
            row.EachUnit,
            row.Level,
            row.Official,
            row.AllowIncomplete,
            row.Send,
            TextsJson.Read(row.To)),
        row.AskedBy,
        UtcInstant.Read(row.AskedAt),
        row.State,
        row.Done,
        row.Total,
        row.Texts is { } texts ? new RunOutcome(row.Shortfall, TextsJson.Read(texts)) : null);
}
