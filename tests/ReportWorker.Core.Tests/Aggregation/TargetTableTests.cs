using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Units;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Aggregation;

public sealed class TargetTableTests
{
    private static readonly IndicatorCode X = IndicatorCode.Parse("x");

    [Fact]
    public void A_unit_s_own_target_stands_and_where_there_is_none_those_below_are_added_up()
    {
        var tree = UnitTree.Build(
            [UnitTreeTests.Make("root"), UnitTreeTests.Make("d", "root"), UnitTreeTests.Make("a", "d"), UnitTreeTests.Make("b", "d"), UnitTreeTests.Make("e", "root"), UnitTreeTests.Make("c", "e")],
            PeriodKey.Parse("2020").Calendar);
        decimal? At(TargetTable table, string unit) => table.Find(tree.IndexOf(UnitCode.Parse(unit)), X);

        var table = new TargetTable(tree, [Target("a", 10), Target("b", 5), Target("e", 20), Target("c", 1), Target("gone", 99)]);

        At(table, "d").Should().Be(15m);
        At(table, "e").Should().Be(20m, "what the district was given counts, not what it handed on");
        At(table, "root").Should().Be(35m);
        table.Has(IndicatorCode.Parse("y")).Should().BeFalse();
        table.Find(0, IndicatorCode.Parse("y")).Should().BeNull();
    }

    private static Target Target(string unit, decimal value) => new(UnitCode.Parse(unit), X, 2020, value);
}
