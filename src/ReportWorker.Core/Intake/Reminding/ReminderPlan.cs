using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Which forms units are reminded of, and in which words: <c>templates/reminders/reminders.yaml</c>.</summary>
/// <param name="Forms">When, by the forms' codes; a form that is not here is never reminded of.</param>
/// <param name="Unit">What a unit is told.</param>
/// <param name="Parent">What the unit above is told of all its units together.</param>
public sealed record ReminderPlan(IReadOnlyDictionary<string, ReminderRule> Forms, ReminderText Unit, ReminderText Parent);

/// <summary>The texts of a reminder; text templates over the names of <see cref="ReminderSchema"/>.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain body.</param>
/// <param name="Html">The HTML body.</param>
public sealed record ReminderText(TextTemplate Subject, TextTemplate Text, TextTemplate Html);
