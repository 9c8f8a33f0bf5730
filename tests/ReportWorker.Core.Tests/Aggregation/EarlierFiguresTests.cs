using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Aggregation;

/// <summary>Last year's figures over this year's units.</summary>
public sealed class EarlierFiguresTests
{
    [Fact]
    public async Task A_unit_that_stands_in_both_years_is_held_against_itself()
    {
        var office = Office().Unit("a", "root").Answer("a", 2019, 4).Answer("a", 2020, 5);

        (await Compare(office, "a")).Should().Be((5m, 4m, null));
        (await Compare(office, "root")).Should().Be((5m, 4m, null));
    }

    [Fact]
    public async Task Merged_units_are_in_their_successor()
    {
        var office = Office().Unit("a", "root", to: "2019-12-31", successors: "c").Unit("b", "root", to: "2019-12-31", successors: "c")
            .Unit("c", "root", from: "2020-01-01").Answer("a", 2019, 4).Answer("b", 2019, 3).Answer("c", 2020, 9);

        (await Compare(office, "c")).Should().Be((9m, 7m, null));
        (await Compare(office, "root")).Should().Be((9m, 7m, null));
    }

    [Fact]
    public async Task A_renamed_unit_under_a_new_code_is_in_its_successor_over_several_successions()
    {
        var office = Office().Unit("a", "root", to: "2019-06-30", successors: "b").Unit("b", "root", from: "2019-07-01", to: "2019-12-31", successors: "c")
            .Unit("c", "root", from: "2020-01-01").Answer("a", 2019, 4).Answer("b", 2019, 3).Answer("c", 2020, 9);

        (await Compare(office, "c")).Should().Be((9m, 7m, null));
    }

    [Fact]
    public async Task A_unit_that_moved_is_held_against_itself_and_its_old_parent_loses_it_in_both_years()
    {
        var office = Office().Unit("old", "root", "district").Unit("new", "root", "district")
            .Unit("u", "old", to: "2019-12-31").Unit("u", "new", from: "2020-01-01").Unit("v", "old")
            .Answer("u", 2019, 4).Answer("v", 2019, 1).Answer("u", 2020, 6).Answer("v", 2020, 2);

        (await Compare(office, "u")).Should().Be((6m, 4m, null));
        (await Compare(office, "old")).Should().Be((2m, 1m, null), "like is compared with like");
        (await Compare(office, "new")).Should().Be((6m, 4m, null));
    }

    [Fact]
    public async Task What_was_split_can_be_compared_only_where_all_its_successors_are()
    {
        var office = Office().Unit("district", "root", "district").Unit("a", "district", to: "2019-12-31", successors: "b c")
            .Unit("b", "district", from: "2020-01-01").Unit("c", "district", from: "2020-01-01")
            .Answer("a", 2019, 10).Answer("b", 2020, 6).Answer("c", 2020, 5);

        (await Compare(office, "b")).Broken.Should().Be(ComparisonBreak.Split);
        (await Compare(office, "c")).Broken.Should().Be(ComparisonBreak.Split);
        (await Compare(office, "district")).Should().Be((11m, 10m, null));
        (await Compare(office, "root")).Should().Be((11m, 10m, null));
    }

    [Fact]
    public async Task A_split_over_two_districts_keeps_both_from_being_compared_and_not_the_whole()
    {
        var office = Office().Unit("d", "root", "district").Unit("e", "root", "district")
            .Unit("a", "d", to: "2019-12-31", successors: "b c").Unit("b", "d", from: "2020-01-01").Unit("c", "e", from: "2020-01-01").Unit("other", "e")
            .Answer("a", 2019, 10).Answer("other", 2019, 1).Answer("b", 2020, 6).Answer("c", 2020, 5).Answer("other", 2020, 1);

        (await Compare(office, "d")).Broken.Should().Be(ComparisonBreak.Split);
        (await Compare(office, "e")).Broken.Should().Be(ComparisonBreak.Split);
        (await Compare(office, "other")).Should().Be((1m, 1m, null));
        (await Compare(office, "root")).Should().Be((12m, 11m, null));
    }

    [Fact]
    public async Task A_unit_that_ended_without_a_successor_stays_in_what_was_above_it()
    {
        var office = Office().Unit("district", "root", "district", to: "2019-12-31").Unit("a", "district", to: "2019-12-31").Unit("b", "root")
            .Answer("a", 2019, 10).Answer("b", 2019, 1).Answer("b", 2020, 2);

        (await Compare(office, "root")).Should().Be((2m, 11m, null), "the district was abolished with its unit");
        (await Compare(office, "b")).Should().Be((2m, 1m, null));
    }

    [Fact]
    public async Task Wards_of_an_abolished_district_are_held_against_themselves()
    {
        var office = Office().Unit("district", "root", "district", to: "2019-12-31").Unit("ward", "district", to: "2019-12-31")
            .Unit("ward", "root", from: "2020-01-01").Answer("ward", 2019, 10).Answer("ward", 2020, 12);

        (await Compare(office, "ward")).Should().Be((12m, 10m, null));
        (await Compare(office, "root")).Should().Be((12m, 10m, null));
    }

    [Fact]
    public async Task A_new_unit_has_no_earlier_figure_and_an_earlier_year_knows_who_was_missing()
    {
        var office = Office().Unit("a", "root").Unit("b", "root").Unit("c", "root", from: "2020-01-01")
            .Answer("a", 2019, 4).Answer("a", 2020, 5).Answer("b", 2020, 1).Answer("c", 2020, 2);
        var later = await office.ReadAsync(2020);
        var before = await office.BeforeAsync(later, 2019);

        before.Figure(Place(later, "c"), YearlyOffice.Count).Value.Should().BeNull();
        before.Figure(Place(later, "c"), YearlyOffice.Count).Coverage.Should().Be(new Coverage(0, 0));
        before.Figure(Place(later, "root"), YearlyOffice.Count).Coverage.Should().Be(new Coverage(1, 2));
    }

    [Fact]
    public async Task A_unit_that_moved_within_the_year_keeps_its_parents_from_being_compared()
    {
        var office = Office().Unit("old", "root", "district").Unit("new", "root", "district")
            .Unit("u", "old", to: "2020-06-30").Unit("u", "new", from: "2020-07-01").Answer("u", 2019, 4).Answer("u", 2020, 6);

        (await Compare(office, "u")).Should().Be((6m, 4m, null), "a yearly form counts where the unit stood at the end");
        (await Compare(office, "root")).Should().Be((6m, 4m, null));
    }

    private static YearlyOffice Office() => new YearlyOffice().Unit("root", level: "city");

    private static int Place(FigureTable table, string unit) => table.Tree.IndexOf(UnitCode.Parse(unit));

    private static async Task<(object? Now, object? Before, ComparisonBreak? Broken)> Compare(YearlyOffice office, string unit)
    {
        var later = await office.ReadAsync(2020);
        var before = await office.BeforeAsync(later, 2019);
        var place = Place(later, unit);
        return (later.Figure(place, YearlyOffice.Count).Value, before.Figure(place, YearlyOffice.Count).Value, before.BrokenAt(place)?.Reason);
    }
}
