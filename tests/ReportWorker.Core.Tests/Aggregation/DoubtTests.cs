using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Tests.Aggregation;

/// <summary>What units said that somebody should look at.</summary>
public sealed class DoubtTests
{
    private const string Long = "Trong năm 2019, chi bộ đã kết nạp các quần chúng ưu tú vào Đảng, duy trì nền nếp sinh hoạt và thực hiện tốt nhiệm vụ";

    [Theory]
    [InlineData(5, "4 5 6 5", false, "as ever")]
    [InlineData(300, "30 30 30 30", true, "a zero too many, where nothing ever changed")]
    [InlineData(33, "30 30 30 30", false, "a tenth more is no deviation")]
    [InlineData(1, "0 0 0 0", false, "the first one ever")]
    [InlineData(3, "0 0 0 0", true, "three where there never was one")]
    [InlineData(0, "40 42 39 41", true, "nothing at all")]
    [InlineData(50, "10 50 12 48", false, "a unit that goes up and down")]
    [InlineData(300, "30 30 30", false, "too little to judge by")]
    public void A_modified_z_score_tells_what_is_unlike_the_unit_s_own_past(int value, string earlier, bool expected, string because) =>
        Outlier.Is(Check(OutlierMethod.ModifiedZ), value, Numbers(earlier)).Should().Be(expected, because);

    [Theory]
    [InlineData(6, "4 5 6 5", false)]
    [InlineData(7, "4 5 6 5", true)]
    [InlineData(3, "4 5 6 5", true)]
    public void Min_and_max_tell_what_never_was(int value, string earlier, bool expected) =>
        Outlier.Is(Check(OutlierMethod.MinMax), value, Numbers(earlier)).Should().Be(expected);

    [Fact]
    public void The_score_is_that_of_Iglewicz_and_Hoaglin() =>
        Outlier.ModifiedZ(10, Numbers("1 2 3 4 5")).Should().Be(0.6745m * 7 / 1, "the median is 3 and the median deviation 1");

    [Fact]
    public async Task A_value_unlike_the_years_before_is_told_with_its_unit()
    {
        var office = Office();
        for (var year = 2016; year <= 2019; year++)
        {
            office.Answer("a", year, 10 + (year % 2)).Answer("b", year, 7);
        }

        office.Answer("a", 2020, 104).Answer("b", 2020, 8);

        var doubts = await Find(office);

        doubts.Should().ContainSingle().Which.Message.Should().Be(
            "Đảng viên kết nạp kỳ này là 104, khác thường so với 4 kỳ trước của chính đơn vị (khoảng 10,5). Đề nghị kiểm tra lại.");
        doubts[0].Check.Should().Be("ket_nap_khac_thuong");
        doubts[0].Value.Should().Be(104m);
    }

    [Fact]
    public async Task A_text_in_which_only_the_dates_were_changed_is_told()
    {
        var office = Office().Answer("a", 2019, 1, Long + " ngày 03/02/2019.").Answer("a", 2020, 1, Long.Replace("2019", "2020", StringComparison.Ordinal) + " ngày 03/02/2020.")
            .Answer("b", 2019, 1, Long).Answer("b", 2020, 1, Long + " với 05 đồng chí.");

        (await Find(office)).Should().ContainSingle().Which.Message.Should().Be(
            "Phần “Kết quả” giống hệt báo cáo năm 2019, chỉ khác ngày tháng. Đề nghị viết lại theo kết quả kỳ này.");
    }

    [Fact]
    public async Task A_short_text_may_be_the_same_every_year()
    {
        (await Find(Office().Answer("a", 2019, 1, "Không có.").Answer("a", 2020, 1, "Không có."))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Ngày 03/8/2016 đã kiểm tra", "đã kiểm tra")]
    [InlineData("6 tháng đầu năm 2020: tốt", "tốt")]
    [InlineData("quý IV năm 2019, tuần 27", "")]
    [InlineData("kết nạp 5 đảng viên", "kết nạp 5 đảng viên")] // a figure is no date
    public void Days_and_periods_are_left_out_of_a_text(string text, string expected) =>
        VietnameseText.WithoutDates(text).Should().Be(expected);

    private static OutlierCheck Check(OutlierMethod method) => new("ket_nap_khac_thuong", [YearlyOffice.Count], method, 3.5m, 12, 4);

    private static List<decimal> Numbers(string text) =>
        [.. text.Split(' ').Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    private static YearlyOffice Office() => new YearlyOffice
    {
        Catalogue = new Catalogue([YearlyOffice.Count], [YearlyOffice.Form], []) { Outliers = [Check(OutlierMethod.ModifiedZ)] },
    }.Unit("root", level: "city").Unit("a", "root").Unit("b", "root");

    private static async Task<IReadOnlyList<Doubt>> Find(YearlyOffice office) =>
        await new DoubtFinder(office.Store, await office.ReadAsync(2020)).FindAsync(TestContext.Current.CancellationToken);
}
