using ReportWorker.Expressions;

namespace ReportWorker.Core.Indicators;

/// <summary>The rule that a breakdown makes: its parts add up to the whole, for each unit that enters it.</summary>
internal static class BreakdownRule
{
    /// <summary>The rule of an indicator with parts. A unit that left a part blank is not judged.</summary>
    public static Rule Of(Indicator whole)
    {
        var parts = whole.Breakdown.Select(part => part.Value).ToList();
        var statement = Expression.Parse($"{whole.Code} = {string.Join(" + ", parts)}").Value!; // codes are names
        var message = $"{Named(whole.Code.Value)} phải bằng tổng của {string.Join(", ", parts.Select(Named))}.";
        return new Rule($"{whole.Code}_breakdown", null, statement, RuleSeverity.Error, TextTemplate.Compile(message, TextEscape.None).Value!)
        {
            EnteredWith = whole.Code,
        };
    }

    private static string Named(string code) => $"{{{{ {code}.label }}}} ({{{{ {code}.value }}}})";
}
