using ReportWorker.Core.Auditing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>Units in memory, as a database would keep them.</summary>
internal sealed class FakeUnitStore(params IEnumerable<Unit> units) : IUnitStore
{
    private readonly Dictionary<(string Code, DateOnly From), Unit> _units =
        units.ToDictionary(unit => (unit.Code.Value, unit.ValidFrom));

    public List<AuditEvent> Audit { get; } = [];

    public Task<IReadOnlyList<Unit>> ReadAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Unit>>([.. _units.Values.OrderBy(unit => unit.Code).ThenBy(unit => unit.ValidFrom)]);

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
