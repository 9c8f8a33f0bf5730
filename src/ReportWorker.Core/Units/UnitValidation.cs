namespace ReportWorker.Core.Units;

/// <summary>Finds what stands against storing versions of units.</summary>
internal sealed class UnitValidation(IReadOnlyList<Unit> versions)
{
    private readonly ILookup<UnitCode, Unit> _byCode =
        versions.OrderBy(version => version.ValidFrom).ToLookup(version => version.Code);

    private readonly List<UnitProblem> _problems = [];

    public IReadOnlyList<UnitProblem> Run()
    {
        foreach (var version in versions)
        {
            CheckAlone(version);
        }

        foreach (var unit in _byCode)
        {
            CheckOverlaps([.. unit]);
        }

        CheckCycles();
        _problems.AddRange(UnitSuccession.Cycles(_byCode));
        var order = versions.Select((version, i) => (version, i)).DistinctBy(pair => pair.version).ToDictionary(pair => pair.version, pair => pair.i);
        return [.. _problems.OrderBy(problem => order[problem.Unit])];
    }

    private void CheckAlone(Unit unit)
    {
        if (unit.ValidTo < unit.ValidFrom)
        {
            var message = Messages.UnitEndsBeforeItBegins(unit.Name, unit.ValidFrom, unit.ValidTo.Value);
            _problems.Add(new UnitProblem(UnitProblemKind.EndsBeforeItBegins, unit, message));
        }

        if (unit.Parent is { } parent && !_byCode.Contains(parent))
        {
            _problems.Add(new UnitProblem(UnitProblemKind.UnknownParent, unit, Messages.UnitParentUnknown(unit.Name, parent.Value), parent));
        }

        foreach (var successor in unit.SucceededBy.Where(code => !_byCode.Contains(code)))
        {
            var message = Messages.UnitSuccessorUnknown(unit.Name, successor.Value);
            _problems.Add(new UnitProblem(UnitProblemKind.UnknownSuccessor, unit, message, successor));
        }
    }

    private void CheckOverlaps(List<Unit> unit)
    {
        for (var i = 1; i < unit.Count; i++)
        {
            if (unit[i - 1].ValidTo is not { } end || end >= unit[i].ValidFrom)
            {
                var message = Messages.UnitVersionsOverlap(unit[i].Name, unit[i - 1].ValidFrom, unit[i].ValidFrom);
                _problems.Add(new UnitProblem(UnitProblemKind.OverlappingVersions, unit[i], message));
            }
        }
    }

    // A cycle that stands on any day stands on the day its youngest version begins.
    private void CheckCycles()
    {
        var told = new HashSet<string>();
        foreach (var day in versions.Select(version => version.ValidFrom).Distinct().Order())
        {
            var standing = versions.Where(version => version.IsValidOn(day)).DistinctBy(version => version.Code).ToDictionary(v => v.Code);
            UnitCode? StandingParent(UnitCode code) =>
                standing[code].Parent is { } parent && standing.ContainsKey(parent) ? parent : null;
            foreach (var cycle in UnitCycles.Find(standing.Keys, StandingParent))
            {
                if (told.Add(string.Join('>', cycle)))
                {
                    _problems.Add(UnitCycles.Problem(cycle, standing));
                }
            }
        }
    }
}
