using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Of what units are to be reminded now; null means any.</summary>
/// <param name="Form">The form's code.</param>
/// <param name="Period">The form's period.</param>
/// <param name="Unit">The unit.</param>
public sealed record ReminderRequest(string? Form = null, PeriodKey? Period = null, UnitCode? Unit = null)
{
    internal bool Means(RemindedForm form) => (Form ?? form.Asked.Form.Code) == form.Asked.Form.Code && (Period ?? form.Asked.Period) == form.Asked.Period;

    internal bool Means(UnitCode unit) => Unit is null || Unit == unit;
}

/// <summary>What came of reminding.</summary>
/// <param name="Units">Who is reminded, of what.</param>
/// <param name="Messages">How many messages were queued; none in a dry run.</param>
/// <param name="Paused">True when nothing was queued because sending is paused: what is due then is said once it goes on.</param>
public sealed record ReminderResult(IReadOnlyList<RemindedUnit> Units, int Messages, bool Paused)
{
    internal static ReminderResult Nothing { get; } = new([], 0, Paused: false);
}
