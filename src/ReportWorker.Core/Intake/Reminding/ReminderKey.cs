using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>One step of reminding a unit of a form for a period; each comes once.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Form">The form's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Step">So many days after the deadline; negative before it.</param>
public sealed record ReminderKey(UnitCode Unit, string Form, PeriodKey Period, int Step);

/// <summary>A reminder to be stored with its messages.</summary>
/// <param name="Key">Which it is.</param>
/// <param name="Mail">The message to the unit, which may stand for several reminders; null when the unit has no address.</param>
/// <param name="Copy">The message to the unit above, which may stand for many; null when nobody there is told.</param>
public sealed record NewReminder(ReminderKey Key, NewDelivery? Mail, NewDelivery? Copy);
