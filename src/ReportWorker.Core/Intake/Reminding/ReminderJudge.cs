using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Judges whether a unit is reminded now of a form that it owes.</summary>
/// <param name="forms">The forms and periods that are looked at.</param>
/// <param name="before">The reminders there have been.</param>
/// <param name="today">The units that stand today.</param>
/// <param name="installed">Steps up to this time of the office are not made up for.</param>
internal sealed class ReminderJudge(
    IReadOnlyList<RemindedForm> forms, IEnumerable<ReminderKey> before, IReadOnlyDictionary<UnitCode, Unit> today, DateTime installed)
{
    private readonly Dictionary<AskedForm, RemindedForm> _forms = forms.ToDictionary(form => form.Asked);
    private readonly ILookup<(UnitCode Unit, string Form, PeriodKey Period), int> _steps = before.ToLookup(key => (key.Unit, key.Form, key.Period), key => key.Step);

    /// <summary>What stands against reminding; null when nothing does, though the unit may have no address.</summary>
    public ReminderObstacle? Obstacle(OwedForm owed)
    {
        var rule = _forms[owed.Asked].Rule;
        if (!today.ContainsKey(owed.Unit.Code))
        {
            return ReminderObstacle.Ended;
        }

        if (StepOf(owed) is not { } step)
        {
            return rule.Steps.Count == 0 ? ReminderObstacle.NotPlanned : ReminderObstacle.NotNow;
        }

        var steps = _steps[(owed.Unit.Code, owed.Asked.Form.Code, owed.Asked.Period)];
        return steps.Any(other => other >= step.Number) ? ReminderObstacle.Reminded
            : steps.Count() >= rule.Most ? ReminderObstacle.OftenEnough
            : null;
    }

    /// <summary>What the unit is told of it, or others of the unit; null when it is not time.</summary>
    /// <param name="owed">What is owed.</param>
    /// <param name="isDue">True when the unit is reminded of it now.</param>
    public OpenForm? Open(OwedForm owed, bool isDue) => StepOf(owed) is not { } step ? null : new OpenForm(
        owed.Asked.Form.Code, owed.Asked.Form.Label, owed.Asked.Period, owed.Deadline!.Value, step.Number, isDue, _forms[owed.Asked].Rule.CopyParent); // it has steps

    /// <summary>The same for who wants to know beforehand; null when the unit is written to.</summary>
    public HeldReminder? Held(OwedForm owed)
    {
        var unit = today.GetValueOrDefault(owed.Unit.Code, owed.Unit);
        return (Obstacle(owed) ?? (unit.Email is null ? ReminderObstacle.NoAddress : null)) is { } why
            ? new HeldReminder(unit, owed.Asked.Form.Code, owed.Asked.Form.Label, owed.Asked.Period, why)
            : null;
    }

    private ReminderStep? StepOf(OwedForm owed) => _forms[owed.Asked].StepOf(owed.Unit.Level) is { } step && step.At > installed ? step : null;
}
