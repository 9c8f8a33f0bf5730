using ReportWorker.Core.Auditing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>Units in memory, as a database would keep them.</summary>
internal sealed class FakeUnitStore(params IEnumerable<Unit> units) : IUnitStore
{
    private readonly Dictionary<(string Code, DateOnly From), Unit> _units =
        units.ToDictionary(unit => (unit.Code.Value, unit.ValidFrom));

    public List<AuditEvent> Audit { get; } = [];

    /// <summary>How often all were read.</summary>
    public int Reads { get; private set; }

    public Task<IReadOnlyList<Unit>> ReadAllAsync(CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult<IReadOnlyList<Unit>>([.. _units.Values.OrderBy(unit => unit.Code).ThenBy(unit => unit.ValidFrom)]);
    }

    public async Task<IReadOnlyList<Unit>> ReadAroundAsync(UnitCode unit, CancellationToken cancellationToken)
    {
        var all = await ReadAllAsync(cancellationToken);
        var above = all.Where(one => one.Code == unit).Select(one => one.Parent).ToHashSet();
        return [.. all.Where(one => one.Code == unit || above.Contains(one.Code) || (one.Parent is not null && above.Contains(one.Parent)))];
    }

    public async Task<IReadOnlyList<Unit>> ReadByEmailAsync(string email, CancellationToken cancellationToken) =>
        [.. (await ReadAllAsync(cancellationToken)).Where(unit => string.Equals(unit.Email, email, StringComparison.OrdinalIgnoreCase))];

    public Task SaveAsync(IReadOnlyList<Unit> units, AuditEvent audit, CancellationToken cancellationToken)
    {
        foreach (var unit in units)
        {
            _units[(unit.Code.Value, unit.ValidFrom)] = unit;
        }

        Audit.Add(audit);
        return Task.CompletedTask;
    }
}
