using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Tests.Aggregation;

public sealed class FigureTableTests
{
    private static readonly DateOnly March = new(2020, 3, 20);
    private static readonly DateOnly June = new(2020, 6, 10);

    [Fact]
    public void A_sum_is_the_unit_s_own_value_together_with_all_below()
    {
        var table = new Given().Units("root!", "a:root", "b:root", "b1:b").Indicator("x")
            .Answer("a", "x", 1).Answer("b", "x", 20).Answer("b1", "x", 300).Table();

        table.Value("root", "x").Should().Be(321m);
        table.Value("b", "x").Should().Be(320m);
        table.Value("b1", "x").Should().Be(300m);
    }

    [Fact]
    public void A_count_counts_the_units_that_say_yes()
    {
        var table = new Given().Units("root!", "a:root", "b:root", "c:root").Indicator("x", OverUnits.Count, OverTime.Last)
            .Answer("a", "x", 1).Answer("b", "x", 0).Answer("c", "x", 1).Table();

        table.Value("root", "x").Should().Be(2m);
        table.Of("root", "x").Coverage.Should().Be(new Coverage(3, 3), "a no is an answer");
    }

    [Theory]
    [InlineData(OverUnits.Min, 3)]
    [InlineData(OverUnits.Max, 6)]
    [InlineData(OverUnits.Last, 3)]
    public void A_day_can_be_the_smallest_the_largest_or_the_latest_received(OverUnits overUnits, int month)
    {
        var table = new Given().Units("root!", "a:root", "b:root").Indicator("x", overUnits, OverTime.Last, ValueType.Date)
            .Answer("a", "x", June, day: 1).Answer("b", "x", March, day: 2).Table();

        table.Value("root", "x").Should().Be(month == 3 ? March : June);
    }

    [Fact]
    public void A_text_is_the_latest_received()
    {
        var table = new Given().Units("root!", "a:root", "b:root").Indicator("x", OverUnits.Last, OverTime.Last, ValueType.Text)
            .Answer("a", "x", "2020-2022", day: 2).Answer("b", "x", "2015-2020", day: 1).Table();

        table.Value("root", "x").Should().Be("2020-2022");
    }

    [Fact]
    public void What_does_not_add_up_stays_with_each_unit()
    {
        var table = new Given().Units("root!", "a:root").Indicator("x", OverUnits.None, OverTime.Last).Answer("a", "x", 5).Table();

        table.Value("a", "x").Should().Be(5m);
        table.Value("root", "x").Should().BeNull();
        table.Of("root", "x").Coverage.Should().Be(new Coverage(0, 0));
    }

    [Fact]
    public void A_sum_of_nothing_is_missing_and_not_zero()
    {
        var table = new Given().Units("root!", "a:root").Indicator("x").Indicator("y").Answer("a", "y", 0).Table();

        table.Value("root", "x").Should().BeNull();
        table.Value("root", "y").Should().Be(0m);
        table.Of("root", "x").Coverage.Should().Be(new Coverage(0, 1));
    }

    [Fact]
    public void Coverage_names_the_units_that_owe_an_answer()
    {
        var table = new Given().Units("root!", "a:root", "b:root", "c:root").Indicator("x").Answer("b", "x", 7).Table();
        var figure = table.Of("root", "x");

        figure.Coverage.Should().Be(new Coverage(1, 3));
        figure.Missing.Select(unit => unit.Unit.Code.Value).Should().Equal("a", "c");
        table.Of("b", "x").Missing.Should().BeEmpty();
    }

    [Fact]
    public void Only_units_of_a_kind_that_enters_it_owe_an_answer()
    {
        var table = new Given().Units("root!", "a:root").Unit(Core.Tests.Units.UnitTreeTests.Make("p", "root", kind: "phuong", level: "base"))
            .Indicator("x", enteredBy: "phuong").Answer("p", "x", 1).Answer("a", "x", 10).Table();

        table.Of("root", "x").Coverage.Should().Be(new Coverage(1, 1), "a gave a value that nobody expected");
        table.Value("root", "x").Should().Be(11m, "a value that is stored is not thrown away");
    }

    [Fact]
    public void A_unit_that_ended_before_the_window_owes_nothing_and_its_answer_is_told_apart()
    {
        var gone = Core.Tests.Units.UnitTreeTests.Make("gone", "root", level: "base") with { ValidTo = new DateOnly(2019, 12, 31) };
        var table = new Given().Units("root!", "a:root").Unit(gone).Indicator("x").Answer("a", "x", 1).Answer("gone", "x", 5).Table();

        table.Value("root", "x").Should().Be(1m);
        table.Of("root", "x").Coverage.Should().Be(new Coverage(1, 1));
        table.Unplaced.Select(head => head.Unit.Value).Should().Equal("gone");
    }

    [Fact]
    public void Two_forms_that_ask_for_the_same_quantity_count_once_by_the_later_answer()
    {
        var table = new Given().Units("root!", "a:root").Indicator("x").AlsoForm("other", "x")
            .Answer("a", "x", 5, form: "other", day: 2).Answer("a", "x", 4, form: "form", day: 1).Table();

        table.Value("root", "x").Should().Be(5m);
        table.Of("root", "x").Coverage.Should().Be(new Coverage(1, 1));
    }

    [Theory]
    [InlineData(OverTime.Sum, 7)]
    [InlineData(OverTime.Last, 4)]
    [InlineData(OverTime.First, 1)]
    public void Values_of_several_periods_come_together_in_each_unit_first(OverTime overTime, int expected)
    {
        var table = Months().Indicator("x", OverUnits.Sum, overTime)
            .Answer("a", "x", 4, "2020-03").Answer("a", "x", 1, "2020-01").Answer("a", "x", 2, "2020-02").Table();

        table.Value("root", "x").Should().Be((decimal)expected);
        table.Of("root", "x").Coverage.IsComplete.Should().BeTrue();
    }

    [Fact]
    public void A_sum_over_time_is_complete_only_with_every_period()
    {
        var table = Months().Indicator("x").Indicator("y", OverUnits.Sum, OverTime.Last).Indicator("z", OverUnits.Sum, OverTime.None)
            .Answer("a", "x", 4, "2020-03").Answer("a", "x", 1, "2020-01").Answer("a", "y", 1, "2020-01").Answer("a", "z", 1, "2020-01").Table();

        table.Of("root", "x").Coverage.Should().Be(new Coverage(0, 1), "February is missing");
        table.Of("root", "y").Coverage.Should().Be(new Coverage(0, 1), "the last month is missing");
        table.Value("root", "z").Should().BeNull("it does not add up over time");
    }

    [Fact]
    public void A_number_keeps_no_zeros_at_its_end()
    {
        var table = new Given().Units("root!", "a:root", "b:root").Indicator("x").Answer("a", "x", 1.250m).Answer("b", "x", 0.25m).Table();

        ((decimal)table.Value("root", "x")!).Scale.Should().Be(1);
    }

    [Fact]
    public void A_figure_knows_the_values_it_was_added_up_from()
    {
        var table = new Given().Units("root!", "a:root", "b:root").Indicator("x").Answer("b", "x", 2).Answer("a", "x", 1).Table();

        var parts = table.Parts(table.Of("root", "x"));

        parts.Select(part => (part.Unit.Code.Value, part.Value, part.Submission.Id)).Should().Equal(("a", 1m, 2L), ("b", 2m, 1L));
    }

    [Fact]
    public void Narratives_are_merged_in_the_order_of_the_tree()
    {
        var table = new Given().Units("root!", "a:root", "b:root").Narrative("text")
            .Answer("b", "text", "hai").Answer("a", "text", "một").Table();
        var narrative = table.Find(UnitCode.Parse("root"))!.FindNarrative("text")!;

        narrative.Text.Should().Be("một\n\nhai");
        narrative.Parts.Select(part => part.Unit.Unit.Code.Value).Should().Equal("a", "b");
        table.Find(UnitCode.Parse("b"))!.FindNarrative("text")!.Text.Should().Be("hai");
    }

    [Fact]
    public void A_figure_shows_its_parts_to_templates_and_prints_in_its_own_format()
    {
        var table = new Given().Units("root!", "a:root", "b:root").Indicator("x", format: new ValueFormat(FormatStyle.Pad2)).Answer("a", "x", 6).Table();
        IModelValue figure = table.Of("root", "x");

        Member(figure, "value").Should().Be(6m);
        Member(figure, "answered").Should().Be(1m);
        Member(figure, "expected").Should().Be(2m);
        Member(figure, "complete").Should().Be(false);
        Member(figure, "unit").Should().Be("đồng chí");
        Member(figure, "label").Should().Be("Nhãn x");
        Member(figure, "missing").Should().BeAssignableTo<IReadOnlyList<object?>>();
        figure.TryGetMember("valu", out _).Should().BeFalse();
        figure.ToText(System.Globalization.CultureInfo.InvariantCulture).Should().Be("06");
    }

    [Fact]
    public void A_unit_shows_its_fields_figures_and_narratives_to_templates()
    {
        var table = new Given().Units("root!", "a:root").Indicator("x").Narrative("text").Answer("a", "x", 6).Table();
        IModelValue unit = table.Of(1);

        unit.Scalar.Should().Be("Đơn vị a");
        Member(unit, "code").Should().Be("a");
        Member(unit, "level").Should().Be("base");
        Member(unit, "x").Should().BeOfType<Figure>().Which.Value.Should().Be(6m);
        Member(unit, "text").Should().BeOfType<Narrative>();
        unit.TryGetMember("y", out _).Should().BeFalse();
        table.Of(0).Names.Keys.Should().Equal("x", "text");
    }

    private static Given Months() =>
        new Given { Periods = [PeriodKey.Parse("2020-01"), PeriodKey.Parse("2020-02"), PeriodKey.Parse("2020-03")] }.Units("root!", "a:root");

    private static object? Member(IModelValue value, string name)
    {
        value.TryGetMember(name, out var member).Should().BeTrue();
        return member;
    }
}
