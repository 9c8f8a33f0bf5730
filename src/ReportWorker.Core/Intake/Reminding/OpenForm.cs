using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>A form that a unit has not answered and is reminded of.</summary>
/// <param name="Form">The form's code.</param>
/// <param name="Label">Its name.</param>
/// <param name="Period">The period.</param>
/// <param name="Deadline">The last day on which an answer is on time.</param>
/// <param name="Step">So many days after the deadline; negative before it.</param>
/// <param name="IsDue">True when this step has not been yet; false when the form is only named along with others.</param>
/// <param name="CopyParent">True when the unit above is told as well.</param>
public sealed record OpenForm(string Form, string Label, PeriodKey Period, DateOnly Deadline, int Step, bool IsDue, bool CopyParent);

/// <summary>An answer in which something is blank.</summary>
/// <param name="Form">The form's code.</param>
/// <param name="Label">Its name.</param>
/// <param name="Period">The period.</param>
/// <param name="Blank">The names of the indicators that were not given.</param>
public sealed record BlankAnswer(string Form, string Label, PeriodKey Period, IReadOnlyList<string> Blank);

/// <summary>A unit that is reminded, and of what.</summary>
/// <param name="Unit">The unit as it stands today.</param>
/// <param name="Parent">The unit above, today; null for a root.</param>
/// <param name="Open">What it owes.</param>
/// <param name="Incomplete">What it answered with blanks, of the same forms.</param>
public sealed record RemindedUnit(Unit Unit, Unit? Parent, IReadOnlyList<OpenForm> Open, IReadOnlyList<BlankAnswer> Incomplete)
{
    /// <summary>True when a reminder goes to it now; otherwise only the unit above is told of it along with others.</summary>
    public bool IsDue => Open.Any(form => form.IsDue);

    /// <summary>True when the unit above is told.</summary>
    public bool CopiesParent => Parent?.Email is not null && Open.Any(form => form.CopyParent);
}
