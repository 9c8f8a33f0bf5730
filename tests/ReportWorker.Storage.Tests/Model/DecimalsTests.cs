using System.Globalization;
using CsCheck;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Tests.Model;

public sealed class DecimalsTests
{
    [Theory]
    [InlineData("0.000000", "0")]
    [InlineData("-0.000000", "0")]
    [InlineData("12.500000", "12.5")]
    [InlineData("100", "100")]
    [InlineData("-1000.100000", "-1000.1")]
    [InlineData("9999999999999999999999.900000", "9999999999999999999999.9")]
    public void Zeros_behind_the_point_fall_away(string number, string expected) =>
        Decimals.Normalise(decimal.Parse(number, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture).Should().Be(expected);

    [Fact]
    public void A_number_stays_what_it_is_and_has_as_few_places_as_can_be() =>
        Gen.Decimal[-1e22m, 1e22m].Select(Gen.Int[0, 6], decimal.Round).Sample(number =>
        {
            var normal = Decimals.Normalise(number);
            normal.Should().Be(number);
            normal.Scale.Should().Be((number / 1.0000000000000000000000000000m).Scale);
        });
}
