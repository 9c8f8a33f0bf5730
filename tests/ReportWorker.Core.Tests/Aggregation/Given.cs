using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Tests.Aggregation;

/// <summary>A small office to test figures with: units, one form, and answers in any order.</summary>
internal sealed class Given
{
    private readonly List<Unit> _units = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<NarrativeSection> _narratives = [];
    private readonly List<(SubmissionHead Head, string Code, object Value)> _answers = [];
    private readonly List<Form> _more = [];

    public List<PeriodKey> Periods { get; init; } = [PeriodKey.Parse("2020-H1")];

    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Units as <c>code</c> or <c>code:parent</c>, with the level <c>base</c> unless they are told to owe nothing by <c>!</c>.</summary>
    public Given Units(params string[] units)
    {
        foreach (var text in units)
        {
            var parts = text.TrimEnd('!').Split(':');
            var level = text.EndsWith('!') ? "district" : "base";
            _units.Add(Units_(parts[0], parts.ElementAtOrDefault(1), level));
        }

        return this;
    }

    public Given Unit(Unit unit)
    {
        _units.Add(unit);
        return this;
    }

    public Given Indicator(
        string code,
        OverUnits overUnits = OverUnits.Sum,
        OverTime overTime = OverTime.Sum,
        ValueType type = ValueType.Number,
        string? enteredBy = null,
        ValueFormat? format = null)
    {
        _indicators.Add(new Indicator(
            IndicatorCode.Parse(code),
            $"Nhãn {code}",
            "đồng chí",
            IndicatorKind.Flow,
            type,
            overUnits,
            overTime,
            enteredBy is null ? null : new HashSet<string> { enteredBy },
            format ?? new ValueFormat(FormatStyle.Number),
            null));
        return this;
    }

    public Given Average(string code, string weight)
    {
        Indicator(code, OverUnits.Average, OverTime.Last);
        _indicators[^1] = _indicators[^1] with { Weight = IndicatorCode.Parse(weight) };
        return this;
    }

    public Given Formula(string code, string formula, ValueFormat? format = null)
    {
        var parsed = ReportWorker.Expressions.Expression.Parse(formula).Value!;
        _indicators.Add(new Indicator(
            IndicatorCode.Parse(code),
            code,
            "%",
            IndicatorKind.Formula,
            ValueType.Number,
            OverUnits.None,
            OverTime.None,
            null,
            format ?? new ValueFormat(FormatStyle.Percent, 1),
            parsed));
        return this;
    }

    public Given Narrative(string code)
    {
        _narratives.Add(new NarrativeSection(IndicatorCode.Parse(code), code, 1000));
        return this;
    }

    /// <summary>A second form, of the same units, that asks for these indicators too.</summary>
    public Given AlsoForm(string code, params string[] indicators)
    {
        var section = new FormSection("", [.. _indicators.Where(indicator => indicators.Contains(indicator.Code.Value))], []);
        _more.Add(new Form(code, code, Periods[0].Kind, "base", null, NumberFormat.Vietnamese, [section]));
        return this;
    }

    /// <summary>An answer: a decimal, an int, a <see cref="DateOnly"/>, a text, or a narrative when the code is one.</summary>
    public Given Answer(string unit, string code, object value, string? period = null, string form = "form", int day = 1)
    {
        var key = PeriodKey.Parse(period ?? Periods[0].Text);
        var known = _answers.Find(answer => answer.Head.Unit.Value == unit && answer.Head.Form == form && answer.Head.Period.Equals(key)).Head;
        var head = known ?? new SubmissionHead(
            1 + _answers.Select(answer => answer.Head.Id).Append(0).Max(),
            UnitCode.Parse(unit),
            form,
            key,
            1,
            new DateTimeOffset(2020, 7, day, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2020, 7, day, 0, 0, 0, TimeSpan.Zero),
            null,
            null);
        _answers.Add((head, code, value));
        return this;
    }

    public FigureTable Table(Func<int, IEnumerable<int>>? order = null)
    {
        var catalogue = Catalogue();
        var asked = Asked(catalogue);
        var collector = new FigureCollector(Tree(asked), catalogue, asked);
        var numbers = _indicators.Select((indicator, i) => new IndicatorNumber(i + 10, indicator.Code.Value)).ToList();
        collector.Begin([.. _answers.Select(answer => answer.Head).DistinctBy(head => head.Id)], numbers);
        foreach (var i in order?.Invoke(_answers.Count) ?? Enumerable.Range(0, _answers.Count))
        {
            Feed(collector, _answers[i].Head.Id, _answers[i].Code, _answers[i].Value, numbers);
        }

        return new FigureTable(catalogue, collector);
    }

    public UnitTree Tree(IReadOnlyList<AskedForm> asked) =>
        UnitTree.Build(_units, new DataWindow(Periods.Min(p => p.First), Periods.Max(p => p.Last)), asked.Select(form => form.Window));

    public IReadOnlyList<AskedForm> Asked(Catalogue catalogue) =>
        [.. catalogue.Forms.SelectMany(form => Periods.Where(period => period.Kind == form.Period), (form, period) => new AskedForm(form, period))];

    public IReadOnlyList<SubmissionHead> Heads => [.. _answers.Select(answer => answer.Head).DistinctBy(head => head.Id)];

    public Catalogue Catalogue()
    {
        var asked = _indicators.Where(indicator => indicator.Formula is null).ToList();
        var form = new Form(
            "form", "Biểu", Periods[0].Kind, "base", null, NumberFormat.Vietnamese, [new FormSection("Phần", asked, _narratives)]);
        return new Catalogue(_indicators, [form, .. _more], Rules);
    }

    private static void Feed(FigureCollector collector, long id, string code, object value, List<IndicatorNumber> numbers)
    {
        var number = numbers.Find(n => n.Code == code).Number;
        if (number == 0)
        {
            collector.Narrative(id, new SubmissionNarrative(IndicatorCode.Parse(code), (string)value, null));
            return;
        }

        decimal? amount = value is decimal or int ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;
        var text = value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value as string;
        collector.Value(new StoredValue(id, number, amount, text));
    }

    private static Unit Units_(string code, string? parent, string level) =>
        Core.Tests.Units.UnitTreeTests.Make(code, parent, level: level);
}

/// <summary>Reads figures in one line.</summary>
internal static class Reading
{
    public static Figure Of(this FigureTable table, string unit, string code) => table.Find(UnitCode.Parse(unit))!.Find(code)!;

    public static object? Value(this FigureTable table, string unit, string code) => table.Of(unit, code).Value;
}
