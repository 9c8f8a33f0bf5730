using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>What a list or a claim needs of a delivery.</summary>
internal sealed record DeliveryView(DeliveryRow Delivery, OutgoingMessageRow Message, int? Edition, DueReportRow? Due)
{
    public EditionKey? Key => Due is null || Edition is not { } number ? null
        : new(new DueKey(Due.Report, PeriodKey.Parse(Due.Period), UnitCode.Parse(Due.Unit)), number);
}

internal static class DeliveryRows
{
    public static IQueryable<DeliveryView> Views(this IQueryable<DeliveryRow> deliveries) =>
        deliveries.Select(delivery => new DeliveryView(
            delivery, delivery.Message!, (int?)delivery.Edition!.Number, delivery.Edition.DueReport)); // a message is required; what a reminder lacks comes as null

    public static IQueryable<DeliveryRow> Matching(this IQueryable<DeliveryRow> deliveries, DeliveryQuery query)
    {
        if (query.Id is { } id)
        {
            deliveries = deliveries.Where(delivery => delivery.Id == id);
        }

        if (query.States?.ToList() is { } states)
        {
            deliveries = deliveries.Where(delivery => states.Contains(delivery.State));
        }

        if (query.Edition is { } edition)
        {
            var (report, period, unit) = (edition.Due.Report, edition.Due.Period.Text, edition.Due.Unit.Value);
            deliveries = deliveries.Where(delivery =>
                delivery.Edition!.Number == edition.Number // null is unlike any number
                && delivery.Edition.DueReport!.Report == report
                && delivery.Edition.DueReport.Period == period
                && delivery.Edition.DueReport.Unit == unit);
        }

        return deliveries.OrderByDescending(delivery => delivery.Id).Take(query.Limit);
    }

    public static Delivery Read(DeliveryView view) => new(
        view.Delivery.Id,
        view.Key,
        view.Message.Recipient,
        view.Message.RecipientName,
        view.Message.Subject,
        view.Message.MessageId,
        view.Delivery.State,
        view.Delivery.Attempts,
        UtcInstant.Read(view.Delivery.NextAttemptAt),
        view.Delivery.ReplyText,
        UtcInstant.Read(view.Delivery.QueuedAt),
        UtcInstant.Read(view.Delivery.ChangedAt))
    {
        Purpose = view.Delivery.Purpose,
        Part = view.Delivery.Part,
        DataAttempts = view.Delivery.DataAttempts,
        Decision = view.Delivery.Decision,
    };

    public static async Task<DeliveryDetails?> FindAsync(ReportWorkerContext context, long id, CancellationToken cancellationToken)
    {
        if (await context.Deliveries.AsNoTracking().Where(delivery => delivery.Id == id).Views().SingleOrDefaultAsync(cancellationToken) is not { } view)
        {
            return null;
        }

        var attempts = await context.DeliveryAttempts.AsNoTracking()
            .Where(attempt => attempt.DeliveryId == id).OrderBy(attempt => attempt.Epoch).ToListAsync(cancellationToken);
        var body = await context.Blobs.AsNoTracking()
            .Where(blob => blob.Hash == view.Message.BodyHash).Select(blob => blob.Content).SingleAsync(cancellationToken);
        return new DeliveryDetails(
            Read(view),
            attempts.ConvertAll(Read),
            view.Message.MessageHash,
            body.Length == 0 ? null : (ReadOnlyMemory<byte>?)(byte[])[.. view.Message.Header, .. body]);
    }

    private static DeliveryAttempt Read(DeliveryAttemptRow row) => new(
        UtcInstant.Read(row.StartedAt), UtcInstant.Read(row.EndedAt), row.Phase, row.Outcome, row.ReplyText, row.Owner);
}
