using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Watching;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class LedgerStore(Transactor transactor, Backend backend) : ILedgerStore
{
    public Task<DateTimeOffset> InstalledAtAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) => UtcInstant.Read((await context.InstallationAsync(UtcInstant.From(now), cancel)).InstalledAt), cancellationToken);

    public Task<int> EnsureAsync(IReadOnlyList<NewDueReport> due, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var reports = due.Select(wanted => wanted.Key.Report).Distinct().ToList();
                var periods = due.Select(wanted => wanted.Key.Period.Text).Distinct().ToList();
                var present = (await context.DueReports.AsNoTracking()
                    .Where(row => reports.Contains(row.Report) && periods.Contains(row.Period)).ToListAsync(cancel)).ToDictionary(LedgerRows.KeyOf);
                var missing = new List<DueReportRow>();
                foreach (var wanted in due.DistinctBy(wanted => wanted.Key))
                {
                    if (!present.TryGetValue(wanted.Key, out var row))
                    {
                        missing.Add(LedgerRows.Write(wanted, UtcInstant.From(now)));
                    }
                    else if (LedgerRows.NewTime(row, wanted) is { } at)
                    {
                        context.DueReports.Attach(row).Entity.DueAt = at;
                    }
                }

                context.DueReports.AddRange(missing);
                await context.SaveChangesAsync(cancel);
                return missing.Count;
            },
            cancellationToken);

    public Task<DueReport?> FindAsync(DueKey key, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) =>
                await context.DueReports.AsNoTracking().Of(key).SingleOrDefaultAsync(cancel) is { } row ? LedgerRows.Read(row) : null,
            cancellationToken);

    public Task<IReadOnlyList<DueReport>> ListAsync(DueQuery query, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<DueReport>>(
            async (context, cancel) =>
                (await context.DueReports.AsNoTracking().Matching(query).ToListAsync(cancel)).ConvertAll(LedgerRows.Read),
            cancellationToken);

    public Task<bool> MoveAsync(
        DueKey key, DueState from, DueState to, string? reason, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (!await context.MoveDueAsync(key, new DueMove(from, to, reason), UtcInstant.From(audit.At), cancel))
                {
                    return false;
                }

                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    public Task<IReadOnlyList<Edition>> EditionsAsync(DueQuery query, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Edition>>(
            async (context, cancel) =>
            {
                var rows = await context.DueReports.AsNoTracking().Meant(query)
                    .Join(context.Editions, due => due.Id, edition => edition.DueReportId, (due, edition) => new { Due = due, Edition = edition })
                    .OrderBy(row => row.Due.Id).ThenBy(row => row.Edition.Number)
                    .ToListAsync(cancel);
                return rows.ConvertAll(row => LedgerRows.Read(row.Edition, LedgerRows.KeyOf(row.Due)));
            },
            cancellationToken);

    public Task<IReadOnlyList<Edition>> LatestEditionsAsync(DueQuery query, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Edition>>(
            async (context, cancel) =>
            {
                var latest = await Latest(context, query).AsNoTracking().ToDictionaryAsync(edition => edition.DueReportId, cancel);
                var reports = await context.DueReports.AsNoTracking().Matching(query).ToListAsync(cancel);
                return [.. reports.Where(due => latest.ContainsKey(due.Id)).Select(due => LedgerRows.Read(latest[due.Id], LedgerRows.KeyOf(due)))];
            },
            cancellationToken);

    public async Task<bool> AddEditionsAsync(IReadOnlyList<EditionCommit> commits, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Storing);
        var added = await transactor.TryWriteAsync((context, cancel) => new EditionWriter(context, backend).TryAddAsync(commits, cancel), cancellationToken);
        if (added)
        {
            Telemetry.Editions(commits.Select(commit => commit.Edition.Kind));
        }

        return added;
    }

    public Task<IReadOnlyList<Edition>> ArrivedAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Edition>>(
            async (context, cancel) =>
            {
                var rows = await context.DueReports.AsNoTracking().Where(due => due.State == DueState.Released)
                    .Join(context.Editions, due => due.Id, edition => edition.DueReportId, (due, edition) => new { Due = due, Edition = edition })
                    .Where(row => row.Edition.Kind != EditionKind.Draft
                        && !context.Editions.Any(later => later.DueReportId == row.Due.Id && later.Kind != EditionKind.Draft && later.Number > row.Edition.Number)
                        && context.Deliveries.Any(copy => copy.EditionId == row.Edition.Id)
                        && !context.Deliveries.Any(copy => copy.EditionId == row.Edition.Id
                            && copy.State != DeliveryState.Sent && copy.State != DeliveryState.Cancelled))
                    .OrderBy(row => row.Due.Id).ToListAsync(cancel);
                return rows.ConvertAll(row => LedgerRows.Read(row.Edition, LedgerRows.KeyOf(row.Due)));
            },
            cancellationToken);

    public Task<ChangeMark> ChangesAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) => new ChangeMark(
                await context.AuditEvents.MaxAsync(audit => (long?)audit.Id, cancel) ?? 0,
                await context.DueReports.MaxAsync(due => (long?)due.Id, cancel) ?? 0),
            cancellationToken);

    public Task<IReadOnlyList<PausedReport>> PausedAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<PausedReport>>(
            async (context, cancel) => (await context.PausedReports.AsNoTracking().OrderBy(pause => pause.Report).ToListAsync(cancel))
                .ConvertAll(row => new PausedReport(row.Report, row.Why, row.By, UtcInstant.Read(row.Since))),
            cancellationToken);

    public Task<bool> PauseAsync(PausedReport pause, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (await context.PausedReports.AsNoTracking().SingleOrDefaultAsync(row => row.Report == pause.Report, cancel) is not null)
                {
                    return false;
                }

                context.PausedReports.Add(new PausedReportRow { Report = pause.Report, Why = pause.Why, By = pause.By, Since = UtcInstant.From(pause.Since) });
                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    public Task<bool> ResumeAsync(string report, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (await context.PausedReports.Where(row => row.Report == report).ExecuteDeleteAsync(cancel) == 0)
                {
                    return false;
                }

                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    public Task<bool> MoveEditionAsync(EditionMove edition, DueMove? due, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (!await context.MoveEditionAsync(edition, UtcInstant.From(audit.At), cancel)
                    || (due is not null && !await context.MoveDueAsync(edition.Key.Due, due, UtcInstant.From(audit.At), cancel)))
                {
                    return false;
                }

                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    public Task<bool> SignAsync(SignedCommit commit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync((context, cancel) => context.TrySignAsync(backend, commit, cancel), cancellationToken);

    internal static IQueryable<EditionRow> Latest(ReportWorkerContext context, DueQuery query) =>
        context.DueReports.Meant(query)
            .Join(context.Editions, due => due.Id, edition => edition.DueReportId, (_, edition) => edition)
            .Where(edition => edition.Number
                == context.Editions.Where(other => other.DueReportId == edition.DueReportId).Max(other => other.Number));
}
