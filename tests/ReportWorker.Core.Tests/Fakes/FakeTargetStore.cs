using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>Targets in memory, as a database would keep them.</summary>
internal sealed class FakeTargetStore(params IEnumerable<Target> targets) : ITargetStore
{
    private readonly Dictionary<(UnitCode Unit, IndicatorCode Indicator, int Year), Target> _targets =
        targets.ToDictionary(target => (target.Unit, target.Indicator, target.Year));

    public List<AuditEvent> Audit { get; } = [];

    public Task<IReadOnlyList<Target>> ReadAsync(int year, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Target>>([.. _targets.Values
            .Where(target => target.Year == year).OrderBy(target => target.Unit).ThenBy(target => target.Indicator)]);

    public Task SaveAsync(IReadOnlyList<Target> targets, AuditEvent audit, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            _targets[(target.Unit, target.Indicator, target.Year)] = target;
        }

        Audit.Add(audit);
        return Task.CompletedTask;
    }
}
