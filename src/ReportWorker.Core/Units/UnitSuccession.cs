namespace ReportWorker.Core.Units;

/// <summary>Finds units that, over their successors, succeed themselves: nothing could be carried over from one to the next.</summary>
internal static class UnitSuccession
{
    /// <summary>The cycles, each at the version that names the unit in which it closes.</summary>
    /// <param name="byCode">All versions by their code.</param>
    public static IEnumerable<UnitProblem> Cycles(ILookup<UnitCode, Unit> byCode)
    {
        var settled = new HashSet<UnitCode>();
        foreach (var start in byCode.Select(versions => versions.Key).Order())
        {
            // The units from the start to the one looked at, each with the successors that are still to be looked at.
            var path = new List<(UnitCode Code, Queue<UnitCode> Next)>();
            Enter(start);
            while (path.Count > 0)
            {
                var (code, next) = path[^1];
                if (!next.TryDequeue(out var successor))
                {
                    path.RemoveAt(path.Count - 1);
                }
                else if (path.FindIndex(step => step.Code == successor) is >= 0 and var first)
                {
                    yield return Problem([.. path[first..].Select(step => step.Code)], byCode);
                }
                else
                {
                    Enter(successor);
                }
            }

            void Enter(UnitCode code)
            {
                if (byCode.Contains(code) && settled.Add(code))
                {
                    path.Add((code, new(byCode[code].SelectMany(version => version.SucceededBy).Distinct())));
                }
            }
        }
    }

    private static UnitProblem Problem(IReadOnlyList<UnitCode> cycle, ILookup<UnitCode, Unit> byCode)
    {
        var names = cycle.Append(cycle[0]).Select(code => $"{byCode[code].Last().Name} ({code})");
        var closing = byCode[cycle[^1]].Last(version => version.SucceededBy.Contains(cycle[0]));
        return new UnitProblem(UnitProblemKind.SuccessionCycle, closing, Messages.UnitSuccessionCycle(string.Join(" → ", names)));
    }
}
