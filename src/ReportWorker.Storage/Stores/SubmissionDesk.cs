using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class SubmissionDesk(Transactor transactor, Backend backend) : ISubmissionDesk
{
    private static readonly SubmissionState[] Open = [SubmissionState.Taken, SubmissionState.Late, SubmissionState.Unconfirmed];

    public Task<IReadOnlyList<SubmissionHead>> ListAsync(SubmissionFilter filter, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<SubmissionHead>>(
            async (context, cancel) => SubmissionRows.Read(await Matching(context, filter).AsNoTracking()
                .OrderByDescending(row => row.Id).Take(filter.Most).ToListAsync(cancel)),
            cancellationToken);

    public Task<SubmissionContent?> FindAsync(long id, CancellationToken cancellationToken) =>
        transactor.ReadAsync((context, cancel) => FindAsync(context, id, cancel), cancellationToken);

    public Task<bool> MoveAsync(SubmissionMove move, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                var row = await context.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == move.Id, cancel);
                if (row is null || row.State != move.From || !await MoveAsync(context, move, row, UtcInstant.From(audit.At), cancel))
                {
                    return false;
                }

                if (move.Told is { } told)
                {
                    await context.AddMissingAsync(backend, [told.Body], cancel);
                    context.Deliveries.Add(OutgoingMessages.Write(told.Delivery, null, UtcInstant.From(audit.At)));
                }

                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    public Task<IReadOnlyList<string>> ConversationAsync(long id, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<string>>(
            async (context, cancel) => await context.Arrivals.Where(arrival => arrival.SubmissionId == id && arrival.AnswerId != null).OrderBy(arrival => arrival.Id)
                .Select(arrival => arrival.Answer!.Message!.MessageId).ToListAsync(cancel),
            cancellationToken);

    internal static IQueryable<SubmissionRow> Matching(ReportWorkerContext context, SubmissionFilter filter)
    {
        IQueryable<SubmissionRow> rows = context.Submissions;
        if (filter.States is { } states)
        {
            rows = rows.Where(row => states.Contains(row.State));
        }

        if (filter.Period is { Text: var period })
        {
            rows = rows.Where(row => row.Period == period);
        }

        if (filter.Unit is { Value: var unit })
        {
            rows = rows.Where(row => row.Unit == unit);
        }

        return filter.Form is { } form ? rows.Where(row => row.Form == form) : rows;
    }

    private static async Task<SubmissionContent?> FindAsync(ReportWorkerContext context, long id, CancellationToken cancellationToken)
    {
        if (await context.Submissions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        var values = await context.SubmissionValues.AsNoTracking().Where(value => value.SubmissionId == id)
            .Join(context.Indicators, value => value.IndicatorId, indicator => indicator.Id, (value, indicator) => new { Value = value, indicator.Code })
            .ToListAsync(cancellationToken);
        var narratives = await context.Narratives.AsNoTracking().Where(narrative => narrative.SubmissionId == id)
            .OrderBy(narrative => narrative.Section).ToListAsync(cancellationToken);
        var files = await context.SubmissionFiles.AsNoTracking().Where(file => file.SubmissionId == id)
            .OrderBy(file => file.Number).ToListAsync(cancellationToken);
        return new SubmissionContent(
            SubmissionRows.Read([row])[0],
            [.. values.Select(one => SubmissionCells.Read(one.Value, IndicatorCode.Parse(one.Code))).OrderBy(cell => cell.Indicator)],
            narratives.ConvertAll(one => new SubmissionNarrative(IndicatorCode.Parse(one.Section), one.Text, one.Cell)),
            files.ConvertAll(one => new StoredFile(one.Kind, one.Name, one.BlobHash)));
    }

    private static Task<bool> MoveAsync(ReportWorkerContext context, SubmissionMove move, SubmissionRow row, DateTime now, CancellationToken cancellationToken) =>
        move.To == SubmissionState.Taken ? TakeAsync(context, move, row, now, cancellationToken) : RefuseAsync(context, move, row, cancellationToken);

    private static async Task<bool> RefuseAsync(ReportWorkerContext context, SubmissionMove move, SubmissionRow row, CancellationToken cancellationToken)
    {
        var note = move.Note ?? row.Note;
        return await context.Submissions.Where(one => one.Id == move.Id && one.State == move.From)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, move.To).SetProperty(one => one.Note, note), cancellationToken) == 1;
    }

    // Whoever stores a newer one meanwhile meets this at the unique key of what counts.
    private static async Task<bool> TakeAsync(
        ReportWorkerContext context, SubmissionMove move, SubmissionRow row, DateTime now, CancellationToken cancellationToken)
    {
        var same = context.Submissions.Where(one => one.Unit == row.Unit && one.Form == row.Form && one.Period == row.Period);
        var counting = await same.Where(one => one.Counts).Select(one => new { one.Id, one.Revision, one.FirstReceivedAt }).SingleOrDefaultAsync(cancellationToken);
        if (counting?.Revision > row.Revision)
        {
            return false;
        }

        var open = await same.Where(one => Open.Contains(one.State)).Select(one => one.ReceivedAt).ToListAsync(cancellationToken);
        var first = SubmissionHeads.FirstOf(counting?.FirstReceivedAt, open.Append(row.ReceivedAt));
        var note = move.Note ?? row.Note;
        await same.Where(one => one.Counts).ExecuteUpdateAsync(set => set.SetProperty(one => one.Counts, false), cancellationToken);
        return await context.Submissions.Where(one => one.Id == move.Id && one.State == move.From).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.State, move.To).SetProperty(one => one.Note, note).SetProperty(one => one.Counts, true)
                .SetProperty(one => one.CountsFrom, now).SetProperty(one => one.FirstReceivedAt, first),
            cancellationToken) == 1;
    }
}
