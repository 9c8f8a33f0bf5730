using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>What went to whom, as lists of a year's deliveries read it.</summary>
internal static class DeliveryPages
{
    public static async Task<IReadOnlyList<Delivery>> PageAsync(
        ReportWorkerContext context, DeliveryFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        // The numbers first: what is passed over is not read.
        var numbers = await Matching(context, filter).OrderByDescending(delivery => delivery.Id).Skip(skip).Take(take)
            .Select(delivery => delivery.Id).ToListAsync(cancellationToken);
        var views = await context.Deliveries.AsNoTracking().Where(delivery => numbers.Contains(delivery.Id)).Views().ToListAsync(cancellationToken);
        return [.. views.OrderByDescending(view => view.Delivery.Id).Select(DeliveryRows.Read)];
    }

    public static async Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(
        ReportWorkerContext context, DeliveryFilter filter, CancellationToken cancellationToken) =>
        await Matching(context, filter).GroupBy(delivery => delivery.State)
            .Select(rows => new { State = rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);

    private static IQueryable<DeliveryRow> Matching(ReportWorkerContext context, DeliveryFilter filter)
    {
        var deliveries = context.Deliveries.AsNoTracking();
        if (filter.State is { } state)
        {
            deliveries = deliveries.Where(delivery => delivery.State == state);
        }

        if (filter.Purpose is { } purpose)
        {
            deliveries = deliveries.Where(delivery => delivery.Purpose == purpose);
        }

        // From the few to the many: looked up the other way round, each delivery would cost two look-ups.
        if (Editions(context, filter) is { } editions)
        {
            var numbers = editions.Select(edition => (long?)edition.Id);
            deliveries = deliveries.Where(delivery => numbers.Contains(delivery.EditionId));
        }

        return filter.Texts is { } texts ? WithText(deliveries, texts) : deliveries;
    }

    private static IQueryable<EditionRow>? Editions(ReportWorkerContext context, DeliveryFilter filter)
    {
        if (filter is { Units: null, Report: null })
        {
            return null;
        }

        var editions = context.Editions.AsNoTracking();
        if (filter.Units is { } units)
        {
            var codes = units.Select(unit => unit.Value).ToList();
            editions = editions.Where(edition => codes.Contains(edition.DueReport!.Unit)); // each has one
        }

        if (filter.Report is { } report)
        {
            editions = editions.Where(edition => edition.DueReport!.Report == report);
        }

        if (filter.Period?.Text is { } period)
        {
            editions = editions.Where(edition => edition.DueReport!.Period == period);
        }

        if (filter.Unit?.Value is { } code)
        {
            editions = editions.Where(edition => edition.DueReport!.Unit == code);
        }

        return filter.Number is { } number ? editions.Where(edition => edition.Number == number) : editions;
    }

    private static IQueryable<DeliveryRow> WithText(IQueryable<DeliveryRow> deliveries, IReadOnlyList<string> texts)
    {
        var address = Addresses.Normalise(texts[0]);
        var (first, second, third) = (texts[0], texts[Math.Min(1, texts.Count - 1)], texts[^1]);
        return deliveries.Where(delivery =>
            delivery.RecipientNormalised.Contains(address)
            || delivery.Message!.Subject.Contains(first) || delivery.Message.Subject.Contains(second) || delivery.Message.Subject.Contains(third) // a message is required
            || delivery.Message.RecipientName.Contains(first) || delivery.Message.RecipientName.Contains(second) || delivery.Message.RecipientName.Contains(third));
    }
}
