using ReportWorker.Expressions;

namespace ReportWorker.Core.Units;

/// <summary>What can be wrong with units.</summary>
public enum UnitProblemKind
{
    /// <summary>The unit stands, over its parents, below itself.</summary>
    Cycle,

    /// <summary>No unit has the code that is named as parent.</summary>
    UnknownParent,

    /// <summary>The parent is known but does not stand in the window.</summary>
    ParentNotValid,

    /// <summary>Two versions of one unit stand on the same day.</summary>
    OverlappingVersions,

    /// <summary>The last day comes before the first.</summary>
    EndsBeforeItBegins,

    /// <summary>No unit has the code that is named as successor.</summary>
    UnknownSuccessor,

    /// <summary>The unit, over its successors, succeeds itself.</summary>
    SuccessionCycle,
}

/// <summary>Something wrong with a version of a unit.</summary>
/// <param name="Kind">What.</param>
/// <param name="Unit">Which version.</param>
/// <param name="Message">What to tell people.</param>
/// <param name="Named">The unit that it names wrongly; null where that is not the fault.</param>
public sealed record UnitProblem(UnitProblemKind Kind, Unit Unit, Message Message, UnitCode? Named = null);
