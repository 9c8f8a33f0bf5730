using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Tests.Units;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Aggregation;

/// <summary>An office over several years: units that change, a yearly form, and answers of any year.</summary>
internal sealed class YearlyOffice
{
    private readonly List<Unit> _versions = [];

    public static Indicator Count { get; } = new(
        IndicatorCode.Parse("x"), "Đảng viên kết nạp", "đảng viên", IndicatorKind.Flow, Core.Indicators.ValueType.Number, OverUnits.Sum, Core.Indicators.OverTime.Sum, null,
        new ValueFormat(FormatStyle.Number), null);

    public static Form Form { get; } = new(
        "form", "Biểu", PeriodKind.Year, "base", null, NumberFormat.Vietnamese,
        [new FormSection("Phần", [Count], [new NarrativeSection(IndicatorCode.Parse("text"), "Kết quả", 4000)])]);

    public FakeSubmissionStore Store { get; } = new();

    public Catalogue Catalogue { get; init; } = new([Count], [Form], []);

    public YearlyOffice Unit(
        string code, string? parent = null, string level = "base", string? from = null, string? to = null, string? successors = null)
    {
        _versions.Add(UnitTreeTests.Make(code, parent, level: level) with
        {
            ValidFrom = from is null ? new DateOnly(2000, 1, 1) : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            ValidTo = to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            SucceededBy = UnitCodeList.Parse(successors),
        });
        return this;
    }

    public YearlyOffice Answer(string unit, int year, decimal value, string? text = null)
    {
        var submission = new NewSubmission(
            UnitCode.Parse(unit),
            Form.Code,
            Year(year),
            null,
            null,
            [new SubmissionValue(Count.Code, value, null, null)],
            text is null ? [] : [new SubmissionNarrative(IndicatorCode.Parse("text"), text, null)]);
        Store.AddAsync([submission], null!, CancellationToken.None).GetAwaiter().GetResult();
        return this;
    }

    public async Task<FigureTable> ReadAsync(int year)
    {
        var asked = new[] { new AskedForm(Form, Year(year)) };
        var tree = UnitTree.Build(_versions, Year(year).Calendar, asked.Select(form => form.Window));
        return await FigureTable.ReadAsync(Store, tree, Catalogue, asked, TestContext.Current.CancellationToken);
    }

    public Task<EarlierFigures> BeforeAsync(FigureTable later, int year) => EarlierFigures.ReadAsync(
        Store, later, _versions, ComparisonBasis.LastYear, Year(year), [new AskedForm(Form, Year(year))], TestContext.Current.CancellationToken);

    private static PeriodKey Year(int year) => PeriodKey.Parse(year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
