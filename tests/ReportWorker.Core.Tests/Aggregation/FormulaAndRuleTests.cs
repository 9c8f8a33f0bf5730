using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Aggregation;

public sealed class FormulaAndRuleTests
{
    [Fact]
    public void A_ratio_is_computed_from_summed_parts_and_never_averaged()
    {
        var table = Two().Formula("share", "x / y").Answer("a", "x", 1).Answer("a", "y", 2).Answer("b", "x", 0).Answer("b", "y", 8).Table();

        table.Value("root", "share").Should().Be(0.1m, "not the mean of 50% and 0%");
        table.Of("root", "share").ToString().Should().Be("share = 10% (2/2)");
    }

    [Fact]
    public void A_ratio_below_one_never_prints_as_all()
    {
        var table = Two().Formula("share", "x / y").Answer("a", "x", 2309).Answer("a", "y", 2310).Table();

        table.Of("root", "share").ToText(System.Globalization.CultureInfo.InvariantCulture).Should().Be("99,96%");
    }

    [Fact]
    public void A_formula_over_something_missing_or_over_zero_is_missing()
    {
        var table = Two().Formula("share", "x / y").Answer("a", "x", 1).Answer("b", "x", 1).Answer("b", "y", 0).Table();

        table.Value("a", "share").Should().BeNull();
        table.Value("b", "share").Should().BeNull();
    }

    [Fact]
    public void A_formula_lacks_every_unit_that_one_of_its_parts_lacks()
    {
        var figure = Two().Formula("share", "x / y").Formula("twice", "share * 2").Answer("a", "x", 1).Answer("a", "y", 2).Answer("b", "x", 3)
            .Table().Of("root", "twice");

        figure.Value.Should().Be(4m);
        figure.Coverage.Should().Be(new Coverage(1, 2));
        figure.Missing.Select(unit => unit.Unit.Code.Value).Should().Equal("b");
    }

    [Fact]
    public void A_rule_with_a_level_is_judged_on_each_unit_and_one_without_on_the_total()
    {
        var table = Two(Rule("each", "base", "x <= y", "{{ unit.name }}: {{ x }} > {{ y }}"), Rule("total", null, "x <= y", "tổng {{ x }}"))
            .Answer("a", "x", 5).Answer("a", "y", 4).Answer("b", "x", 1).Answer("b", "y", 1).Table();

        Broken(table).Should().Equal("each a: Đơn vị a: 5 > 4", "total root: tổng 6");
    }

    [Fact]
    public void A_rule_with_a_missing_figure_is_not_judged()
    {
        var table = Two(Rule("each", "base", "x <= y", "m")).Answer("a", "x", 5).Answer("b", "y", 4).Table();

        Broken(table).Should().BeEmpty();
    }

    [Fact]
    public void A_rule_may_read_the_period()
    {
        var table = Two(Rule("total", null, "x < 5 or period.year = '2019'", "năm {{ period.year }}")).Answer("a", "x", 5).Table();

        Broken(table).Should().Equal("total root: năm 2020");
    }

    [Fact]
    public void A_rule_that_cannot_be_judged_is_told_like_a_broken_one()
    {
        var table = Two(Rule("total", null, "x <= perod", "m")).Answer("a", "x", 5).Table();

        Broken(table).Single().Should().StartWith("total root: Không kiểm tra được quy tắc 'total'");
    }

    [Fact]
    public void Completeness_says_who_owes_what_and_who_has_answered()
    {
        var given = Two().Answer("b", "x", 1);
        var tree = given.Table().Tree;

        var all = Completeness.Of(tree, given.Asked(given.Catalogue()), given.Heads, new OfficeClock(TimeProvider.System, TimeZoneInfo.Utc));

        all.Coverage.Should().Be(new Coverage(1, 2), "the district owes no form");
        all.Missing.Select(owed => owed.Unit.Code.Value).Should().Equal("a");
        all.ByForm.Single().Completeness.Coverage.Should().Be(new Coverage(1, 2));
        all.Below(tree, tree.IndexOf(UnitCode.Parse("b"))).Coverage.IsComplete.Should().BeTrue();
    }

    private static Given Two(params Rule[] rules) =>
        new Given { Rules = rules }.Units("root!", "a:root", "b:root").Indicator("x").Indicator("y");

    private static Rule Rule(string code, string? level, string statement, string message) => new(
        code, level, Expression.Parse(statement).Value!, RuleSeverity.Error, TextTemplate.Compile(message, TextEscape.None).Value!);

    private static IEnumerable<string> Broken(FigureTable table)
    {
        var names = new Dictionary<string, object?> { ["period"] = new Dictionary<string, object?> { ["year"] = "2020" } };
        return RuleChecker.Check(table.Find(UnitCode.Parse("root"))!, names)
            .Select(broken => $"{broken.Rule.Code} {broken.Unit.Code}: {broken.Message}");
    }
}
