using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Sheets;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Tests.Intake;

/// <summary>Numbers that people typed as text.</summary>
public sealed class ValueReaderTests
{
    private static readonly Indicator Count = Of(new ValueFormat(FormatStyle.Number));
    private static readonly Indicator Money = Of(new ValueFormat(FormatStyle.Number, 1)) with { UnitOfMeasure = "triệu đồng" };
    private static readonly Indicator Share = Of(new ValueFormat(FormatStyle.Number, 1)) with { UnitOfMeasure = "%" };

    [Theory]
    [InlineData("1.459", 1459)]
    [InlineData("1459", 1459)]
    [InlineData("1 459", 1459)]
    [InlineData("1\u00A0459", 1459)]
    [InlineData("12\u202F345\u202F678", 12345678)]
    [InlineData("  12 ", 12)]
    [InlineData("\u00A012\u00A0", 12)]
    [InlineData("+12", 12)]
    [InlineData("12 đảng viên", 12)]
    [InlineData("12 Đảng viên", 12)]
    [InlineData("12đảng viên", 12)]
    [InlineData("12 đa\u0309ng viên", 12)]
    [InlineData("12 đ/c", 12)]
    [InlineData("1 459 đ/c", 1459)]
    [InlineData("không có", 0)]
    [InlineData("Không", 0)]
    [InlineData("KHÔNG CÓ", 0)]
    [InlineData("06", 6)]
    public void What_is_certain_is_read(string text, int number) => Read(Count, text).Should().Be(new ReadValue(number, null, null));

    [Theory]
    [InlineData("1,459", "it is a fraction here and thousands in English")]
    [InlineData("1.5", "a fraction in English and nothing here")]
    [InlineData("12 hoặc 13", "two numbers")]
    [InlineData("khoảng 10", "about as many")]
    [InlineData("12-13", "from to")]
    [InlineData("12 lượt", "another unit")]
    [InlineData("đảng viên", "no number")]
    [InlineData("1 45", "a group of two")]
    [InlineData("2020 123", "the first group is too long")]
    [InlineData("0 123", "no number is grouped behind a zero")]
    [InlineData("1 459 00", "a group of two behind a group of three")]
    [InlineData("1.459 000", "two ways to group")]
    [InlineData("++12", "two signs")]
    [InlineData("-12", "fewer than nothing")]
    [InlineData("−12", "fewer than nothing, with a sign from a typesetter")]
    [InlineData("không rõ", "not known")]
    [InlineData("12%", "a share of something")]
    [InlineData("mười hai", "a word")]
    public void What_is_not_certain_is_refused(string text, string reason) => Read(Count, text).Problem.Should().NotBeNull(reason);

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    public void A_lone_dash_says_what_to_type(string text) =>
        Read(Count, text).Problem!.ToString(Files.Vietnamese).Should().Be($"«{text}» có thể là «không có» hoặc «chưa biết»: nếu không phát sinh hãy nhập 0, nếu chưa có số liệu hãy để trống.");

    [Fact]
    public void Units_and_signs_are_read_where_numbers_have_fractions()
    {
        Read(Money, "1 459,5 triệu đồng").Number.Should().Be(1459.5m);
        Read(Money, "−1,5").Number.Should().Be(-1.5m);
        Read(Share, "25,3%").Number.Should().Be(25.3m);
        Read(Money, "1,5 tỷ đồng").Problem.Should().NotBeNull("it is another unit");
        Read(Money, "không có").Problem.Should().NotBeNull("nothing and unknown are told apart for counts only");
    }

    private static ReadValue Read(Indicator indicator, string text) => ValueReader.Read(indicator, NumberFormat.Vietnamese, SheetCell.OfText(text));

    private static Indicator Of(ValueFormat format) =>
        new(IndicatorCode.Parse("x"), "x", "đảng viên", IndicatorKind.Flow, ValueType.Number, OverUnits.Sum, OverTime.Sum, null, format, null) { UnitAlso = ["đ/c"] };
}
