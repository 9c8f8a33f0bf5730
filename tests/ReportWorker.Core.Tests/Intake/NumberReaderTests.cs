using System.Globalization;
using CsCheck;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Tests.Intake;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("1.459", "1459")]
    [InlineData("1459", "1459")]
    [InlineData("12.345.678", "12345678")]
    [InlineData("1.459,5", "1459.5")]
    [InlineData("1,459,003", "1459003")] // no number has two decimal signs
    [InlineData("-12,345,678", "-12345678")]
    [InlineData("06", "6")]
    [InlineData("-3,25", "-3.25")]
    [InlineData("0,000001", "0.000001")]
    [InlineData("1,500000000", "1.5")]
    public void Vietnamese_numbers_are_read(string text, string number) =>
        ReadVietnamese(text).Should().Be((CellReading.Right, decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1.45", "two digits behind a dot are no group")]
    [InlineData("1,459,00", "the last group is too short")]
    [InlineData("0,459,003", "no number is grouped behind a zero")]
    [InlineData("1,459.003", "two signs")]
    [InlineData("1,459,003.5", "three signs of two kinds")]
    [InlineData("1,459.5", "an English number")]
    [InlineData("12.34.567", "a group of two")]
    [InlineData("1234.567", "the first group is too long")]
    [InlineData("0.123", "no number is grouped behind a zero")]
    public void What_could_mean_two_numbers_is_not_guessed(string text, string reason) =>
        ReadVietnamese(text).Reading.Should().Be(CellReading.Ambiguous, reason);

    [Theory]
    [InlineData("12a")]
    [InlineData("1 459")]
    [InlineData("1\u00A0459")]
    [InlineData("+5")]
    [InlineData("1e3")]
    [InlineData("25%")]
    [InlineData("--5")]
    [InlineData("-")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("١٢")]
    [InlineData("")]
    public void What_is_no_number_is_refused(string text) => ReadVietnamese(text).Reading.Should().Be(CellReading.Wrong);

    [Theory]
    [InlineData("0,0000001")]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_cannot_be_kept_exactly_is_refused(string text) => ReadVietnamese(text).Reading.Should().Be(CellReading.TooFine);

    [Theory]
    [InlineData("1459.5", CellReading.Right)]
    [InlineData("1459", CellReading.Right)]
    [InlineData("1.459.003", CellReading.Right)]
    [InlineData("1,459,003", CellReading.Right)]
    [InlineData("1.459,003", CellReading.Ambiguous)]
    [InlineData("1,459", CellReading.Ambiguous)]
    public void Invariant_numbers_have_a_dot_and_groups_only_where_they_are_certain(string text, object reading) =>
        NumberReader.Read(text, NumberFormat.Invariant, out _).Should().Be((CellReading)reading);

    [Fact]
    public void What_is_printed_in_vietnamese_is_read_back() =>
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Sample(millionths =>
        {
            var number = millionths / 1_000_000m;
            var culture = CultureInfo.GetCultureInfo("vi-VN");
            return ReadVietnamese(number.ToString("#,##0.######", culture)) == (CellReading.Right, number)
                && ReadVietnamese(number.ToString("0.######", culture)) == (CellReading.Right, number);
        });

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String.Sample(text => Enum.IsDefined(ReadVietnamese(text).Reading));

    private static (CellReading Reading, decimal Number) ReadVietnamese(string text) =>
        (NumberReader.Read(text, NumberFormat.Vietnamese, out var number), number);
}
