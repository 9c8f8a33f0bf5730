using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>A form for a period of which units are reminded now.</summary>
/// <param name="Asked">The form and its period.</param>
/// <param name="Rule">When units are reminded of it.</param>
/// <param name="Steps">The step that has come, by level as in <see cref="AskedForm.Deadlines"/>; levels whose time has not come are missing.</param>
internal sealed record RemindedForm(AskedForm Asked, ReminderRule Rule, IReadOnlyDictionary<string, ReminderStep> Steps)
{
    /// <summary>The step that has come for units of a level; null when none has.</summary>
    public ReminderStep? StepOf(string level) => Steps.GetValueOrDefault(Asked.Deadlines.ContainsKey(level) ? level : AskedForm.OtherLevels);
}

/// <summary>Computes from definitions which steps of which forms and periods have come. It reads no database.</summary>
internal sealed class ReminderCalendar(ReportLibrary library, OfficeClock clock)
{
    /// <summary>The forms and periods of which units are reminded at an instant.</summary>
    public IReadOnlyList<RemindedForm> At(DateTimeOffset now)
    {
        var local = clock.Local(now).DateTime;
        return library.Reminders is not { } plan ? []
            : [.. plan.Forms.SelectMany(pair => Of(library.Catalogue.FindForm(pair.Key)!, pair.Value, local)).Where(form => form.Steps.Count > 0)]; // it was checked
    }

    /// <summary>The same, and besides all forms of a period, of which nobody may be reminded now.</summary>
    public IReadOnlyList<RemindedForm> At(DateTimeOffset now, PeriodKey? also)
    {
        var forms = At(now);
        return also is null ? forms
            : [.. forms, .. library.RequireCatalogue().Forms.Where(form => form.Period == also.Kind && !forms.Any(other => other.Asked.Form == form && other.Asked.Period == also))
                .Select(form => new RemindedForm(
                    new AskedForm(form, also), library.Reminders?.Forms.GetValueOrDefault(form.Code) ?? ReminderRule.None, new Dictionary<string, ReminderStep>()))];
    }

    private IEnumerable<RemindedForm> Of(Form form, ReminderRule rule, DateTime now)
    {
        var reach = Reach(form, rule);
        var today = DateOnly.FromDateTime(now);
        for (var period = PeriodKey.Containing(today.AddMonths(-reach), form.Period);
            period.First <= today.AddMonths(reach);
            period = PeriodKey.Containing(period.Last.AddDays(1), form.Period))
        {
            var asked = new AskedForm(form, period);
            var steps = new Dictionary<string, ReminderStep>();
            foreach (var (level, deadline) in asked.Deadlines)
            {
                if (rule.Latest(deadline.Day, library.Days, now) is { } step)
                {
                    steps.Add(level, step);
                }
            }

            yield return new RemindedForm(asked, rule, steps);
        }
    }

    // How many months a period's own days may lie away from the days on which units are reminded of it, generously.
    private static int Reach(Form form, ReminderRule rule)
    {
        const int shortest = 28;
        var days = form.Deadline!.Levels.Values.Append(form.Deadline.Usual).Select(level => level.Day); // it was checked
        var rules = days.Max(day => day.Day is { } named ? Math.Abs(named.Month) : (Math.Abs(day.DaysAfter) / shortest) + Math.Abs(form.Window.To.Month));
        var steps = rule.Steps.Select(Math.Abs).DefaultIfEmpty().Max();
        return rules + (2 * steps / shortest) + (rule.Until / shortest) + 3;
    }
}
