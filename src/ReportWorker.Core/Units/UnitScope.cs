using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Units;

/// <summary>The units that somebody may see: whole branches, each told by its root, or all units.</summary>
public sealed class UnitScope
{
    private readonly HashSet<UnitCode>? _roots;

    private UnitScope(HashSet<UnitCode>? roots) => _roots = roots;

    /// <summary>All units.</summary>
    public static UnitScope All { get; } = new(null);

    /// <summary>True for <see cref="All"/>.</summary>
    public bool IsAll => _roots is null;

    /// <summary>The units below these, and themselves; none for nothing at all.</summary>
    public static UnitScope Of(params IEnumerable<UnitCode> roots) => new([.. roots]);

    /// <summary>
    /// Which units it holds outside a period: a unit belongs where it stands on the day, one that is no more where it stood last, one that is yet to
    /// come where it will begin. Codes that no unit has are held by <see cref="All"/> only.
    /// </summary>
    /// <param name="versions">All versions of all units, by code and first day.</param>
    /// <param name="day">The day.</param>
    public Predicate<UnitCode> Among(IReadOnlyList<Unit> versions, DateOnly day)
    {
        if (_roots is null)
        {
            return _ => true;
        }

        var above = new Dictionary<UnitCode, UnitCode?>();
        foreach (var version in versions)
        {
            if (version.ValidFrom <= day || !above.ContainsKey(version.Code))
            {
                above[version.Code] = version.Parent;
            }
        }

        return code => IsBelow(code, above, steps: above.Count);
    }

    /// <summary>True when it holds the unit at a place of the tree, by those above it there.</summary>
    internal bool Holds(UnitTree tree, int place)
    {
        if (_roots is null)
        {
            return true;
        }

        while (place >= 0 && !_roots.Contains(tree.Units[place].Code))
        {
            place = tree.ParentOf(place);
        }

        return place >= 0;
    }

    /// <summary>The places of its roots that stand in the tree and under no other of them, in order.</summary>
    internal IReadOnlyList<int> TopsIn(UnitTree tree) => _roots is null
        ? [.. tree.Roots()]
        : [.. _roots.Select(tree.IndexOf).Where(place => place >= 0 && (tree.AboveOf(place) is var above && (above < 0 || !Holds(tree, above)))).Order()];

    /// <summary>The place of a unit that it holds; of one that moved, where all it gave counts, as far as it was within.</summary>
    /// <exception cref="RequestRefusedException">No such unit stands in the tree, or it is not held: the two cannot be told apart.</exception>
    internal int Require(UnitTree tree, UnitCode code)
    {
        var place = tree.IndexOf(code);
        if (place >= 0 && !Holds(tree, place))
        {
            place = Enumerable.Range(0, tree.OrganisationEnd).LastOrDefault(other => tree.Units[other].Code == code && Holds(tree, other), -1);
        }

        return place >= 0
            ? place
            : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.UnitNotKnown(code.Value, Spelling.DidYouMean(code.Value, Codes(tree)))));
    }

    private IEnumerable<string> Codes(UnitTree tree) =>
        Enumerable.Range(0, tree.OrganisationEnd).Where(place => Holds(tree, place)).Select(place => tree.Units[place].Code.Value).Distinct();

    // A cycle has no more steps than there are units.
    private bool IsBelow(UnitCode code, Dictionary<UnitCode, UnitCode?> above, int steps)
    {
        UnitCode? unit = code;
        for (var step = 0; step < steps && unit is { } one && above.TryGetValue(one, out var parent); step++)
        {
            if (_roots!.Contains(one)) // only asked where there are some
            {
                return true;
            }

            unit = parent;
        }

        return false;
    }
}
