using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

/// <summary>Purges within the context's transaction: rows first, then the bytes that nothing refers to any more.</summary>
internal sealed class PurgeWriter(ReportWorkerContext context, Backend backend)
{
    private const int ChunkSize = 500;

    private static readonly DueState[] Finished = [DueState.Released, DueState.Sent, DueState.Cancelled];
    private static readonly DeliveryState[] Ended = [DeliveryState.Sent, DeliveryState.Failed, DeliveryState.Bounced, DeliveryState.Cancelled];

    // Who decides about an answer looks at its files.
    private static readonly SubmissionState[] Waiting = [SubmissionState.Late, SubmissionState.Unconfirmed];

    // What stands in place of a body that is gone. Messages that were sent are never put together again.
    private static readonly Blob Nothing = Blob.Of(Array.Empty<byte>());

    private readonly HashSet<string> _released = [];

    public async Task<PurgeResult> RunAsync(PurgeOrder order, CancellationToken cancellationToken)
    {
        var drafts = order.Drafts is { } made ? await DraftsAsync(UtcInstant.From(made), cancellationToken) : 0;
        var bodies = order.Messages is { } sent
            ? await BodiesAsync(UtcInstant.From(sent), cancellationToken) + await ReceivedAsync(UtcInstant.From(sent), cancellationToken)
            : 0;
        var attempts = order.Attempts is { } ended ? await AttemptsAsync(UtcInstant.From(ended), cancellationToken) : 0;
        var files = order.Files is { } received ? await FilesAsync(UtcInstant.From(received), order.Named, cancellationToken) : 0;
        var (blobs, bytes) = await BlobsAsync(cancellationToken);
        return new PurgeResult(drafts, bodies, attempts, files, blobs, bytes);
    }

    /// <summary>
    /// Drafts that were given up, of reports that left. The one that an edition was made from stays, and so does the last edition: numbers go on from it.
    /// </summary>
    internal static IQueryable<EditionRow> Drafts(ReportWorkerContext context, DateTime before) =>
        context.Editions.Where(draft => draft.Kind == EditionKind.Draft
            && (draft.State == EditionState.Superseded || draft.State == EditionState.Withdrawn)
            && draft.CreatedAt < before
            && context.DueReports.Any(due => due.Id == draft.DueReportId && Finished.Contains(due.State))
            && context.Editions.Any(later => later.DueReportId == draft.DueReportId && later.Number > draft.Number)
            && !context.Editions.Any(made => made.DueReportId == draft.DueReportId && made.BasedOn == draft.Number)
            && !context.Deliveries.Any(delivery => delivery.EditionId == draft.Id && !Ended.Contains(delivery.State)));

    private async Task<int> DraftsAsync(DateTime before, CancellationToken cancellationToken)
    {
        var drafts = await Drafts(context, before)
            .Select(draft => new { draft.Id, draft.DocumentHash, draft.SnapshotHash, draft.TemplateHash }).ToListAsync(cancellationToken);
        _released.UnionWith(drafts.SelectMany(draft => new[] { draft.DocumentHash, draft.SnapshotHash, draft.TemplateHash }));
        foreach (var chunk in drafts.Select(draft => (long?)draft.Id).Chunk(ChunkSize))
        {
            var messages = context.OutgoingMessages.Where(message => chunk.Contains(message.EditionId));
            _released.UnionWith(await messages.Select(message => message.BodyHash).Distinct().ToListAsync(cancellationToken));
            var deliveries = context.Deliveries.Where(delivery => chunk.Contains(delivery.EditionId));
            await context.DeliveryAttempts.Where(attempt => deliveries.Any(delivery => delivery.Id == attempt.DeliveryId)).ExecuteDeleteAsync(cancellationToken);
            await context.ReceivedMails.Where(mail => deliveries.Any(delivery => delivery.Id == mail.DeliveryId))
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.DeliveryId, (long?)null), cancellationToken);
            await deliveries.ExecuteDeleteAsync(cancellationToken);
            await messages.ExecuteDeleteAsync(cancellationToken);
            await context.Editions.Where(edition => chunk.Contains(edition.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        return drafts.Count;
    }

    private async Task<int> BodiesAsync(DateTime before, CancellationToken cancellationToken)
    {
        var messages = context.OutgoingMessages.Where(message => message.BodyHash != Nothing.Hash
            && !context.Deliveries.Any(delivery => delivery.MessageId == message.Id && (delivery.State != DeliveryState.Sent || delivery.ChangedAt >= before)));
        var bodies = await messages.Select(message => message.BodyHash).Distinct().ToListAsync(cancellationToken);
        if (bodies.Count == 0)
        {
            return 0;
        }

        _released.UnionWith(bodies);
        await context.AddMissingAsync(backend, [Nothing], cancellationToken);
        return await messages.ExecuteUpdateAsync(set => set.SetProperty(message => message.BodyHash, Nothing.Hash), cancellationToken);
    }

    private async Task<int> ReceivedAsync(DateTime before, CancellationToken cancellationToken)
    {
        var read = context.ReceivedMails.Where(mail => mail.RawHash != null && mail.State != ReceivedMailState.New && mail.ReceivedAt < before);
        _released.UnionWith(await read.Select(mail => mail.RawHash!).Distinct().ToListAsync(cancellationToken)); // asked for
        return await read.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.RawHash, (string?)null), cancellationToken);
    }

    private Task<int> AttemptsAsync(DateTime before, CancellationToken cancellationToken) =>
        context.DeliveryAttempts
            .Where(attempt => attempt.EndedAt < before
                && context.Deliveries.Any(delivery => delivery.Id == attempt.DeliveryId && Ended.Contains(delivery.State)))
            .ExecuteDeleteAsync(cancellationToken);

    private async Task<int> FilesAsync(DateTime before, IReadOnlySet<SubmissionName> named, CancellationToken cancellationToken)
    {
        var files = context.SubmissionFiles.Where(file => file.BlobHash != null);
        var old = await context.Submissions
            .Where(submission => submission.ReceivedAt < before && !Waiting.Contains(submission.State)
                && (submission.SourceHash != null || files.Any(file => file.SubmissionId == submission.Id)))
            .Select(submission => new { submission.Id, submission.Unit, submission.Form, submission.Period, submission.Revision, submission.SourceHash })
            .ToListAsync(cancellationToken);
        var going = old.Where(one => !named.Contains(new SubmissionName(one.Unit, one.Form, one.Period, one.Revision))).ToList();
        _released.UnionWith(going.Select(one => one.SourceHash).OfType<string>());
        foreach (var chunk in going.Select(one => one.Id).Chunk(ChunkSize))
        {
            await context.Submissions.Where(submission => chunk.Contains(submission.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(submission => submission.SourceHash, (string?)null), cancellationToken);
            var along = files.Where(file => chunk.Contains(file.SubmissionId));
            _released.UnionWith(await along.Select(file => file.BlobHash!).Distinct().ToListAsync(cancellationToken)); // asked for
            await along.ExecuteUpdateAsync(set => set.SetProperty(file => file.BlobHash, (string?)null), cancellationToken);
        }

        return going.Count;
    }

    // Everything that refers to bytes is asked; whoever adds a reference adds it here.
    private async Task<(int Count, long Bytes)> BlobsAsync(CancellationToken cancellationToken)
    {
        var (count, bytes) = (0, 0L);
        foreach (var chunk in _released.Chunk(ChunkSize))
        {
            var kept = await context.Editions.Where(edition => chunk.Contains(edition.DocumentHash)).Select(edition => edition.DocumentHash)
                .Union(context.Editions.Where(edition => chunk.Contains(edition.SnapshotHash)).Select(edition => edition.SnapshotHash))
                .Union(context.Editions.Where(edition => chunk.Contains(edition.TemplateHash)).Select(edition => edition.TemplateHash))
                .Union(context.Editions.Where(edition => chunk.Contains(edition.SignedHash)).Select(edition => edition.SignedHash!))
                .Union(context.ReceivedMails.Where(mail => chunk.Contains(mail.RawHash)).Select(mail => mail.RawHash!))
                .Union(context.OutgoingMessages.Where(message => chunk.Contains(message.BodyHash)).Select(message => message.BodyHash))
                .Union(context.Submissions.Where(submission => chunk.Contains(submission.SourceHash)).Select(submission => submission.SourceHash!))
                .Union(context.SubmissionFiles.Where(file => chunk.Contains(file.BlobHash)).Select(file => file.BlobHash!))
                .ToListAsync(cancellationToken);
            var going = chunk.Except(kept).ToList();
            var blobs = context.Blobs.Where(blob => going.Contains(blob.Hash));
            bytes += (await blobs.Select(blob => blob.Content.Length).ToListAsync(cancellationToken)).Sum(length => (long)length);
            count += await blobs.ExecuteDeleteAsync(cancellationToken);
        }

        return (count, bytes);
    }
}
