namespace ReportWorker.Core.Units;

/// <summary>Finds units that stand, over their parents, below themselves.</summary>
internal static class UnitCycles
{
    /// <summary>Each cycle once, beginning with its smallest code and going up.</summary>
    public static IReadOnlyList<IReadOnlyList<UnitCode>> Find(IEnumerable<UnitCode> units, Func<UnitCode, UnitCode?> parentOf)
    {
        var cycles = new List<IReadOnlyList<UnitCode>>();
        var settled = new HashSet<UnitCode>();
        var path = new List<UnitCode>();
        var onPath = new HashSet<UnitCode>();
        foreach (var start in units.Order())
        {
            path.Clear();
            onPath.Clear();
            UnitCode? at = start;
            while (at is { } code && !settled.Contains(code) && onPath.Add(code))
            {
                path.Add(code);
                at = parentOf(code);
            }

            if (at is { } met && onPath.Contains(met))
            {
                cycles.Add(FromSmallest(path[path.IndexOf(met)..]));
            }

            settled.UnionWith(path);
        }

        return cycles;
    }

    /// <summary>The problem of a cycle, with the names along it.</summary>
    public static UnitProblem Problem(IReadOnlyList<UnitCode> cycle, IReadOnlyDictionary<UnitCode, Unit> units)
    {
        var names = cycle.Append(cycle[0]).Select(code => $"{units[code].Name} ({code})");
        return new UnitProblem(UnitProblemKind.Cycle, units[cycle[0]], Messages.UnitCycle(string.Join(" → ", names)));
    }

    private static List<UnitCode> FromSmallest(List<UnitCode> cycle)
    {
        var smallest = cycle.IndexOf(cycle.Min());
        return [.. cycle[smallest..], .. cycle[..smallest]];
    }
}
