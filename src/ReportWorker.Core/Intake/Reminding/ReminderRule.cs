using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>When units are reminded of a form that they have not answered.</summary>
/// <param name="Steps">The days of the reminders, told from the deadline: -3 is three days before, 1 the day after; in order.</param>
/// <param name="InWorkingDays">True when the steps count days on which offices work, false for days of the calendar.</param>
/// <param name="At">The time of those days.</param>
/// <param name="Most">The most reminders that a unit gets of a form for a period.</param>
/// <param name="Until">Nobody is reminded later than so many days of the calendar after the deadline.</param>
/// <param name="CopyParent">True when the unit above is told as well.</param>
public sealed record ReminderRule(IReadOnlyList<int> Steps, bool InWorkingDays, TimeOnly At, int Most, int Until, bool CopyParent)
{
    /// <summary>For forms that nobody is reminded of.</summary>
    internal static ReminderRule None { get; } = new([], InWorkingDays: false, TimeOnly.MinValue, Most: 0, Until: 0, CopyParent: false);

    /// <summary>
    /// The latest step whose time has come, however many passed unused; null before the first and when it is too late. A reminder of a
    /// deadline to come is of no use once the deadline is over.
    /// </summary>
    /// <param name="deadline">The last day on which an answer is on time.</param>
    /// <param name="days">The days on which offices work.</param>
    /// <param name="now">The office's time.</param>
    public ReminderStep? Latest(DateOnly deadline, WorkCalendar days, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        if (today > deadline.AddDays(Until))
        {
            return null;
        }

        var latest = Steps.Select(step => new ReminderStep(step, DayOf(step, deadline, days).ToDateTime(At))).LastOrDefault(step => step.At <= now);
        return latest is { Number: < 0 } && today > deadline ? null : latest;
    }

    private DateOnly DayOf(int step, DateOnly deadline, WorkCalendar days) =>
        InWorkingDays ? days.AddWorkingDays(deadline, step) : deadline.AddDays(step);
}

/// <summary>One of the times at which units are reminded.</summary>
/// <param name="Number">So many days after the deadline; negative before it.</param>
/// <param name="At">When, at the office.</param>
public sealed record ReminderStep(int Number, DateTime At);
