using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Intake;

/// <summary>Reads the targets of a file, judged against the units and the catalogue.</summary>
internal sealed class TargetFile(IReadOnlyList<Unit> versions, Catalogue catalogue, ProblemList problems)
{
    // Looking for a similar code among a city's units takes a while; a file with many unknown ones is the wrong file.
    private const int MostSuggestions = 20;

    private static readonly string[] Columns = ["unit", "indicator", "year", "value"];

    private readonly ILookup<UnitCode, Unit> _units = versions.ToLookup(version => version.Code);
    private int _suggestions;

    /// <summary>What there can be one of.</summary>
    public static (UnitCode Unit, IndicatorCode Indicator, int Year) KeyOf(Target target) => (target.Unit, target.Indicator, target.Year);

    /// <summary>The targets of the rows in which nothing was wrong.</summary>
    public List<Target> Read(SourceFile source)
    {
        var read = new List<Target>();
        if (ImportTable.Open(source, problems, Columns) is not { } table || !table.CheckHeading(Columns, Columns))
        {
            return read;
        }

        var lines = new Dictionary<(UnitCode, IndicatorCode, int), int>();
        foreach (var row in ImportRow.All(table, problems))
        {
            var year = Year(row);
            var target = new Target(UnitOf(row, year), IndicatorOf(row), year?.First.Year ?? 0, Value(row));
            if (row.IsGood && !lines.TryAdd(KeyOf(target), row.Line))
            {
                row.Add("unit", Messages.TargetTwice(target.Unit.Value, target.Indicator.Value, target.Year, lines[KeyOf(target)]));
            }

            if (row.IsGood)
            {
                read.Add(target);
            }
        }

        return read;
    }

    private static PeriodKey? Year(ImportRow row)
    {
        var raw = row.Raw("year");
        if (PeriodKey.TryParse(raw, out var key) && key.Kind == PeriodKind.Year)
        {
            return key;
        }

        Refuse(row, "year", raw.Length == 0 ? null : Messages.ExpectedYear());
        return null;
    }

    private UnitCode UnitOf(ImportRow row, PeriodKey? year)
    {
        if (row.Code("unit", required: true) is not { } code)
        {
            return default;
        }

        if (!_units.Contains(code))
        {
            row.Add("unit", Messages.AnswerUnitUnknown(code.Value, Suggestion(code.Value, _units.Select(unit => unit.Key.Value))));
        }
        else if (year is not null && !_units[code].Any(unit => unit.Overlaps(year.Calendar)))
        {
            row.Add("unit", Messages.UnitNotStanding(code.Value, year.Text));
        }

        return code;
    }

    private IndicatorCode IndicatorOf(ImportRow row)
    {
        var raw = row.Raw("indicator");
        if (raw.Length == 0)
        {
            Refuse(row, "indicator", null);
        }
        else if (catalogue.FindIndicator(raw) is not { } indicator)
        {
            row.Add("indicator", Messages.IndicatorUnknown(
                CellText.Shown(raw), Suggestion(raw, catalogue.Indicators.Select(known => known.Code.Value))));
        }
        else if (indicator.Type != ValueType.Number)
        {
            row.Add("indicator", Messages.TargetNotNumber(raw, indicator.Label));
        }
        else
        {
            return indicator.Code;
        }

        return default;
    }

    private static decimal Value(ImportRow row)
    {
        var raw = row.Raw("value");
        switch (ValueReader.ReadNumber(row.Cell("value"), NumberFormat.Vietnamese, out var number))
        {
            case CellReading.Right:
                return number;
            case CellReading.Ambiguous:
                row.Add("value", Messages.NumberAmbiguous(CellText.Shown(raw), Messages.ExpectedNumber()));
                return 0;
            case CellReading.TooFine:
                row.Add("value", Messages.NumberOutOfRange(CellText.Shown(raw), NumberReader.MostDecimals));
                return 0;
            default:
                Refuse(row, "value", raw.Length == 0 ? null : Messages.ExpectedNumber());
                return 0;
        }
    }

    private static void Refuse(ImportRow row, string column, Expressions.Message? expected)
    {
        if (expected is null)
        {
            row.Add(column, Messages.CellRequired(column));
        }
        else
        {
            row.Wrong(column, expected);
        }
    }

    // Measuring how much two words differ takes their lengths multiplied; nobody's code is longer than this.
    private Expressions.Message Suggestion(string word, IEnumerable<string> words) => _suggestions++ < MostSuggestions
        ? Spelling.DidYouMean(word.Length > UnitCode.MaxLength ? word[..UnitCode.MaxLength] : word, words)
        : Messages.NoSuggestion();
}
