using ReportWorker.Core.Accounts;

namespace ReportWorker.Core.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    /// <summary>RFC 6238's secret "12345678901234567890".</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // Appendix B of RFC 6238, the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_of_the_standard_come_out(long seconds, string code)
    {
        OneTimeCode.Of(Key, seconds / 30).Should().Be(code);
        OneTimeCode.Match(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds), null).Should().Be(seconds / 30);
    }

    [Theory]
    [InlineData(-30, true, "the clock of the telephone is a little ahead")]
    [InlineData(59, true, "typing took a while")]
    [InlineData(-31, false, "too early")]
    [InlineData(60, false, "too late")]
    public void A_code_holds_a_step_before_and_after_its_own(int late, bool holds, string why)
    {
        var step = DateTimeOffset.FromUnixTimeSeconds(1_600_000_020);
        var code = OneTimeCode.Of(Key, step.ToUnixTimeSeconds() / 30);

        OneTimeCode.Match(Key, code, step.AddSeconds(late), null).HasValue.Should().Be(holds, why);
    }

    [Fact]
    public void A_code_lets_in_once_and_an_earlier_one_not_after_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000);
        var step = now.ToUnixTimeSeconds() / 30;

        OneTimeCode.Match(Key, OneTimeCode.Of(Key, step), now, step).Should().BeNull();
        OneTimeCode.Match(Key, OneTimeCode.Of(Key, step - 1), now, step).Should().BeNull();
        OneTimeCode.Match(Key, OneTimeCode.Of(Key, step + 1), now, step).Should().Be(step + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("２８７０８２")]
    public void What_is_no_code_does_not_match(string typed) =>
        OneTimeCode.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59), null).Should().BeNull();

    [Fact]
    public void Blanks_in_a_code_do_not_count() =>
        OneTimeCode.Match(Key, "287 082", DateTimeOffset.FromUnixTimeSeconds(59), null).Should().Be(1);
}
