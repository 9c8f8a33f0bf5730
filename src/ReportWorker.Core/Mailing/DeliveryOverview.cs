using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// What went to whom, page by page, as far as somebody may see it: who may not see everything sees deliveries of the editions of units within reach.
/// Messages without an edition belong to no unit; they are there only for who may see everything.
/// </summary>
public sealed class DeliveryOverview(IDeliveryStore deliveries, UnitDirectory units, OfficeClock clock)
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 100;

    /// <summary>A page, newest first; the last one where there are not so many.</summary>
    /// <param name="scope">The units that may be seen.</param>
    /// <param name="search">What is looked for.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">What is looked for names no edition.</exception>
    public async Task<DeliveryPage> ReadAsync(UnitScope scope, DeliverySearch search, int page, CancellationToken cancellationToken)
    {
        var filter = DeliveryFilter.For(search) with { Units = await WithinAsync(scope, cancellationToken) };
        var counts = await deliveries.CountAsync(filter with { State = null }, cancellationToken);
        var count = search.State is { } state ? counts.GetValueOrDefault(state) : counts.Values.Sum();
        var shown = ListPage.Of(count, PageSize, page);
        var rows = count == 0 ? [] : await deliveries.PageAsync(filter, shown.Before, shown.Size, cancellationToken);
        return new DeliveryPage(rows, counts, shown.Number, shown.Pages);
    }

    /// <summary>True when there is such a delivery within reach.</summary>
    public async Task<bool> HoldsAsync(UnitScope scope, DeliveryNumber number, CancellationToken cancellationToken)
    {
        var found = (await deliveries.ListAsync(new DeliveryQuery(Id: number.Value), cancellationToken)).SingleOrDefault();
        return found is not null
            && (scope.IsAll || (found.Edition is { } edition && scope.Among(await units.ReadAsync(cancellationToken), clock.Today)(edition.Due.Unit)));
    }

    private async Task<IReadOnlyCollection<UnitCode>?> WithinAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        if (scope.IsAll)
        {
            return null;
        }

        var versions = await units.ReadAsync(cancellationToken);
        var may = scope.Among(versions, clock.Today);
        return versions.Select(version => version.Code).Where(code => may(code)).ToHashSet();
    }
}

/// <summary>A page of deliveries.</summary>
/// <param name="Rows">The deliveries, newest first.</param>
/// <param name="Counts">How many of what is looked for are in each state, whichever state is looked for; states without any are left out.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record DeliveryPage(IReadOnlyList<Delivery> Rows, IReadOnlyDictionary<DeliveryState, int> Counts, int Number, int Pages);
