using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Ledger;

/// <summary>Which due reports somebody wants to see; without a period and states: what is not done with, and what was of late.</summary>
public sealed record DueOverviewQuery
{
    /// <summary>Only those of this period; null for any.</summary>
    public PeriodKey? Period { get; init; }

    /// <summary>Only those of this report; null for any.</summary>
    public string? Report { get; init; }

    /// <summary>Only those that stand so; null for any.</summary>
    public IReadOnlyCollection<DueState>? States { get; init; }

    /// <summary>Only those whose unit's name, or whose key, has all of these words; marks, and upper and lower case, make no difference.</summary>
    public string? Text { get; init; }

    /// <summary>The page, from 1; one that is too high means the last.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>What is due and in what state.</summary>
/// <param name="Groups">All pages together: each report of each period.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Matches">How many rows there are on all pages.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record DueView(IReadOnlyList<DueGroup> Groups, IReadOnlyList<DueLine> Rows, int Matches, int Page, int Pages)
{
    /// <summary>The most rows of a page.</summary>
    public const int PageSize = 100;
}

/// <summary>A report for a period, for all units that may be seen.</summary>
/// <param name="Report">The report's code.</param>
/// <param name="Title">What people call it; its code when its folder is gone.</param>
/// <param name="Period">The period.</param>
/// <param name="DueAt">When the first of them is owed, UTC; null where they were only asked for by hand.</param>
/// <param name="Counts">How many stand how; states of none are missing.</param>
/// <param name="Paused">Since when and why nothing is made of the report by itself; null when it is not paused.</param>
public sealed record DueGroup(
    string Report, string Title, PeriodKey Period, DateTimeOffset? DueAt, IReadOnlyDictionary<DueState, int> Counts, PausedReport? Paused);

/// <summary>A due report as it is shown.</summary>
/// <param name="Row">The due report and its newest edition.</param>
/// <param name="Title">What people call the report; its code when its folder is gone.</param>
/// <param name="UnitName">The unit's name, the newest; its code when nobody knows it.</param>
public sealed record DueLine(DueRow Row, string Title, string UnitName);

/// <summary>When a report is owed next.</summary>
/// <param name="Report">The report's code.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Units">For how many of the units that may be seen.</param>
/// <param name="Time">When, and why it was moved from the day that was meant.</param>
/// <param name="TimeZone">The zone that the report's times are told in.</param>
/// <param name="Paused">Since when and why nothing is made of it by itself; null when it is not paused.</param>
public sealed record NextDue(string Report, string Title, int Units, DueTime Time, TimeZoneInfo TimeZone, PausedReport? Paused);

/// <summary>A due report with all that was made of it.</summary>
/// <param name="Due">The due report.</param>
/// <param name="Title">What people call the report; its code when its folder is gone.</param>
/// <param name="UnitName">The unit's name, the newest; its code when nobody knows it.</param>
/// <param name="Editions">Its editions, by number.</param>
/// <param name="Paused">Since when and why nothing is made of the report by itself; null when it is not paused.</param>
public sealed record DueDetails(DueReport Due, string Title, string UnitName, IReadOnlyList<Edition> Editions, PausedReport? Paused);
