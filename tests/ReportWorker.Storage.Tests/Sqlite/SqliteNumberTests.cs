using System.Globalization;
using System.Text;
using CsCheck;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Sqlite;

namespace ReportWorker.Storage.Tests.Sqlite;

public sealed class SqliteNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("999999999999999999")]
    [InlineData("9999999999999999999999")]
    [InlineData("-0.000001")]
    [InlineData("12345678901234567890.123456")]
    public void A_number_is_read_as_it_stands(string text) => Read(text).ToString(CultureInfo.InvariantCulture).Should().Be(text);

    [Fact]
    public void Whatever_was_written_is_read() => Gen.Decimal[-1e15m, 1e15m].Select(Gen.Int[0, 6], decimal.Round).Sample(number =>
        Read(Decimals.Checked(number).ToString(CultureInfo.InvariantCulture)).Should().Be(number));

    [Theory]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("12x")]
    public void What_is_no_number_is_told(string text)
    {
        var read = () => Read(text);
        read.Should().Throw<InvalidDataException>().WithMessage($"*'{text}'*");
    }

    private static decimal Read(string text) => SqliteNumber.Read(Encoding.UTF8.GetBytes(text));
}
