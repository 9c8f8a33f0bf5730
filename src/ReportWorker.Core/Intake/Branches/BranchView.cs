using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Branches;

/// <summary>Who owes what in a branch for a period, counted.</summary>
/// <param name="Period">The period.</param>
/// <param name="Forms">The forms that are counted and that somebody in the branch owes, by code; the cells of rows follow them.</param>
/// <param name="Choices">All forms of the period, by code.</param>
/// <param name="Path">The units above the branch that may be seen, the highest first.</param>
/// <param name="Whole">The whole branch; it has no unit when it is made of several branches that may be seen.</param>
/// <param name="Own">The branch's own unit by itself; null when it owes nothing or the rows are flat.</param>
/// <param name="Rows">The rows of the page, in the order of the tree; only such as owe something.</param>
/// <param name="Matches">How many rows there are on all pages.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record BranchView(
    PeriodKey Period,
    IReadOnlyList<BranchForm> Forms,
    IReadOnlyList<BranchForm> Choices,
    IReadOnlyList<BranchUnit> Path,
    BranchRow Whole,
    BranchRow? Own,
    IReadOnlyList<BranchRow> Rows,
    int Matches,
    int Page,
    int Pages)
{
    /// <summary>The most rows of a page.</summary>
    public const int PageSize = 100;
}

/// <summary>A form that is counted.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name, in Vietnamese.</param>
public sealed record BranchForm(string Code, string Label);

/// <summary>A unit of the tree.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasBelow">True when it has units below it.</param>
/// <param name="HasAddress">True when it is known where it is written to.</param>
public sealed record BranchUnit(UnitCode Code, string Name, bool HasBelow, bool HasAddress);

/// <summary>A unit with all below it, or by itself.</summary>
/// <param name="Unit">The unit; null for several branches together.</param>
/// <param name="Cells">What is owed of each form; <see cref="BranchCounts.IsOwed"/> is false where nothing is.</param>
/// <param name="Total">All forms together.</param>
/// <param name="WithoutAddress">How many units owe an answer that is not here and have no address to be reminded at.</param>
public sealed record BranchRow(BranchUnit? Unit, IReadOnlyList<BranchCounts> Cells, BranchCounts Total, int WithoutAddress);

/// <summary>How many answers are owed, and how they stand.</summary>
/// <param name="Expected">How many are owed.</param>
/// <param name="Answered">How many of them are here, late ones too.</param>
/// <param name="Late">How many of those came late.</param>
/// <param name="Waiting">For how many something came that somebody has to decide about; the answer may be missing, or an older one count until then.</param>
public readonly record struct BranchCounts(int Expected, int Answered, int Late, int Waiting)
{
    /// <summary>How many are not here.</summary>
    public int Missing => Expected - Answered;

    /// <summary>True when something is owed.</summary>
    public bool IsOwed => Expected > 0;

    /// <summary>How many stand so.</summary>
    public int Of(BranchState state) => state switch
    {
        BranchState.Answered => Answered,
        BranchState.Late => Late,
        BranchState.Missing => Missing,
        _ => Waiting,
    };

    /// <summary>Both together.</summary>
    public static BranchCounts operator +(BranchCounts one, BranchCounts other) =>
        new(one.Expected + other.Expected, one.Answered + other.Answered, one.Late + other.Late, one.Waiting + other.Waiting);

    /// <summary>Both together.</summary>
    public static BranchCounts Add(BranchCounts one, BranchCounts other) => one + other;
}
