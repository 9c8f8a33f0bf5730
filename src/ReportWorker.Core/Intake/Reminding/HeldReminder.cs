using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Why a unit is not reminded of a form that it owes.</summary>
public enum ReminderObstacle
{
    /// <summary>It is not known where the unit is written to.</summary>
    NoAddress,

    /// <summary>It was reminded already; the next time comes with the next step.</summary>
    Reminded,

    /// <summary>It was reminded as often as the plan allows.</summary>
    OftenEnough,

    /// <summary>No step has come yet, the last one is too long ago, or it came before the installation.</summary>
    NotNow,

    /// <summary>Nobody is reminded of this form.</summary>
    NotPlanned,

    /// <summary>The unit is no more.</summary>
    Ended,
}

/// <summary>A form that a unit owes and is not reminded of.</summary>
/// <param name="Unit">The unit, as it stands today; as it stood for the form where it is no more.</param>
/// <param name="Form">The form's code.</param>
/// <param name="Label">Its name.</param>
/// <param name="Period">The period.</param>
/// <param name="Why">Why.</param>
public sealed record HeldReminder(Unit Unit, string Form, string Label, PeriodKey Period, ReminderObstacle Why);
