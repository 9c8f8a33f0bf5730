using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class TargetStore(Transactor transactor) : ITargetStore
{
    public Task<IReadOnlyList<Target>> ReadAsync(int year, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Target>>(
            async (context, cancel) =>
            {
                var rows = await OfYear(context, year).AsNoTracking().ToListAsync(cancel);
                return rows.ConvertAll(Read);
            },
            cancellationToken);

    public Task SaveAsync(IReadOnlyList<Target> targets, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var numbers = await context.NumbersAsync(targets.Select(target => target.Indicator), cancel);
                await context.SaveChangesAsync(cancel);
                await context.Targets.UpsertAsync(
                    targets.Select(target => Write(target, numbers[target.Indicator].Id)),
                    target => (target.Unit, target.IndicatorId, target.Year),
                    cancel);
                context.AuditEvents.Add(AuditRows.Write(audit));
                return await context.SaveChangesAsync(cancel);
            },
            cancellationToken);

    internal static IQueryable<TargetView> OfYear(ReportWorkerContext context, int year) =>
        context.Targets.Where(target => target.Year == year)
            .Join(context.Indicators, target => target.IndicatorId, indicator => indicator.Id, (target, indicator) => new { target, indicator.Code })
            .OrderBy(pair => pair.target.Unit).ThenBy(pair => pair.Code)
            .Select(pair => new TargetView(pair.target, pair.Code));

    internal static IQueryable<TargetRow> OfYears(ReportWorkerContext context, IEnumerable<int> years)
    {
        var distinct = years.Distinct().ToList();
        return context.Targets.Where(target => distinct.Contains(target.Year));
    }

    private static Target Read(TargetView view) => new(
        UnitCode.Parse(view.Target.Unit), IndicatorCode.Parse(view.Indicator), view.Target.Year, Decimals.Normalise(view.Target.Value));

    private static TargetRow Write(Target target, int indicator) => new()
    {
        Unit = target.Unit.Value,
        IndicatorId = indicator,
        Year = target.Year,
        Value = Decimals.Checked(target.Value),
    };

    internal sealed record TargetView(TargetRow Target, string Indicator);
}
