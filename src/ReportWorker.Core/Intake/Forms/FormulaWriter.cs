using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Expressions;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>
/// Says an expression over a form's own answers as a spreadsheet formula. Gives null for what spreadsheets do not say the same way: filters,
/// lists, the order of texts. Answers are taken as they are; whether they were given is another question.
/// </summary>
/// <param name="plan">Where the answers stand.</param>
/// <param name="known">What names mean besides: values that are the same whatever is typed.</param>
internal sealed class FormulaWriter(FormPlan plan, IReadOnlyDictionary<string, object?> known) : IExpressionVisitor<SheetTerm?>
{
    /// <inheritdoc />
    public SheetTerm? Literal(object? value) => value switch
    {
        decimal number => SheetTerm.Of(number),
        string text => SheetTerm.Of(text),
        DateOnly day => SheetTerm.Of(day),
        bool truth => new SheetTerm(truth ? "TRUE" : "FALSE", TermKind.Truth),
        _ => null,
    };

    /// <inheritdoc />
    public SheetTerm? Path(IReadOnlyList<string> segments)
    {
        if (plan.Entries.GetValueOrDefault(segments[0]) is not { } entry)
        {
            return Literal(Constant(segments));
        }

        return segments.Count == 1 ? Value(entry) : (segments.Count, segments[1]) switch
        {
            (2, "value") => Value(entry),
            (2, "label") => SheetTerm.Of(entry.Indicator.Label),
            (2, "unit") => SheetTerm.Of(entry.Indicator.UnitOfMeasure),
            _ => null,
        };
    }

    /// <inheritdoc />
    public SheetTerm? Unary(string symbol, SheetTerm? operand) => (symbol, operand) switch
    {
        ("-", { Kind: TermKind.Number }) => new SheetTerm($"(-{operand.Formula})", TermKind.Number),
        ("not", not null) => new SheetTerm($"NOT({operand.AsTruth()})", TermKind.Truth),
        _ => null,
    };

    /// <inheritdoc />
    public SheetTerm? Binary(string symbol, SheetTerm? left, SheetTerm? right) => left is null || right is null ? null : symbol switch
    {
        "and" or "or" => new SheetTerm($"{symbol.ToUpperInvariant()}({left.AsTruth()},{right.AsTruth()})", TermKind.Truth),
        "+" or "-" or "*" or "/" => (left.Kind, right.Kind) == (TermKind.Number, TermKind.Number)
            ? new SheetTerm($"({left.Formula}{symbol}{right.Formula})", TermKind.Number)
            : null,
        _ => Compare(symbol switch { "==" => "=", "!=" => "<>", _ => symbol }, left, right),
    };

    /// <inheritdoc />
    public SheetTerm? Other() => null;

    /// <summary>How a value is printed in a message; null where it cannot be said.</summary>
    public string? Print(Expression value)
    {
        if (Indicator(value) is { } indicator)
        {
            return Print(indicator, value.Accept(this)!.Formula); // a plain value is always said
        }

        if (value.Paths.All(path => !plan.Entries.ContainsKey(path.Segments[0])))
        {
            return RuleTexts.Evaluate(value, known) is { } text ? SheetTerm.Quote(text) : null;
        }

        return value.Accept(this) is { Kind: not TermKind.Day } term ? $"({term.Formula})" : null;
    }

    private static string Print(Indicator indicator, string cell) => indicator switch
    {
        { Type: ValueType.Text } => cell,
        { Type: ValueType.Date } => $"TEXT(DAY({cell}),\"00\")&\"/\"&IF(MONTH({cell})<3,\"0\",\"\")&MONTH({cell})&\"/\"&YEAR({cell})",
        { Format.Style: FormatStyle.Percent } => string.Create(CultureInfo.InvariantCulture, $"FIXED({cell}*100,{indicator.Format.Decimals})&\"%\""),
        _ => string.Create(CultureInfo.InvariantCulture, $"FIXED({cell},{indicator.Format.Decimals})"),
    };

    // The indicator when the expression is nothing but its value.
    private Indicator? Indicator(Expression value) =>
        value.Paths is [{ Segments: { Count: 1 } or [_, "value"] } path] && string.Join('.', path.Segments) == value.ToString()
            ? plan.Entries.GetValueOrDefault(path.Segments[0])?.Indicator
            : null;

    private static SheetTerm Value(FormEntry entry) => entry.Indicator switch
    {
        { Kind: IndicatorKind.Flag } => new SheetTerm($"IF({entry.Cell}=\"{FormLayout.Yes}\",1,0)", TermKind.Number),
        { Type: ValueType.Date } => new SheetTerm(entry.Cell, TermKind.Day),
        { Type: ValueType.Text } => new SheetTerm(entry.Cell, TermKind.Text),
        _ => new SheetTerm($"N({entry.Cell})", TermKind.Number),
    };

    // Spreadsheets count in binary, where 0.1 + 0.2 is not 0.3; figures have at most six decimals.
    private static SheetTerm? Compare(string symbol, SheetTerm left, SheetTerm right) => (AsDay(left, right), AsDay(right, left)) switch
    {
        ({ Kind: TermKind.Number } a, { Kind: TermKind.Number } b) => Truth($"(ROUND({a.Formula}-{b.Formula},{NumberReader.MostDecimals}){symbol}0)"),
        ({ Kind: TermKind.Day } a, { Kind: TermKind.Day } b) => Truth($"({a.Formula}{symbol}{b.Formula})"),
        ({ Kind: TermKind.Truth } a, { Kind: TermKind.Truth } b) when symbol is "=" or "<>" => Truth($"({a.Formula}{symbol}{b.Formula})"),
        ({ Kind: TermKind.Text } a, { Kind: TermKind.Text } b) when symbol == "=" => Truth($"EXACT({a.Formula},{b.Formula})"),
        ({ Kind: TermKind.Text } a, { Kind: TermKind.Text } b) when symbol == "<>" => Truth($"NOT(EXACT({a.Formula},{b.Formula}))"),
        _ => null,
    };

    // A day is compared with its text, as the language does.
    private static SheetTerm AsDay(SheetTerm term, SheetTerm other) =>
        (term.Kind, other.Kind) == (TermKind.Text, TermKind.Day)
        && DateOnly.TryParseExact(term.Formula.Trim('"'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? SheetTerm.Of(day)
            : term;

    private static SheetTerm Truth(string formula) => new(formula, TermKind.Truth);

    private object? Constant(IReadOnlyList<string> segments)
    {
        object? value = known;
        foreach (var segment in segments)
        {
            value = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(segment);
        }

        return value;
    }
}
