using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class UnitStore(Transactor transactor) : IUnitStore
{
    public Task<IReadOnlyList<Unit>> ReadAllAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Unit>>(
            async (context, cancel) =>
            {
                var rows = await context.Units.AsNoTracking()
                    .OrderBy(unit => unit.Code).ThenBy(unit => unit.ValidFrom).ToListAsync(cancel);
                return rows.ConvertAll(Read);
            },
            cancellationToken);

    public Task<IReadOnlyList<Unit>> ReadAroundAsync(UnitCode unit, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Unit>>(
            async (context, cancel) =>
            {
                var above = context.Units.Where(one => one.Code == unit.Value && one.Parent != null).Select(one => one.Parent!);
                var rows = await context.Units.AsNoTracking()
                    .Where(one => one.Code == unit.Value || above.Contains(one.Code) || above.Contains(one.Parent))
                    .OrderBy(one => one.Code).ThenBy(one => one.ValidFrom).ToListAsync(cancel);
                return rows.ConvertAll(Read);
            },
            cancellationToken);

    public Task<IReadOnlyList<Unit>> ReadByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var address = Addresses.Normalise(email);
        return transactor.ReadAsync<IReadOnlyList<Unit>>(
            async (context, cancel) =>
            {
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // "say which culture": the database compares
                var rows = await context.Units.AsNoTracking().Where(unit => unit.Email != null && unit.Email.ToLower() == address)
#pragma warning restore CA1304, CA1311, CA1862, MA0011
                    .OrderBy(unit => unit.Code).ThenBy(unit => unit.ValidFrom).ToListAsync(cancel);
                return rows.ConvertAll(Read);
            },
            cancellationToken);
    }

    public Task SaveAsync(IReadOnlyList<Unit> units, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                await context.Units.UpsertAsync(context.Units, units.Select(Write), unit => (unit.Code, unit.ValidFrom), cancel);
                context.AuditEvents.Add(AuditRows.Write(audit));
                return await context.SaveChangesAsync(cancel);
            },
            cancellationToken);

    private static UnitRow Write(Unit unit) => new()
    {
        Code = unit.Code.Value,
        ValidFrom = unit.ValidFrom,
        ValidTo = unit.ValidTo,
        Name = unit.Name,
        Kind = unit.Kind,
        Level = unit.Level,
        Parent = unit.Parent?.Value,
        Position = unit.Order,
        SucceededBy = unit.SucceededBy.Count == 0 ? null : unit.SucceededBy.ToString(),
        Email = unit.Email,
        Issuer = unit.Issuer,
        Place = unit.Place,
        Symbol = unit.Symbol,
    };

    private static Unit Read(UnitRow row) => new(
        UnitCode.Parse(row.Code),
        row.Name,
        row.Kind,
        row.Level,
        row.Parent is null ? null : UnitCode.Parse(row.Parent),
        row.Position,
        row.ValidFrom,
        row.ValidTo,
        UnitCodeList.Parse(row.SucceededBy),
        row.Email)
    {
        Issuer = row.Issuer,
        Place = row.Place,
        Symbol = row.Symbol,
    };
}
