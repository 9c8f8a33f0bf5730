using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>What a row's check says, and how much room the longest of it takes.</summary>
/// <param name="Formula">The formula of the check's cell; it gives an empty text while nothing is wrong.</param>
/// <param name="Longest">The longest text it can say.</param>
internal sealed record RowCheck(string Formula, string Longest);

/// <summary>
/// Writes the formulas of the check column. A row says the first thing that is wrong: its own value, then broken rules, errors before warnings.
/// A rule is judged here when it is judged on this unit and all that it names stands in the form; the office judges all of them on arrival.
/// </summary>
internal sealed class FormChecks
{
    // What spreadsheet programs take as one formula, with some room.
    private const int LongestFormula = 7500;
    private const int DeepestFormula = 40;

    private readonly FormPlan _plan;
    private readonly FormulaWriter _writer;
    private readonly ILookup<int, Rule> _rules;

    public FormChecks(FormPlan plan, Catalogue catalogue, AskedForm asked, Unit unit)
    {
        _plan = plan;
        _writer = new FormulaWriter(plan, RuleTexts.Known(asked, unit));
        _rules = catalogue.Rules.Where(rule => IsJudged(rule, unit)).OrderBy(rule => rule.Severity)
            .ToLookup(rule => CodesOf(rule).Select(code => plan.Entries[code].Row).First());
    }

    /// <summary>The check of an indicator's row.</summary>
    public RowCheck Of(FormEntry entry)
    {
        var chain = new List<(string Broken, string Says, string Longest)>();
        if (!entry.IsTotal)
        {
            var (broken, says) = OwnCheck(entry);
            chain.Add((broken, SheetTerm.Quote(says), says));
        }

        foreach (var rule in _rules[entry.Row])
        {
            if (rule.Statement.Accept(_writer) is { } statement)
            {
                var says = Says(rule);
                chain.Add((Broken(rule, statement), says.Formula, says.Longest));
            }
        }

        return Chain(chain);
    }

    /// <summary>The check of a narrative's row.</summary>
    public static RowCheck Of(FormText text)
    {
        var says = Error(Messages.FormTextTooLong(VietnameseNumber.Number(text.Section.MaxLength)));
        var cell = new Sheets.Writing.CellRange(text.Row + 1, FormColumns.First).Fixed();
        return Chain([(string.Create(CultureInfo.InvariantCulture, $"LEN({cell})>{text.Section.MaxLength}"), SheetTerm.Quote(says), says)]);
    }

    private static RowCheck Chain(List<(string Broken, string Says, string Longest)> chain)
    {
        var formula = "\"\"";
        foreach (var (broken, says, _) in Enumerable.Reverse(chain.Take(DeepestFormula)))
        {
            var longer = $"IF({broken},{says},{formula})";
            formula = longer.Length <= LongestFormula ? longer : formula;
        }

        return new RowCheck(formula, chain.Select(one => one.Longest).MaxBy(text => text.Length) ?? "");
    }

    private bool IsJudged(Rule rule, Unit unit)
    {
        var isUnits = rule.EnteredWith is { } whole
            ? _plan.Entries.TryGetValue(whole.Value, out var entry) && !entry.IsTotal
            : rule.Level == unit.Level;
        return isUnits && CodesOf(rule).Any() && rule.Statement.Paths.Select(path => path.Segments[0])
            .All(name => _plan.Entries.ContainsKey(name) || name is "unit" or "period");
    }

    private IEnumerable<string> CodesOf(Rule rule) =>
        rule.Statement.Paths.Select(path => path.Segments[0]).Where(_plan.Entries.ContainsKey).Distinct();

    private string Broken(Rule rule, SheetTerm statement)
    {
        var given = CodesOf(rule).Select(code => Given(_plan.Entries[code]));
        return $"AND({string.Join(',', given)},NOT(IFERROR({statement.AsTruth()},TRUE)))";
    }

    private static string Given(FormEntry entry)
    {
        var blankIsZero = $"AND({FormColumns.BlankIsZeroCell}=\"{FormLayout.Yes}\",{entry.Cell}=\"\")";
        return entry.Indicator switch
        {
            { Kind: IndicatorKind.Flag } => $"OR({entry.Cell}=\"{FormLayout.Yes}\",{entry.Cell}=\"{FormLayout.No}\",{blankIsZero})",
            { Type: ValueType.Date } => $"ISNUMBER({entry.Cell})",
            { Type: ValueType.Text } => $"({entry.Cell}<>\"\")",
            _ => $"OR(ISNUMBER({entry.Cell}),{blankIsZero})",
        };
    }

    private (string Formula, string Longest) Says(Rule rule)
    {
        var word = (rule.Severity == RuleSeverity.Error ? Messages.FormErrorWord() : Messages.FormWarningWord()).ToString(VietnameseText.Culture) + ": ";
        var pieces = rule.Message.Pieces ?? [new TemplatePiece(rule.Code, null)];
        var formulas = pieces.Select(piece => piece.Text is { } text ? SheetTerm.Quote(OneLine(text)) : _writer.Print(piece.Value!) ?? "\"…\""); // it has one of both
        var longest = pieces.Select(piece => piece.Text ?? LongestOf(piece.Value!)); // as above
        return ($"{SheetTerm.Quote(word)}&{string.Join('&', formulas)}", word + string.Concat(longest));
    }

    private string LongestOf(Expression value) => value.Paths is [{ Segments: [var code, "label"] }] && _plan.Entries.TryGetValue(code, out var entry)
        ? entry.Indicator.Label
        : "99.999";

    private static (string Broken, string Says) OwnCheck(FormEntry entry)
    {
        var (cell, indicator) = (entry.Cell, entry.Indicator);
        return indicator switch
        {
            { Kind: IndicatorKind.Flag } => (
                $"AND({cell}<>\"\",{cell}<>\"{FormLayout.Yes}\",{cell}<>\"{FormLayout.No}\")", Error(Messages.FormErrorFlag())),
            { Type: ValueType.Date } => ($"AND({cell}<>\"\",NOT(ISNUMBER({cell})))", Error(Messages.FormErrorDay())),
            { Type: ValueType.Text } => (
                string.Create(CultureInfo.InvariantCulture, $"LEN({cell})>{ValueReader.MaxText}"),
                Error(Messages.FormTextTooLong(VietnameseNumber.Number(ValueReader.MaxText)))),
            _ when ValueReader.IsCount(indicator) => (
                $"AND({cell}<>\"\",IF(ISNUMBER({cell}),OR({cell}<0,{cell}<>INT({cell})),TRUE))", Error(Messages.FormErrorCount())),
            _ => ($"AND({cell}<>\"\",NOT(ISNUMBER({cell})))", Error(Messages.FormErrorNumber())),
        };
    }

    private static string Error(Message what) =>
        $"{Messages.FormErrorWord().ToString(VietnameseText.Culture)}: {what.ToString(VietnameseText.Culture)}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
