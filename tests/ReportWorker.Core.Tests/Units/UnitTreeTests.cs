using System.Globalization;
using CsCheck;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Units;

public sealed class UnitTreeTests
{
    private static readonly DataWindow Window = PeriodKey.Parse("2020-H1").Calendar;

    [Fact]
    public void A_parent_stands_before_its_children_and_siblings_stand_by_order_then_code()
    {
        var tree = UnitTree.Build([Make("c", "root", 2), Make("b", "root", 2), Make("a", "c", 1), Make("z", "root", 1), Make("root")], Window);

        Codes(tree).Should().Equal("root", "z", "b", "c", "a");
        tree.Parents.ToArray().Should().Equal(-1, 0, 0, 0, 3);
        tree.ChildrenOf(0).Should().Equal(1, 2, 3);
        tree.Subtree(UnitCode.Parse("c")).Select(unit => unit.Code.Value).Should().Equal("c", "a");
        tree.Roots().Should().Equal(0);
        tree.Problems.Should().BeEmpty();
    }

    [Fact]
    public void Of_several_versions_in_the_window_the_latest_counts()
    {
        var old = Make("a") with { Name = "cũ", ValidTo = Day("2020-02-29") };
        var renamed = Make("a") with { Name = "mới", ValidFrom = Day("2020-03-01"), ValidTo = Day("2020-05-31") };
        var later = Make("a") with { Name = "sau kỳ", ValidFrom = Day("2020-07-01") };

        UnitTree.Build([later, renamed, old], Window).Units.Should().Equal(renamed);
    }

    [Fact]
    public void A_unit_that_ended_in_the_window_stands_in_it_and_one_that_ended_before_does_not()
    {
        var ended = Make("a") with { ValidTo = Day("2020-01-01") };
        var before = Make("b") with { ValidTo = Day("2019-12-31") };

        Codes(UnitTree.Build([ended, before], Window)).Should().Equal("a");
    }

    [Fact]
    public void Below_a_parent_that_does_not_stand_a_unit_hangs_under_the_nearest_that_does()
    {
        var gone = Make("gone", "root") with { ValidTo = Day("2019-12-31") };

        var tree = UnitTree.Build([Make("root"), gone, Make("a", "gone")], Window);

        tree.ParentOf(tree.IndexOf(UnitCode.Parse("a"))).Should().Be(0);
        tree.Problems.Should().ContainSingle().Which.Kind.Should().Be(UnitProblemKind.ParentNotValid);
    }

    [Fact]
    public void A_unit_under_an_unknown_parent_is_a_root_and_a_problem()
    {
        var tree = UnitTree.Build([Make("a", "nobody")], Window);

        tree.Roots().Should().Equal(0);
        tree.Problems.Should().ContainSingle().Which.Kind.Should().Be(UnitProblemKind.UnknownParent);
    }

    [Fact]
    public void A_cycle_is_cut_at_its_smallest_code_and_told_with_the_names_along_it()
    {
        var tree = UnitTree.Build([Make("c", "b"), Make("b", "a"), Make("a", "c"), Make("below", "b")], Window);

        Codes(tree).Should().Equal("a", "b", "below", "c");
        tree.Problems.Should().ContainSingle().Which.Message.ToString(CultureInfo.InvariantCulture)
            .Should().Contain("Đơn vị a (a) → Đơn vị c (c) → Đơn vị b (b) → Đơn vị a (a)");
    }

    [Fact]
    public void Every_unit_stands_once_and_behind_its_parent_whatever_the_parents_are()
    {
        Gen.Int[-1, 9].Array[1, 10].Sample(parents =>
        {
            var units = parents.Select((parent, i) => Make($"u{i}", parent < 0 ? null : $"u{parent}")).ToList();
            var tree = UnitTree.Build(units, Window);
            tree.Count.Should().Be(units.Count);
            for (var place = 0; place < tree.Count; place++)
            {
                tree.ParentOf(place).Should().BeLessThan(place);
                tree.EndOf(place).Should().BeGreaterThan(place).And.BeLessThanOrEqualTo(tree.Count);
            }
        });
    }

    [Theory]
    [InlineData(UnitProblemKind.Cycle, "a under b under a")]
    [InlineData(UnitProblemKind.UnknownParent, "the parent is no unit")]
    [InlineData(UnitProblemKind.OverlappingVersions, "the first version has no end")]
    [InlineData(UnitProblemKind.EndsBeforeItBegins, "the days are swapped")]
    [InlineData(UnitProblemKind.UnknownSuccessor, "the successor is no unit")]
    [InlineData(UnitProblemKind.SuccessionCycle, "a became b, b became c and d, d became a")]
    public void Validation_names_each_thing_that_stands_against_storing(UnitProblemKind kind, string because)
    {
        var versions = kind switch
        {
            UnitProblemKind.Cycle => [Make("a", "b"), Make("b", "a")],
            UnitProblemKind.UnknownParent => [Make("a", "nobody")],
            UnitProblemKind.OverlappingVersions => [Make("a"), Make("a") with { ValidFrom = Day("2020-01-01") }],
            UnitProblemKind.EndsBeforeItBegins => [Make("a") with { ValidTo = Day("2014-12-31") }],
            UnitProblemKind.SuccessionCycle => [Succeeded("a", "b"), Succeeded("b", "c", "d"), Make("c"), Succeeded("d", "a")],
            _ => new[] { Succeeded("a", "nobody") },
        };

        UnitTree.Validate(versions).Select(problem => problem.Kind).Should().Equal([kind], because);
    }

    [Fact]
    public void Units_that_are_under_each_other_at_different_times_are_no_cycle()
    {
        var versions = new[]
        {
            Make("a", "b") with { ValidTo = Day("2019-12-31") },
            Make("a") with { ValidFrom = Day("2020-01-01") },
            Make("b") with { ValidTo = Day("2019-12-31") },
            Make("b", "a") with { ValidFrom = Day("2020-01-01") },
        };

        UnitTree.Validate(versions).Should().BeEmpty();
    }

    [Fact]
    public void Each_unknown_successor_is_told_and_a_cycle_with_the_names_along_it()
    {
        var problems = UnitTree.Validate([Succeeded("a", "x", "b", "y"), Succeeded("b", "a"), Succeeded("c", "b")]);

        problems.Select(problem => problem.Message.ToString(CultureInfo.InvariantCulture)).Should().Equal(
            "The unit 'Đơn vị a' names the successor 'x', which is no unit.",
            "The unit 'Đơn vị a' names the successor 'y', which is no unit.",
            "Units succeed themselves: Đơn vị a (a) → Đơn vị b (b) → Đơn vị a (a). Correct the successor of one of them.");
    }

    [Fact]
    public void A_unit_that_was_split_and_whose_parts_became_one_again_is_no_cycle_and_neither_is_a_long_chain()
    {
        UnitTree.Validate([Succeeded("a", "b", "c"), Succeeded("b", "d"), Succeeded("c", "d"), Make("d")]).Should().BeEmpty();
        UnitTree.Validate([.. Enumerable.Range(0, 5000).Select(i => Succeeded($"u{i}", $"u{i + 1}")), Make("u5000")]).Should().BeEmpty();
    }

    private static Unit Succeeded(string code, params string[] successors) =>
        Make(code) with { SucceededBy = [.. successors.Select(UnitCode.Parse)] };

    internal static Unit Make(string code, string? parent = null, int order = 0, string kind = "kind", string level = "level") => new(
        UnitCode.Parse(code), $"Đơn vị {code}", kind, level, parent is null ? null : UnitCode.Parse(parent), order, Day("2015-01-01"), null, [], null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Codes(UnitTree tree) => tree.Units.Select(unit => unit.Code.Value);
}
