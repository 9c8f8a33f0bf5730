using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Storage.Tests.Contracts;

/// <summary>The same rows give the same figures on every database, under every culture of the machine.</summary>
public abstract class FigureContractTests(TestServer server) : ContractTests(server)
{
    private static readonly string[] Months = ["2020-01", "2020-02", "2020-03"];

    private static readonly Indicator[] Indicators =
    [
        Indicator("flow", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum),
        Indicator("stock", IndicatorKind.Stock, OverUnits.Sum, OverTime.Last),
        Indicator("money", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum),
        Indicator("visited", IndicatorKind.Flag, OverUnits.Count, OverTime.Sum),
        Indicator("age", IndicatorKind.Stock, OverUnits.Average, OverTime.Last) with { Weight = IndicatorCode.Parse("stock") },
        Indicator("smallest", IndicatorKind.Stock, OverUnits.Min, OverTime.Last),
        Indicator("congress", IndicatorKind.Cumulative, OverUnits.Max, OverTime.Last, ValueType.Date),
        Indicator("term", IndicatorKind.Parameter, OverUnits.Last, OverTime.Last, ValueType.Text),
    ];

    private static readonly Form Monthly = new(
        "monthly", "Biểu tháng", PeriodKind.Month, "base", null, NumberFormat.Vietnamese,
        [new FormSection("Phần", Indicators, [new NarrativeSection(IndicatorCode.Parse("text"), "Lời văn", 1000)])]);

    [Theory]
    [InlineData("vi-VN")] // a comma for decimals, which EF's own order of decimals on SQLite stumbles over
    [InlineData("en-US")]
    [InlineData("tr-TR")] // an i that is not I
    [InlineData("")]
    public async Task Figures_are_the_same_on_every_database_under_every_culture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await FillAsync();

            (await FiguresAsync()).Should().Equal(
                "city flow 66 2/4", // c has not said February, d March
                "city stock 235 2/3", // b was merged into c, which has its members; d has not said March yet
                "city money 1000000000000000.000003 1/4",
                "city visited 3 2/4", // a once, though it moved
                "city age 41.276435 2/3",
                "city smallest 35 2/3",
                "city congress 2020-03-31 2/3",
                "city term Ưu tú 2/3",
                "old flow 14 2/2", // a stood here until February, b to its end
                "old stock - 0/0",
                "new flow 52 1/3",
                "a flow 10 1/1",
                "a money 1000000000000000.000001 1/1");
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private async Task FillAsync()
    {
        await Storage.Get<IUnitStore>().SaveAsync(
            [
                Unit("city", null, "city"), Unit("old", "city", "district"), Unit("new", "city", "district"),
                Unit("a", "old", "base") with { ValidTo = Day(2, 29) },
                Unit("a", "new", "base") with { ValidFrom = Day(3, 1) },
                Unit("b", "old", "base") with { ValidTo = Day(1, 31), SucceededBy = UnitCodeList.Parse("c") },
                Unit("c", "new", "base"),
                Unit("d", "new", "base") with { ValidFrom = Day(2, 1) },
            ],
            Audit(),
            Cancel);
        var store = Storage.Get<ISubmissionStore>();
        await store.AddAsync(
            [
                Answer("a", 1, "flow 99; money 0.000001; visited 1; stock 90"), // said again below
                Answer("b", 1, "flow 11; stock 70; visited 1"),
                Answer("c", 1, "flow 5; stock 100; visited 0"),
            ],
            Audit(),
            Cancel);
        await store.AddAsync(
            [
                Answer("a", 1, "flow 1; money 0.000001; visited 1; stock 90"),
                Answer("a", 2, "flow 2; money 1000000000000000; visited 1; stock 91; age 30"),
                Answer("a", 3, "flow 7; money 0; visited 0; stock 100.5; age 40.25; smallest 36; congress 2020-03-31; term Cũ"),
                Answer("c", 3, "flow 20; money 0.000002; visited 1; stock 134.5; age 42.0434; smallest 35; congress 2020-02-29; term Ưu tú"),
                Answer("d", 2, "flow 20; money 0; visited 0; stock 0; age 99; smallest 40"),
            ],
            Audit(at: Now.AddMinutes(1)),
            Cancel);
    }

    private async Task<List<string>> FiguresAsync()
    {
        var asked = Months.Select(month => new AskedForm(Monthly, PeriodKey.Parse(month))).ToList();
        var units = await Storage.Get<IUnitStore>().ReadAllAsync(Cancel);
        var tree = UnitTree.Build(units, PeriodKey.Parse("2020-Q1").Calendar, asked.Select(form => form.Window));
        var table = await FigureTable.ReadAsync(Storage.Get<ISubmissionStore>(), tree, new Catalogue(Indicators, [Monthly], []), asked, Cancel);
        return
        [
            .. Indicators.Select(indicator => Print(table, "city", indicator.Code.Value)),
            Print(table, "old", "flow"), Print(table, "old", "stock"), Print(table, "new", "flow"), Print(table, "a", "flow"), Print(table, "a", "money"),
        ];
    }

    private static string Print(FigureTable table, string unit, string code)
    {
        var figure = table.Find(UnitCode.Parse(unit))!.Find(code)!;
        var value = figure.Value switch
        {
            null => "-",
            decimal number => Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var text => text,
        };
        return $"{unit} {code} {value} {figure.Coverage}";
    }

    private static NewSubmission Answer(string unit, int month, string values) => new(
        UnitCode.Parse(unit),
        Monthly.Code,
        PeriodKey.Parse(Months[month - 1]),
        null,
        null,
        [.. values.Split("; ").Select(Value)],
        []);

    private static SubmissionValue Value(string text)
    {
        var (code, value) = (text[..text.IndexOf(' ', StringComparison.Ordinal)], text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var isNumber = decimal.TryParse(value, CultureInfo.InvariantCulture, out var number);
        return new SubmissionValue(IndicatorCode.Parse(code), isNumber ? number : null, isNumber ? null : value, null);
    }

    private static Indicator Indicator(string code, IndicatorKind kind, OverUnits overUnits, OverTime overTime, ValueType type = ValueType.Number) => new(
        IndicatorCode.Parse(code), code, "u", kind, type, overUnits, overTime, null, new ValueFormat(FormatStyle.Number), null);

    private static Unit Unit(string code, string? parent, string level) => new(
        UnitCode.Parse(code), $"Đơn vị {code}", "kind", level, parent is null ? null : UnitCode.Parse(parent), 0, new DateOnly(2015, 1, 1), null, [], null);

    private static DateOnly Day(int month, int day) => new(2020, month, day);
}
