using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Branches;

/// <summary>What somebody wants to see of who owes what.</summary>
/// <param name="Period">The period.</param>
public sealed record BranchQuery(PeriodKey Period)
{
    /// <summary>The unit whose branch is looked at; null for all that may be seen.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>True for the units of the branch one by one, each by itself; false for those directly below, each with all below it.</summary>
    public bool Flat { get; init; }

    /// <summary>The code of the only form that is counted; null for all.</summary>
    public string? Form { get; init; }

    /// <summary>Only rows with something in this state; null for all.</summary>
    public BranchState? State { get; init; }

    /// <summary>Only rows whose unit's name or code has all of these words; marks, and upper and lower case, make no difference.</summary>
    public string? Text { get; init; }

    /// <summary>The page, from 1; one that is too high means the last.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>What rows can be picked by.</summary>
public enum BranchState
{
    /// <summary>Answered, in time or late.</summary>
    Answered,

    /// <summary>Answered after the deadline.</summary>
    Late,

    /// <summary>Not answered.</summary>
    Missing,

    /// <summary>Something came that somebody has to decide about.</summary>
    Waiting,
}
