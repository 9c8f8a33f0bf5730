using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>What rules may name besides answers, as far as it is known before anybody answers.</summary>
internal static class RuleTexts
{
    private static readonly EvaluationContext Context = new() { Culture = VietnameseText.Culture, Filters = VietnameseFilters.Registry };

    /// <summary>The unit and the period.</summary>
    public static IReadOnlyDictionary<string, object?> Known(AskedForm asked, Unit unit) => new Dictionary<string, object?>
    {
        ["unit"] = new Dictionary<string, object?>
        {
            ["code"] = unit.Code.Value,
            ["name"] = unit.Name,
            ["kind"] = unit.Kind,
            ["level"] = unit.Level,
        },
        ["period"] = new Dictionary<string, object?>
        {
            ["key"] = asked.Period.Text,
            ["name"] = PeriodNames.InText(asked.Period),
            ["from"] = asked.Window.From,
            ["to"] = asked.Window.To,
        },
    };

    /// <summary>The text of a value that reads nothing else; null where it cannot be told.</summary>
    public static string? Evaluate(Expression value, IReadOnlyDictionary<string, object?> known)
    {
        try
        {
            return value.Print(new Scope(known, Context));
        }
        catch (EvaluationException)
        {
            return null; // it names what only a report knows
        }
    }
}
