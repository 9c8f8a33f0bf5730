using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>What the texts of reminders can name.</summary>
internal static class ReminderSchema
{
    /// <summary>What the text to a unit can name.</summary>
    public static ModelSchema Unit { get; } = ModelSchema.Object(
    [
        new("unit", Named),
        new("today", ModelSchema.Date),
        new("overdue", ModelSchema.Boolean),
        new("forms", ModelSchema.ListOf(Form)),
        new("incomplete", ModelSchema.ListOf(Incomplete)),
    ]);

    /// <summary>What the text to the unit above can name.</summary>
    public static ModelSchema Parent { get; } = ModelSchema.Object(
    [
        new("unit", Named),
        new("today", ModelSchema.Date),
        new("overdue", ModelSchema.Boolean),
        new("count", ModelSchema.Number),
        new("units", ModelSchema.ListOf(Named.WithMembers(
        [
            new("has_address", ModelSchema.Boolean),
            new("overdue", ModelSchema.Boolean),
            new("forms", ModelSchema.ListOf(Form)),
        ]))),
    ]);

    private static ModelSchema Named => ModelSchema.Object([new("code", ModelSchema.Text), new("name", ModelSchema.Text)]);

    private static ModelSchema Form => ModelSchema.Object(
    [
        new("code", ModelSchema.Text),
        new("name", ModelSchema.Text),
        new("period", ModelSchema.Text),
        new("deadline", ModelSchema.Date),
        new("overdue", ModelSchema.Boolean),
        new("days", ModelSchema.Number),
    ]);

    private static ModelSchema Incomplete => ModelSchema.Object(
    [
        new("code", ModelSchema.Text),
        new("name", ModelSchema.Text),
        new("period", ModelSchema.Text),
        new("blank", ModelSchema.ListOf(ModelSchema.Text)),
    ]);
}
