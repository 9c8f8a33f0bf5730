using ReportWorker.Core.Notices;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Which forms units are reminded of, and in which words: <c>templates/reminders/reminders.yaml</c>.</summary>
/// <param name="Forms">When, by the forms' codes; a form that is not here is never reminded of.</param>
/// <param name="Unit">What a unit is told.</param>
/// <param name="Parent">What the unit above is told of all its units together.</param>
public sealed record ReminderPlan(IReadOnlyDictionary<string, ReminderRule> Forms, NoticeText Unit, NoticeText Parent);
