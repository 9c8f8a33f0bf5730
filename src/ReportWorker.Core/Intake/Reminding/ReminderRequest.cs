using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Of what units are to be reminded now; null means any.</summary>
/// <param name="Form">The form's code.</param>
/// <param name="Period">The form's period.</param>
/// <param name="Unit">The unit.</param>
public sealed record ReminderRequest(string? Form = null, PeriodKey? Period = null, UnitCode? Unit = null)
{
    /// <summary>The unit that is meant with all below it, as they stood for the form.</summary>
    public UnitCode? Branch { get; init; }

    /// <summary>The units that whoever asks may remind.</summary>
    public UnitScope Scope { get; init; } = UnitScope.All;

    internal bool Means(AskedForm asked) => (Form ?? asked.Form.Code) == asked.Form.Code && (Period ?? asked.Period) == asked.Period;

    internal bool Means(UnitTree tree, OwedForm owed) =>
        (Unit is null || Unit == owed.Unit.Code)
        && (Branch is not { } branch || UnitScope.Of(branch).Holds(tree, owed.Place))
        && Scope.Holds(tree, owed.Place);
}

/// <summary>What came of reminding.</summary>
/// <param name="Units">Who is reminded, of what; a unit without an address is only told of to the unit above.</param>
/// <param name="Messages">How many messages were queued; none in a dry run.</param>
/// <param name="Paused">True when nothing was queued because sending is paused: what is due then is said once it goes on.</param>
public sealed record ReminderResult(IReadOnlyList<RemindedUnit> Units, int Messages, bool Paused)
{
    /// <summary>
    /// What was meant and owed, and is not reminded of, with the reason; in the order of the tree, then by form. Units without an
    /// address stand here too.
    /// </summary>
    public IReadOnlyList<HeldReminder> Held { get; init; } = [];

    internal static ReminderResult Nothing { get; } = new([], 0, Paused: false);
}
