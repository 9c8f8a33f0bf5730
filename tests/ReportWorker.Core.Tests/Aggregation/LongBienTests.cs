using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Tests.Aggregation;

/// <summary>The base organisations of the samples, added up with the real catalogue.</summary>
public sealed class LongBienTests
{
    private const string FormCode = "to-chuc-co-so-6-thang";

    private static readonly PeriodKey Period = PeriodKey.Parse("2020-H1");
    private static readonly string Samples = Path.Combine(Repository.Root, "samples", "long-bien");

    [Theory]
    [InlineData("dh_chi_bo_tong", "502")]
    [InlineData("dh_chi_bo_da_to_chuc", "502")]
    [InlineData("dh_chi_bo_cap_uy_vien", "1.459")]
    [InlineData("dh_chi_bo_cap_uy_vien_tai_cu", "1.090")]
    [InlineData("dh_chi_bo_cap_uy_vien_lan_dau", "369")]
    [InlineData("dh_chi_bo_cap_uy_vien_lan_dau_ty_le", "25,3%")]
    [InlineData("dh_tccsd_tong", "49")]
    [InlineData("dh_tccsd_da_to_chuc", "49")]
    [InlineData("dh_tccsd_diem", "3")]
    [InlineData("dh_tccsd_cap_uy_vien", "399")]
    [InlineData("dh_tccsd_cap_uy_vien_lan_dau", "98")]
    [InlineData("dh_tccsd_cap_uy_vien_lan_dau_ty_le", "24,6%")]
    [InlineData("dh_tccsd_chuan_y", "49")]
    [InlineData("dh_tccsd_ngay_dai_hoi", "10/6/2020")]
    [InlineData("tg_co_thi_dua_thanh_uy", "02")]
    [InlineData("tg_bang_khen_thanh_uy", "01")]
    [InlineData("tg_giay_khen_5_nam", "394")]
    [InlineData("xd_danh_gia_tccsd", "50")]
    [InlineData("xd_danh_gia_chi_bo", "595")]
    [InlineData("xd_danh_gia_dang_vien", "12.720")]
    [InlineData("dv_huy_hieu_dang", "726")]
    [InlineData("dv_ket_nap", "74")]
    [InlineData("dv_chinh_thuc", "102")]
    [InlineData("dv_phat_the", "108")]
    [InlineData("dv_chuyen_sinh_hoat", "922")]
    [InlineData("kl_dang_vien", "02")]
    [InlineData("dan_van_kheo_phuong", "14")]
    public async Task A_total_prints_as_it_was_published(string code, string printed)
    {
        var table = await ReadAsync();

        table.Of("long-bien", code).ToText(VietnameseText.Culture).Should().Be(printed);
    }

    [Fact]
    public async Task The_mean_of_the_units_ratios_would_be_wrong()
    {
        var table = await ReadAsync();
        var ratios = table.Find(UnitCode.Parse("long-bien"))!.Below()
            .Select(unit => unit.Find("dh_chi_bo_cap_uy_vien_lan_dau_ty_le")!.Value).OfType<decimal>().ToList();

        VietnameseNumber.Percent(ratios.Average()).Should().Be("25,7%");
        table.Of("long-bien", "dh_chi_bo_cap_uy_vien_lan_dau_ty_le").ToText(VietnameseText.Culture).Should().Be("25,3%");
    }

    [Fact]
    public async Task Fourteen_of_fourteen_wards_are_expected_and_no_rule_is_broken()
    {
        var table = await ReadAsync();

        table.Of("long-bien", "dan_van_kheo_phuong").Coverage.Should().Be(new Coverage(14, 14));
        table.Unplaced.Should().BeEmpty();
        RuleChecker.Check(table.Find(UnitCode.Parse("long-bien"))!, new Dictionary<string, object?>()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_revision_replaces_and_never_adds()
    {
        var store = await StoreAsync();
        var first = store.Stored[0].Content;
        await AddAsync(store, [first with { Values = [.. first.Values.Select(value => value with { Number = value.Number + 1 })] }]);

        var table = await TableAsync(store);

        table.Value("long-bien", "dv_ket_nap").Should().Be(75m);
        table.Of("long-bien", "dv_ket_nap").Coverage.Should().Be(new Coverage(50, 50));
    }

    private static async Task<FigureTable> ReadAsync() => await TableAsync(await StoreAsync());

    private static Task<FigureTable> TableAsync(FakeSubmissionStore store)
    {
        var catalogue = RealCatalogue();
        var asked = catalogue.Forms.Where(form => form.Period == Period.Kind).Select(form => new AskedForm(form, Period)).ToList();
        return FigureTable.ReadAsync(store, UnitTree.Build(Units(), Period.Calendar), catalogue, asked, TestContext.Current.CancellationToken);
    }

    private static Catalogue RealCatalogue() => CatalogueLoader.Load(Path.Combine(Repository.Root, "templates", "catalogue")).Catalogue!;

    private static async Task<FakeSubmissionStore> StoreAsync()
    {
        var (store, catalogue) = (new FakeSubmissionStore(), RealCatalogue());
        var rows = Cells(Path.Combine(Samples, "2020-H1", "base-organisations.csv"));
        var indicators = rows[0].Skip(3).Select(code => catalogue.FindIndicator(code)!).ToList();
        await AddAsync(store, [.. rows.Skip(1).Select(row => new NewSubmission(
            UnitCode.Parse(row[0]), FormCode, Period, null, null, [.. indicators.Zip(row.Skip(3), Value).OfType<SubmissionValue>()], []))]);
        return store;
    }

    private static Task AddAsync(FakeSubmissionStore store, IReadOnlyList<NewSubmission> submissions) =>
        store.AddAsync(submissions, null!, TestContext.Current.CancellationToken);

    private static SubmissionValue? Value(Indicator indicator, string cell) => cell.Length == 0
        ? null
        : indicator.Type == ValueType.Number
            ? new SubmissionValue(indicator.Code, decimal.Parse(cell, CultureInfo.InvariantCulture), null, null)
            : new SubmissionValue(indicator.Code, null, cell, null);

    private static List<Unit> Units() => [.. Cells(Path.Combine(Samples, "units.csv")).Skip(1).Select(row => new Unit(
        UnitCode.Parse(row[0]),
        row[1],
        row[2],
        row[3],
        row[4].Length == 0 ? null : UnitCode.Parse(row[4]),
        int.Parse(row[5], CultureInfo.InvariantCulture),
        DateOnly.ParseExact(row[6], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row[7].Length == 0 ? null : DateOnly.ParseExact(row[7], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        [],
        null))];

    // outside quotes a comma ends a cell; these two samples have no quotes and no line breaks within them
    private static List<string[]> Cells(string path) => [.. File.ReadAllLines(path).Where(line => line.Length > 0).Select(line =>
        string.Concat(line.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(',', '\t') : part)).Split('\t'))];
}
