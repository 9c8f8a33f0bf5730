using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Tests.Vietnamese;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("2016-08-03", "03/8/2016", "S2")]
    [InlineData("2020-06-09", "09/6/2020", "S5")]
    [InlineData("2019-01-21", "21/01/2019", "January has two digits")]
    [InlineData("2020-02-07", "07/02/2020", "so has February")]
    [InlineData("2020-03-20", "20/3/2020", "March has one")]
    [InlineData("2017-03-03", "03/3/2017", "the day always has two")]
    [InlineData("2020-12-05", "05/12/2020", "December has its own two")]
    public void A_day_in_running_text(string day, string expected, string because) =>
        VietnameseDate.Short(Day(day)).Should().Be(expected, because);

    [Theory]
    [InlineData("2020-07-07", "ngày 07 tháng 7 năm 2020")]
    [InlineData("2026-01-09", "ngày 09 tháng 01 năm 2026")]
    public void A_day_on_the_date_line(string day, string expected) => VietnameseDate.Document(Day(day)).Should().Be(expected);

    [Theory]
    [InlineData("2020-H1", "6 tháng đầu năm 2020", "Sáu tháng đầu năm 2020")]
    [InlineData("2020-H2", "6 tháng cuối năm 2020", "Sáu tháng cuối năm 2020")]
    [InlineData("2016-8M", "8 tháng đầu năm 2016", "Tám tháng đầu năm 2016")]
    [InlineData("2020-11M", "11 tháng đầu năm 2020", "Mười một tháng đầu năm 2020")]
    [InlineData("2020-06", "tháng 6 năm 2020", "Tháng 6 năm 2020")]
    [InlineData("2021-Q1", "quý I năm 2021", "Quý I năm 2021")]
    [InlineData("2021-Q4", "quý IV năm 2021", "Quý IV năm 2021")]
    [InlineData("2017", "năm 2017", "Năm 2017")]
    [InlineData("2020-W27", "tuần 27 (từ ngày 29/6 đến ngày 05/7/2020)", "Tuần 27 (từ ngày 29/6 đến ngày 05/7/2020)")]
    [InlineData("2020-W01", "tuần 1 (từ ngày 30/12/2019 đến ngày 05/01/2020)", "Tuần 1 (từ ngày 30/12/2019 đến ngày 05/01/2020)")]
    [InlineData("2020-06-09", "ngày 09/6/2020", "Ngày 09/6/2020")]
    [InlineData("2020-03-01..2020-06-09", "từ ngày 01/3 đến ngày 09/6/2020", "Từ ngày 01/3 đến ngày 09/6/2020")]
    public void A_period_has_a_name_in_running_text_and_one_at_the_start_of_a_sentence(string key, string inText, string atStart)
    {
        PeriodNames.InText(PeriodKey.Parse(key)).Should().Be(inText);
        PeriodNames.AtStart(PeriodKey.Parse(key)).Should().Be(atStart);
    }

    [Theory]
    [InlineData("Báo cáo 6 tháng đầu năm - Quận ủy", "Bao cao 6 thang dau nam - Quan uy", "all marks go")]
    [InlineData("Đảng ủy phường Bồ Đề", "Dang uy phuong Bo De", "đ has no mark to take off")]
    [InlineData("Ngu\u031B\u01A1\u0300i", "Nguoi", "decomposed as well")]
    [InlineData("a\u00A0b – c", "a b - c", "other spaces and dashes")]
    [InlineData("a\u200Bb", "ab", "what nobody sees")]
    public void Without_marks_text_is_ascii(string text, string expected, string because) =>
        VietnameseText.ToAscii(text).Should().Be(expected, because);

    [Fact]
    public void Words_stand_in_the_order_of_the_alphabet()
    {
        string[] ordered = ["an", "ăn", "ân", "bà", "ca", "da", "đa", "đá", "e", "ê", "ma", "mà", "mả", "mã", "má", "mạ", "mai", "o", "ô", "ơ", "u", "ư"];

        ordered.Reverse().Order(VietnameseText.Order).Should().Equal(ordered);
        VietnameseText.Order.Compare("ầ", "a\u0302\u0300").Should().Be(0, "composed and decomposed are one letter");
    }

    [Theory]
    [InlineData(FormatStyle.Number, 0, null, "12720", "12.720")]
    [InlineData(FormatStyle.Pad2, 0, null, "9", "09")]
    [InlineData(FormatStyle.Percent, 1, null, "0.252913", "25,3%")]
    [InlineData(FormatStyle.Pad2, 0, "không có", "0", "không có")]
    [InlineData(FormatStyle.Number, 0, "", "0", "")]
    [InlineData(FormatStyle.Number, 0, "không có", "0.4", "0")]
    public void A_figure_prints_in_the_format_of_the_catalogue(FormatStyle style, int decimals, string? zero, string value, string expected) =>
        VietnameseFormat.Print(decimal.Parse(value, CultureInfo.InvariantCulture), new ValueFormat(style, decimals, zero)).Should().Be(expected);

    [Theory]
    [InlineData("0", "")]
    [InlineData("0.00", "")]
    [InlineData("6", "06")]
    public void A_hidden_zero_prints_as_nothing(string value, string expected) =>
        VietnameseFormat.Print(decimal.Parse(value, CultureInfo.InvariantCulture), new ValueFormat(FormatStyle.Pad2, HideZero: true)).Should().Be(expected);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void The_thread_s_culture_changes_nothing(string culture)
    {
        var printed = "";
        var thread = new Thread(() => printed = string.Join(
            '|',
            VietnameseNumber.Number(-1459.5m),
            VietnameseNumber.Percent(2309m / 2310m),
            VietnameseDate.Document(new DateOnly(2020, 7, 7)),
            PeriodNames.AtStart(PeriodKey.Parse("2016-8M")),
            NumberWords.Read(25.3m),
            VietnameseText.Capitalize("in")));
        thread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        thread.Start();
        thread.Join();

        printed.Should().Be("-1.459,5|99,96%|ngày 07 tháng 7 năm 2020|Tám tháng đầu năm 2016|hai mươi lăm phẩy ba|In");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Đảng ủy phường Ô Chợ Dừa", "dang uy phuong o cho dua")]
    [InlineData("QUẬN ỦY LONG BIÊN", "quan uy long bien")]
    [InlineData("hoà", "hoa")]
    [InlineData("hòa", "hoa")] // wherever the mark stands
    public void Text_is_searched_without_marks_and_in_small_letters(string text, string expected) =>
        VietnameseText.ToSearch(text).Should().Be(expected);
}
