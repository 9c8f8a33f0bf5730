using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>What the texts of answers see. The names are those of <see cref="AnswerTexts"/>.</summary>
internal static class AnswerModel
{
    /// <summary>The most problems that a message names.</summary>
    public const int MostProblems = 50;

    /// <summary>Of any file.</summary>
    public static Dictionary<string, object?> Of(Unit unit, string file, IReadOnlyList<FormProblem> problems, CultureInfo language) => new()
    {
        ["unit"] = new Dictionary<string, object?> { ["code"] = unit.Code.Value, ["name"] = unit.Name },
        ["file"] = file,
        ["problems"] = Faults(problems, language).Take(MostProblems).ToList(),
    };

    /// <summary>What is wrong, each once: a rule that several cells break together is one thing to put right.</summary>
    public static IReadOnlyList<object?> Faults(IReadOnlyList<FormProblem> problems, CultureInfo language) =>
    [
        .. problems.GroupBy(problem => problem.Message.ToString(language)).Select(group => new Dictionary<string, object?>
        {
            ["cell"] = string.Join(", ", group.Select(problem => problem.Cell).OfType<string>().Distinct()),
            ["label"] = string.Join("; ", group.Select(problem => problem.Label).OfType<string>().Distinct()),
            ["text"] = group.Key,
        }),
    ];

    /// <summary>Of a form.</summary>
    public static Dictionary<string, object?> Of(
        Form form, Unit unit, PeriodKey period, string file, IReadOnlyList<FormProblem> problems, CultureInfo language) => new(Of(unit, file, problems, language))
    {
        ["form"] = form.Label,
        ["period"] = PeriodNames.InText(period),
        ["deadline"] = new AskedForm(form, period).DeadlineOf(unit.Level),
    };

    /// <summary>What was read, in the order of the form.</summary>
    public static List<object?> Values(Form form, NewSubmission submission)
    {
        var given = submission.Values.ToDictionary(value => value.Indicator);
        return [.. form.Indicators.Where(indicator => given.ContainsKey(indicator.Code)).Select(indicator => (object?)new Dictionary<string, object?>
        {
            ["label"] = indicator.Label,
            ["value"] = Print(indicator, given[indicator.Code]),
            ["unit"] = indicator.Kind == IndicatorKind.Flag || indicator.Type != Indicators.ValueType.Number ? "" : indicator.UnitOfMeasure,
        })];
    }

    private static string? Print(Indicator indicator, SubmissionValue value) => (indicator, value) switch
    {
        ({ Kind: IndicatorKind.Flag }, { Number: { } number }) => number == 0 ? Forms.FormLayout.No : Forms.FormLayout.Yes,
        (_, { Number: { } number }) => VietnameseNumber.Number(number),
        ({ Type: Indicators.ValueType.Date }, { Text: { } day }) => VietnameseDate.Short(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => value.Text,
    };
}
