using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Ledger;

/// <summary>When a period's report is owed.</summary>
/// <param name="Period">The period.</param>
/// <param name="OpensAt">From when on units' answers are waited for, UTC; never after <paramref name="DueAt"/>.</param>
/// <param name="DueAt">When the report is owed, UTC.</param>
/// <param name="ReleasesAt">From when on an automatic release may let it go, UTC; never before <paramref name="DueAt"/>.</param>
/// <param name="Meant">The day that the rule says.</param>
/// <param name="Passed">The closed days that it was moved over from there; empty when it stayed.</param>
public sealed record DueTime(
    PeriodKey Period, DateTimeOffset OpensAt, DateTimeOffset DueAt, DateTimeOffset ReleasesAt, DateOnly Meant, IReadOnlyList<ClosedDay> Passed);
