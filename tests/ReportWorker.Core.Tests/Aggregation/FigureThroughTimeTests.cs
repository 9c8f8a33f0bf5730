using CsCheck;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Units;

namespace ReportWorker.Core.Tests.Aggregation;

/// <summary>Figures of a longer period while units come, go and move within it.</summary>
public sealed class FigureThroughTimeTests
{
    private static readonly DateOnly EndOfFebruary = new(2020, 2, 29);
    private static readonly DateOnly March = new(2020, 3, 1);

    [Fact]
    public void A_unit_that_moved_counts_where_it_stood_each_month_and_once_in_all()
    {
        var table = Moved().Indicator("x").Answer("u", "x", 1, "2020-01").Answer("u", "x", 2, "2020-02").Answer("u", "x", 4, "2020-03").Table();

        table.Value("a", "x").Should().Be(3m, "it stood there in January and February");
        table.Value("b", "x").Should().Be(4m);
        table.Value("root", "x").Should().Be(7m);
        table.Value("u", "x").Should().Be(7m, "its own report has all its months");
        table.Of("a", "x").Coverage.Should().Be(new Coverage(1, 1));
        table.Of("u", "x").Coverage.Should().Be(new Coverage(1, 1));
        table.Tree.Organisation.Select(unit => unit.Code.Value).Should().Equal("root", "a", "u", "b");
    }

    [Fact]
    public void What_stands_below_a_unit_that_moved_moves_with_it()
    {
        var table = Moved().Units("v:u").Indicator("x").Answer("v", "x", 1, "2020-01").Answer("v", "x", 4, "2020-03").Table();

        table.Value("a", "x").Should().Be(1m);
        table.Value("b", "x").Should().Be(4m);
        table.Value("u", "x").Should().Be(5m);
        table.Value("v", "x").Should().Be(5m);
        table.Value("root", "x").Should().Be(5m);
        table.Of("v", "x").Coverage.Should().Be(new Coverage(0, 1), "February is missing");
        table.Of("v", "x").Missing.Select(unit => unit.Unit.Code.Value).Should().Equal("v");
    }

    [Fact]
    public void A_stock_is_that_of_the_units_that_stand_at_the_end()
    {
        var table = Months().Units("root!", "y:root").Unit(UnitTreeTests.Make("x", "root", level: "base") with { ValidTo = EndOfFebruary })
            .Indicator("members", OverUnits.Sum, OverTime.Last)
            .Answer("x", "members", 100, "2020-02").Answer("y", "members", 50, "2020-02").Answer("y", "members", 150, "2020-03").Table();

        table.Value("root", "members").Should().Be(150m, "the members of the unit that ended are in its successor's");
        table.Of("root", "members").Coverage.Should().Be(new Coverage(1, 1));
    }

    [Fact]
    public void A_unit_that_has_not_said_its_last_stock_yet_stays_with_the_one_before_and_is_missing()
    {
        var table = Months().Units("root!", "y:root").Indicator("members", OverUnits.Sum, OverTime.Last).Answer("y", "members", 50, "2020-02").Table();

        table.Value("root", "members").Should().Be(50m);
        table.Of("root", "members").Coverage.Should().Be(new Coverage(0, 1));
    }

    [Fact]
    public void A_unit_owes_only_the_months_that_it_stood_in()
    {
        var table = Months().Units("root!").Unit(UnitTreeTests.Make("x", "root", level: "base") with { ValidTo = EndOfFebruary })
            .Indicator("flow").Answer("x", "flow", 1, "2020-01").Answer("x", "flow", 2, "2020-02").Table();

        table.Value("root", "flow").Should().Be(3m);
        table.Of("root", "flow").Coverage.Should().Be(new Coverage(1, 1));
    }

    [Fact]
    public void A_flag_summed_over_time_counts_each_unit_once()
    {
        var table = Months().Units("root!", "a:root", "b:root").Indicator("visited", OverUnits.Count, OverTime.Sum)
            .Answer("a", "visited", 1, "2020-01").Answer("a", "visited", 1, "2020-02").Answer("b", "visited", 0, "2020-01").Table();

        table.Value("root", "visited").Should().Be(1m);
    }

    [Fact]
    public void Merging_units_keeps_the_totals_of_what_happened()
    {
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((a1, b1, a2, b2) =>
        {
            var apart = Months().Units("root!", "a:root", "b:root").Indicator("x")
                .Answer("a", "x", a1, "2020-01").Answer("b", "x", b1, "2020-01").Answer("a", "x", a2, "2020-03").Answer("b", "x", b2, "2020-03").Table();
            var merged = Months().Units("root!")
                .Unit(UnitTreeTests.Make("a", "root", level: "base") with { ValidTo = EndOfFebruary })
                .Unit(UnitTreeTests.Make("b", "root", level: "base") with { ValidTo = EndOfFebruary })
                .Unit(UnitTreeTests.Make("c", "root", level: "base") with { ValidFrom = March })
                .Indicator("x").Answer("a", "x", a1, "2020-01").Answer("b", "x", b1, "2020-01").Answer("c", "x", a2 + b2, "2020-03").Table();

            merged.Value("root", "x").Should().Be(apart.Value("root", "x"));
        }, iter: 100);
    }

    [Fact]
    public void Moving_units_about_changes_no_total_of_the_whole_and_no_coverage_beyond_what_is_owed()
    {
        // each of three units stands under a, b or c in each of three months
        Gen.Select(Gen.Int[0, 2].Array[9], Gen.Int[0, 99].Array[9]).Sample((parents, values) =>
        {
            var given = Months().Units("root!", "a:root!", "b:root!", "c:root!").Indicator("x").Indicator("s", OverUnits.Sum, OverTime.Last)
                .Indicator("c", OverUnits.Count, OverTime.Sum).Formula("f", "x / 2");
            for (var i = 0; i < 9; i++)
            {
                var (unit, month) = ($"u{i / 3}", (i % 3) + 1);
                var first = new DateOnly(2020, month, 1);
                given.Unit(UnitTreeTests.Make(unit, ((char)('a' + parents[i])).ToString(), level: "base") with { ValidFrom = first, ValidTo = first.AddMonths(1).AddDays(-1) });
                given.Answer(unit, "x", values[i], $"2020-0{month}").Answer(unit, "s", values[i], $"2020-0{month}").Answer(unit, "c", values[i] % 2, $"2020-0{month}");
            }

            var table = given.Table();

            table.Value("root", "x").Should().Be((decimal)values.Sum());
            table.Value("root", "s").Should().Be((decimal)(values[2] + values[5] + values[8]));
            new[] { "a", "b", "c" }.Sum(code => (decimal?)table.Value(code, "x") ?? 0).Should().Be(values.Sum());
            for (var unit = 0; unit < 3; unit++)
            {
                table.Value($"u{unit}", "x").Should().Be((decimal)values[(unit * 3)..((unit * 3) + 3)].Sum());
                table.Of($"u{unit}", "x").Coverage.Should().Be(new Coverage(1, 1));
            }

            table.Value("root", "c").Should().Be((decimal)Enumerable.Range(0, 3).Count(unit => values[(unit * 3)..((unit * 3) + 3)].Any(value => value % 2 == 1)));
            table.Of("root", "x").Coverage.Should().Be(new Coverage(3, 3), "a unit that moved is one unit");
            table.Of("root", "f").Coverage.Should().Be(new Coverage(3, 3));
        }, iter: 100);
    }

    private static Given Months() =>
        new() { Periods = [PeriodKey.Parse("2020-01"), PeriodKey.Parse("2020-02"), PeriodKey.Parse("2020-03")] };

    // u stands under a until the end of February, then under b
    private static Given Moved() => Months().Units("root!", "a:root!", "b:root!")
        .Unit(UnitTreeTests.Make("u", "a", level: "base") with { ValidTo = EndOfFebruary })
        .Unit(UnitTreeTests.Make("u", "b", level: "base") with { ValidFrom = March });
}
