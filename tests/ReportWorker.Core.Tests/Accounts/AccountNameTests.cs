using ReportWorker.Core.Accounts;

namespace ReportWorker.Core.Tests.Accounts;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData(" Nguyen.An ", "nguyen.an")]
    [InlineData("an@long-bien.example", "an@long-bien.example")]
    [InlineData("IT", "it")]
    public void A_name_is_small_letters(string text, string name) => AccountName.Parse(text).Value.Should().Be(name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(".an")]
    [InlineData("nguyễn")]
    [InlineData("an binh")]
    [InlineData("an\n")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123a")]
    public void What_is_no_name_is_told(string? text) => AccountName.TryParse(text, out _).Should().Be(text == "an\n");
}
