using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>What the texts of reminders see. The names are those of <see cref="ReminderSchema"/>.</summary>
internal static class ReminderModel
{
    /// <summary>For the unit itself.</summary>
    public static IReadOnlyDictionary<string, object?> Of(RemindedUnit reminded, DateOnly today) => new Dictionary<string, object?>
    {
        ["unit"] = Named(reminded.Unit),
        ["today"] = today,
        ["overdue"] = IsOverdue(reminded.Open, today),
        ["forms"] = Forms(reminded.Open, today),
        ["incomplete"] = reminded.Incomplete.Select(answer => (object?)new Dictionary<string, object?>
        {
            ["code"] = answer.Form,
            ["name"] = answer.Label,
            ["period"] = PeriodNames.InText(answer.Period),
            ["blank"] = answer.Blank.ToList<object?>(),
        }).ToList(),
    };

    /// <summary>For the unit above, of all its units together.</summary>
    public static IReadOnlyDictionary<string, object?> Of(Unit parent, IReadOnlyList<RemindedUnit> below, DateOnly today) => new Dictionary<string, object?>
    {
        ["unit"] = Named(parent),
        ["today"] = today,
        ["overdue"] = below.Any(unit => IsOverdue(Copied(unit), today)),
        ["count"] = (decimal)below.Count,
        ["units"] = below.Select(unit => (object?)new Dictionary<string, object?>(Named(unit.Unit))
        {
            ["has_address"] = unit.Unit.Email is not null,
            ["overdue"] = IsOverdue(Copied(unit), today),
            ["forms"] = Forms(Copied(unit), today),
        }).ToList(),
    };

    private static IReadOnlyList<OpenForm> Copied(RemindedUnit unit) => [.. unit.Open.Where(form => form.CopyParent)];

    private static bool IsOverdue(IReadOnlyList<OpenForm> forms, DateOnly today) => forms.Any(form => form.Deadline < today);

    private static Dictionary<string, object?> Named(Unit unit) => new() { ["code"] = unit.Code.Value, ["name"] = unit.Name };

    private static List<object?> Forms(IReadOnlyList<OpenForm> forms, DateOnly today) =>
        [.. forms.Select(form => new Dictionary<string, object?>
        {
            ["code"] = form.Form,
            ["name"] = form.Label,
            ["period"] = PeriodNames.InText(form.Period),
            ["deadline"] = form.Deadline,
            ["overdue"] = form.Deadline < today,
            ["days"] = (decimal)Math.Abs(form.Deadline.DayNumber - today.DayNumber),
        })];
}
