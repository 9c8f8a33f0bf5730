using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Watching;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class SubmissionStore(Transactor transactor, Backend backend) : ISubmissionStore
{
    public async Task<IReadOnlyList<SubmissionHead>> AddAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken)
    {
        var stored = await transactor.WriteAsync(
            async (context, cancel) => SubmissionRows.Read(await new SubmissionWriter(context, backend).AddAsync(submissions, audit, cancel)),
            rows => rows.Count > 0 || submissions.Count == 0,
            cancellationToken);
        Telemetry.Submissions(stored.Count);
        return stored;
    }

    public Task<IReadOnlyList<SubmissionHead>> ReadHeadsAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<SubmissionHead>>(
            async (context, cancel) =>
            {
                var rows = await context.Submissions.AsNoTracking().Matching(query).InOrder().ToListAsync(cancel);
                return SubmissionRows.Read(rows);
            },
            cancellationToken);

    public Task<DateTimeOffset?> NewestAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) => UtcInstant.Read(await context.Submissions.Matching(query).MaxAsync(submission => submission.CountsFrom, cancel)),
            cancellationToken);

    public Task ReadAsync(SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken) =>
        transactor.ReadSnapshotAsync(
            (context, cancel) => SubmissionReader.ReadAsync(context, backend, query, visitor, cancel), cancellationToken);

    public Task<IReadOnlyList<SubmissionCell>> ReadCellsAsync(
        IReadOnlyCollection<long> submissions, IReadOnlyCollection<IndicatorCode> indicators, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            (context, cancel) => SubmissionCells.ReadAsync(context, submissions, indicators, cancel), cancellationToken);
}
