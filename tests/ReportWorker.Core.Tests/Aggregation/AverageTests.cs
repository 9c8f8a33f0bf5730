using ReportWorker.Core.Aggregation;

namespace ReportWorker.Core.Tests.Aggregation;

public sealed class AverageTests
{
    [Fact]
    public void An_average_is_weighted_by_the_other_indicator_of_the_same_unit()
    {
        var table = Office().Answer("a", "age", 30).Answer("a", "members", 1).Answer("b", "age", 50).Answer("b", "members", 3)
            .Answer("c", "age", 60).Answer("c", "members", 0).Table();

        table.Value("root", "age").Should().Be(45m, "(30 × 1 + 50 × 3) ÷ 4; nobody of c is there to count");
        table.Value("b", "age").Should().Be(50m);
        table.Value("c", "age").Should().BeNull("an average over nobody");
    }

    [Fact]
    public void An_average_without_its_weight_counts_nowhere_and_is_missing()
    {
        var table = Office().Answer("a", "age", 30).Answer("b", "age", 50).Answer("b", "members", 3).Answer("c", "age", 20).Answer("c", "members", 1).Table();

        table.Value("root", "age").Should().Be(42.5m);
        table.Of("root", "age").Coverage.Should().Be(new Coverage(2, 3));
        table.Of("root", "age").Missing.Select(unit => unit.Unit.Code.Value).Should().Equal("a");
    }

    [Fact]
    public void The_average_of_averages_is_that_of_all_below()
    {
        var table = new Given().Units("root!", "x:root!", "a:x", "b:x", "c:root").Indicator("members").Average("age", "members")
            .Answer("a", "age", 30).Answer("a", "members", 1).Answer("b", "age", 40).Answer("b", "members", 1)
            .Answer("c", "age", 50).Answer("c", "members", 2).Table();

        table.Value("x", "age").Should().Be(35m);
        table.Value("root", "age").Should().Be(42.5m);
    }

    private static Given Office() => new Given().Units("root!", "a:root", "b:root", "c:root").Indicator("members").Average("age", "members");
}
