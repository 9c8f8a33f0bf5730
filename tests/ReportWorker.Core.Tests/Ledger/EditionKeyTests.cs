using ReportWorker.Core.Ledger;

namespace ReportWorker.Core.Tests.Ledger;

public sealed class EditionKeyTests
{
    [Fact]
    public void A_name_and_its_parts_are_the_same()
    {
        EditionKey.TryParse("six-month-review/2020-H1/long-bien/3", out var key).Should().BeTrue();

        key!.Number.Should().Be(3);
        key.Due.Unit.Value.Should().Be("long-bien");
        key.ToString().Should().Be("six-month-review/2020-H1/long-bien/3");
    }

    [Theory]
    [InlineData("six-month-review/2020-H1/long-bien")] // no number
    [InlineData("six-month-review/2020-H1/long-bien/0")] // editions count from 1
    [InlineData("six-month-review/2020-H1/long-bien/-1")]
    [InlineData("six-month-review/2020-H3/long-bien/1")]
    [InlineData("six-month-review/2020-H1/Long-Bien/1")]
    [InlineData("/2020-H1/long-bien/1")]
    [InlineData("3")]
    public void Other_texts_are_no_names(string text) => EditionKey.TryParse(text, out _).Should().BeFalse();
}
