namespace ReportWorker.Mail.Tests;

public sealed class MailAddressTests
{
    private const string Letters = "aB7.-@ <>";

    [Theory]
    [InlineData("ReportWorker <reportworker@localhost>", true)]
    [InlineData("van-phong@thanh-uy.example.vn", true)]
    [InlineData("Văn phòng <van.phong@thành-ủy.example>", true)]
    [InlineData("\"Phòng, Ban\" <a+b@example.vn>", true)]
    [InlineData("@example.vn", false)]
    [InlineData("văn.phòng@example.vn", false)]
    [InlineData("a@example.vn\n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void What_is_usable_is_read(string? text, bool usable)
    {
        MailAddress.IsUsable(text).Should().Be(usable);
        (MailAddress.Parse(text) is not null).Should().Be(usable);
    }

    [Fact]
    public void What_is_told_without_the_library_is_what_the_library_says()
    {
        var random = new Random(11);
        var usable = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var text = new string(random.GetItems<char>(Letters, random.Next(3, 13)));
            MailAddress.IsUsable(text).Should().Be(MailAddress.Parse(text) is not null, text);
            usable += MailAddress.IsUsable(text) ? 1 : 0;
        }

        usable.Should().BeGreaterThan(1000);
    }
}
