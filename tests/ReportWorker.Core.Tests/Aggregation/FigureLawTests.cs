using CsCheck;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Tests.Aggregation;

public sealed class FigureLawTests
{
    private static readonly string[] Codes = ["sum", "count", "last", "min", "max", "none", "first", "text"];

    private static readonly Gen<(string Unit, string Code, int Value, int Month, string Form, int Day)> Answer = Gen.Select(
        OneOf("a", "b", "b1", "b2"), OneOf(Codes), Gen.Int[0, 9], Gen.Int[1, 3], OneOf("form", "other"), Gen.Int[1, 9]);

    [Fact]
    public void The_order_in_which_values_are_read_does_not_matter()
    {
        Gen.Select(Answer.Array[0, 40], Gen.Int[0, 1_000_000]).Sample((answers, seed) =>
        {
            var given = Office(answers.DistinctBy(a => (a.Unit, a.Code, a.Month, a.Form)));
            var inOrder = Read(given.Table());
            var shuffled = Read(given.Table(count => Enumerable.Range(0, count).OrderBy(i => HashCode.Combine(i, seed))));
            shuffled.Should().Equal(inOrder);
        }, iter: 300);
    }

    [Fact]
    public void Splitting_a_unit_s_figure_over_its_children_does_not_change_the_parent()
    {
        Gen.Select(Gen.Decimal[-1000, 1000], Gen.Decimal[-1000, 1000], Gen.Decimal[-1000, 1000]).Sample((other, one, rest) =>
        {
            (one, rest, other) = (Math.Round(one, 6), Math.Round(rest, 6), Math.Round(other, 6));
            var whole = new Given().Units("root!", "a:root", "b:root").Indicator("x").Answer("a", "x", other).Answer("b", "x", one + rest).Table();
            var split = new Given().Units("root!", "a:root", "b:root", "b1:b", "b2:b").Indicator("x")
                .Answer("a", "x", other).Answer("b1", "x", one).Answer("b2", "x", rest).Table();

            split.Value("root", "x").Should().Be(whole.Value("root", "x"));
            split.Value("b", "x").Should().Be(whole.Value("b", "x"));
        });
    }

    [Fact]
    public async Task A_revision_replaces_and_never_adds_however_many_there_are()
    {
        await Gen.Select(OneOf("a", "b", "c"), Gen.Int[0, 1000]).Array[1, 20].SampleAsync(async answers =>
        {
            var office = new YearlyOffice().Unit("root", level: "city").Unit("a", "root").Unit("b", "root").Unit("c", "root");
            foreach (var (unit, value) in answers)
            {
                office.Answer(unit, 2020, value);
            }

            var table = await office.ReadAsync(2020);

            var last = answers.GroupBy(answer => answer.Item1).Select(unit => unit.Last().Item2).ToList();
            table.Value("root", "x").Should().Be((decimal)last.Sum());
            table.Of("root", "x").Coverage.Should().Be(new Coverage(last.Count, 3));
        }, iter: 100);
    }

    [Fact]
    public void Coverage_never_exceeds_what_is_expected_and_names_as_many_as_are_missing()
    {
        Answer.Array[0, 40].Sample(answers =>
        {
            var table = Office(answers.DistinctBy(a => (a.Unit, a.Code, a.Month, a.Form))).Table();
            foreach (var code in Codes)
            {
                var figure = table.Of("root", code);
                figure.Coverage.Answered.Should().BeLessThanOrEqualTo(figure.Coverage.Expected);
                figure.Missing.Should().HaveCount(figure.Coverage.Missing);
            }
        }, iter: 300);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Given Office(IEnumerable<(string Unit, string Code, int Value, int Month, string Form, int Day)> answers)
    {
        var given = new Given { Periods = [PeriodKey.Parse("2020-01"), PeriodKey.Parse("2020-02"), PeriodKey.Parse("2020-03")] }
            .Units("root!", "a:root", "b:root", "b1:b", "b2:b")
            .Indicator("sum")
            .Indicator("count", OverUnits.Count, OverTime.Last)
            .Indicator("last", OverUnits.Last, OverTime.Last)
            .Indicator("min", OverUnits.Min, OverTime.Last)
            .Indicator("max", OverUnits.Max, OverTime.First)
            .Indicator("none", OverUnits.None, OverTime.Last)
            .Indicator("first", OverUnits.Sum, OverTime.First)
            .Indicator("text", OverUnits.Last, OverTime.Last, ValueType.Text)
            .AlsoForm("other", Codes);
        foreach (var (unit, code, value, month, form, day) in answers)
        {
            given.Answer(unit, code, code == "text" ? $"t{value}" : value, $"2020-0{month}", form, day);
        }

        return given;
    }

    private static List<string> Read(FigureTable table) =>
        [.. table.Tree.Units.SelectMany(_ => Codes, (unit, code) => $"{unit.Code}.{table.Of(unit.Code.Value, code)}")];
}
