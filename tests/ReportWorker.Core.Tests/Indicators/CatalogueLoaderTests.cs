using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Tests.Indicators;

public sealed class CatalogueLoaderTests
{
    private const string A = "indicators:\n  - { code: a, label: A, unit: u, kind: flow }\n";

    private const string AB = "indicators:\n  - { code: a, label: A, unit: đồng chí, kind: flow }\n  - { code: b, label: B, unit: chi bộ, kind: flow }\n";

    [Fact]
    public void The_real_catalogue_has_no_problem()
    {
        var load = CatalogueLoader.Load(Path.Combine(Repository.Root, "templates", "catalogue"));

        load.Problems.Should().BeEmpty();
        load.Catalogue!.Indicators.Should().HaveCountGreaterThan(42);
        load.Catalogue.Forms.Should().NotBeEmpty();
        load.Catalogue.Rules.Should().NotBeEmpty();
    }

    [Fact]
    public void A_formula_stands_behind_what_it_reads()
    {
        var load = Load("""
            indicators:
              - { code: share_of_share, label: S, unit: '%', kind: formula, formula: share / 2 }
              - { code: share, label: S, unit: '%', kind: formula, formula: a / b, format: { style: percent } }
              - { code: a, label: A, unit: u, kind: stock }
              - { code: b, label: B, unit: u, kind: flow }
            """);

        load.Problems.Should().BeEmpty();
        load.Catalogue!.Indicators.Select(indicator => indicator.Code.Value).Should().Equal("a", "b", "share", "share_of_share");
        load.Catalogue.FindIndicator("share")!.Format.Should().Be(new ValueFormat(FormatStyle.Percent, 1));
        load.Catalogue.FindIndicator("a")!.OverTime.Should().Be(OverTime.Last);
    }

    [Theory]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: flo }", 2, "'kind' is 'flo'; expected is one of: flow | cumulative", "unknown word")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: flow, colour: red }", 2, "'colour' is not known here", "unknown key")]
    [InlineData("indicator:\n  - { code: a }", 1, "Did you mean 'indicators'?", "unknown list")]
    [InlineData("indicators:\n  - { label: A, unit: u, kind: flow }", 2, "The key 'code' is missing", "no code")]
    [InlineData("indicators:\n  - { code: Đảng, label: A, unit: u, kind: flow }", 2, "'Đảng' is no code", "malformed code")]
    [InlineData("indicators:\n  - { code: unit, label: A, unit: u, kind: flow }", 2, "'unit' means something else", "a name of the model")]
    [InlineData("indicators:\n  - { code: forloop, label: A, unit: u, kind: flow }", 2, "'forloop' means something else", "a name of the language")]
    [InlineData(A + "  - { code: a, label: A, unit: u, kind: flow }", 3, "already used in test.yaml, row 2", "a code twice")]
    [InlineData(A + "  - { code: f, label: F, unit: u, kind: formula }", 3, "'formula' is missing", "a formula without one")]
    [InlineData(A + "  - { code: f, label: F, unit: u, kind: formula, formula: 'a +' }", 3, "'formula', at 'a +'", "a formula that does not parse")]
    [InlineData("indicators:\n  - { code: members, label: A, unit: u, kind: flow }\n  - { code: f, label: F, unit: u, kind: formula, formula: 'member + 1' }", 3, "Did you mean members?", "an unknown name in a formula")]
    [InlineData(A + "  - { code: f, label: F, unit: u, kind: formula, formula: f + a }", 3, "in a circle: f → f", "a formula over itself")]
    [InlineData(A + "  - { code: f, label: F, unit: u, kind: formula, formula: g + a }\n  - { code: g, label: F, unit: u, kind: formula, formula: f }", 3, "in a circle: f → g → f", "a longer circle")]
    [InlineData(A + "  - { code: t, label: T, unit: u, kind: parameter, type: text }\n  - { code: f, label: F, unit: u, kind: formula, formula: t }", 4, "does not give a number", "a text as a formula")]
    [InlineData(A + "  - { code: f, label: F, unit: u, kind: formula, formula: a > 1 }", 3, "does not give a number", "a statement as a formula")]
    [InlineData(A + "  - { code: f, label: F, unit: u, kind: formula, formula: a, overUnits: sum }", 3, "'overUnits' has no meaning here", "a formula that adds up")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: flow, formula: '1' }", 2, "Only an indicator of the kind 'formula'", "a flow with a formula")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: parameter, type: text, overUnits: sum }", 2, "'overUnits: sum' does not fit", "a sum of texts")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: parameter, type: date, overTime: sum }", 2, "'overTime: sum' does not fit", "a sum of days")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: flag, type: text }", 2, "is a number", "a flag of text")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: parameter, type: date, format: { style: percent } }", 2, "'percent' does not fit", "a day in percent")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: stock, weight: a }", 2, "Only 'overUnits: average' has a 'weight'", "a weight of no average")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: stock, overUnits: average }", 2, "'weight' is missing", "an average without a weight")]
    [InlineData(A + "  - { code: m, label: M, unit: u, kind: flow, overUnits: average, weight: a }", 3, "not summed over time", "an average that is summed over time")]
    [InlineData(A + "  - { code: m, label: M, unit: u, kind: stock, overUnits: average, weight: b }", 3, "Did you mean", "an unknown weight")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: parameter, type: date }\n  - { code: m, label: M, unit: u, kind: stock, overUnits: average, weight: a }", 3, "a cannot be a weight", "a day as a weight")]
    [InlineData(A + "  - { code: w, label: W, unit: u, kind: flow, breakdown: [a, w] }", 3, "w cannot be a part of w", "a part of itself")]
    [InlineData(A + "  - { code: w, label: W, unit: other, kind: flow, breakdown: [a] }", 3, "a cannot be a part of w", "a part that counts something else")]
    [InlineData(A + "  - { code: w, label: W, unit: u, kind: flow, breakdown: [aa] }", 3, "aa", "an unknown part")]
    [InlineData(A + "  - { code: w, label: W, unit: u, kind: flow, breakdown: [A!] }", 3, "'A!' is no code", "a malformed part")]
    [InlineData(A + "forms:\n  - { code: f, label: F, period: month, level: l, window: day16, sections: [] }", 4, "'window' is 'day16'", "an unknown window")]
    [InlineData(A + "forms:\n  - { code: f, label: F, period: month, level: l, window: { from: { day: 15 }, to: { day: 14 } }, sections: [] }", 4, "ends before it begins", "a window of no day")]
    [InlineData(A + "forms:\n  - { code: f, label: F, period: month, level: l, window: { from: { day: 15 } }, sections: [] }", 4, "'to' is missing", "half a window")]
    [InlineData(A + "forms:\n  - { code: f, label: F, period: month, level: l, deadline: { day: 32 }, sections: [] }", 4, "a whole number from 1 to 31", "a day that no month has")]
    [InlineData(A + "forms:\n  - { code: f, label: F, period: month, level: l, deadline: { days: 3, day: 4 }, sections: [] }", 4, "'day' is not known here", "two deadlines")]
    [InlineData(A + "outliers:\n  - { code: o, indicators: [b], method: min-max }", 4, "b", "an outlier check of an unknown indicator")]
    [InlineData(A + "outliers:\n  - { code: o, indicators: [a], method: mean }", 4, "modified-z | min-max", "an unknown method")]
    [InlineData(A + "outliers:\n  - { code: o, indicators: [a], method: min-max, history: 3, atLeast: 4 }", 4, "4 earlier values are asked for", "a check that never judges")]
    [InlineData(A + "  - { code: t, label: T, unit: u, kind: parameter, type: text }\noutliers:\n  - { code: o, indicators: [t], method: min-max }", 5, "t cannot be looked at", "a text as a history")]
    [InlineData(A + "  - { code: m, label: M, unit: u, kind: stock, overUnits: average, weight: a }\nforms:\n  - { code: f, label: F, period: month, level: l, sections: [{ title: T, indicators: [m] }] }", 5, "Add it to the form", "an average without its weight in the form")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: flow, format: { decimals: 9 } }", 2, "a whole number from 0 to 6", "too many decimals")]
    [InlineData("forms:\n  - { code: f, label: F, period: month, sections: [] }", 2, "neither a level nor kinds", "a form for nobody")]
    [InlineData("forms:\n  - { code: f, label: F, period: month, level: b, sections: [ { title: T, indicators: [x] } ] }", 2, "no indicator 'x'", "an unknown indicator in a form")]
    [InlineData(A + "forms:\n  - { code: f, label: F, period: month, level: b, sections: [ { title: T, indicators: [a, a] } ] }", 4, "'a' stands in this form twice", "twice in a form")]
    [InlineData(A + "forms:\n  - { code: f, label: F, period: month, level: b, sections: [ { title: T, narratives: [ { code: a, label: A } ] } ] }", 4, "already the code of an indicator", "a narrative like an indicator")]
    [InlineData("forms:\n  - { code: f, label: F, period: mont, level: b, sections: [] }", 2, "'period' is 'mont'", "an unknown period")]
    [InlineData("forms:\n  - { code: f, label: F, period: month, level: b, sections: [], numberFormat: fr }", 2, "vi-VN | invariant", "an unknown number format")]
    [InlineData(A + "rules:\n  - { code: r, statement: 'a +', severity: error, message: m }", 4, "'statement', at 'a +'", "a rule that does not parse")]
    [InlineData(A + "rules:\n  - { code: r, statement: 'b > 1', severity: error, message: m }", 4, "'statement', at 'b > 1'", "an unknown name in a rule")]
    [InlineData(A + "rules:\n  - { code: r, statement: 'a + 1', severity: error, message: m }", 4, "no statement that holds", "a rule that is a number")]
    [InlineData(A + "rules:\n  - { code: r, statement: 'a > 1', severity: error, message: '{{ b }}' }", 4, "'message', at", "an unknown name in a message")]
    [InlineData(A + "rules:\n  - { code: r, statement: 'a > 1', severity: fatal, message: m }", 4, "error | warning", "an unknown severity")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: flow, format: { zero: không có, hideZero: true } }", 2, "leave one of them out", "a zero in words and hidden")]
    [InlineData("indicators:\n  - { code: a, label: A, unit: u, kind: flow, format: { hideZero: yes } }", 2, "true | false", "neither hidden nor not")]
    [InlineData(AB + "  - { code: f, label: F, unit: đồng chí, kind: formula, formula: a + b }", 4, "'formula', at 'a + b': This adds đồng chí and chi bộ", "a sum of different things")]
    [InlineData(AB + "  - { code: f, label: F, unit: chi bộ, kind: formula, formula: a + a }", 4, "gives a number of đồng chí, but the unit is 'chi bộ'", "a sum by another name")]
    [InlineData(AB + "  - { code: f, label: F, unit: chi bộ, kind: formula, formula: (a | round) - 1 }", 4, "gives a number of đồng chí", "a difference by another name")]
    [InlineData(AB + "  - { code: f, label: F, unit: Đồng chí, kind: formula, formula: a / (a + 1) }", 4, "divides Đồng chí by Đồng chí", "a ratio that is said to count")]
    [InlineData(AB + "rules:\n  - { code: r, statement: 'a = b', severity: error, message: m }", 5, "'statement', at 'a = b': This asks whether đồng chí and chi bộ are equal", "a rule that cannot hold")]
    [InlineData(AB + "rules:\n  - { code: r, statement: 'a > b', severity: error, message: '{{ a | date }}' }", 5, "A date is expected", "a filter for days over a number")]
    public void Each_problem_is_found_at_its_line(string text, int line, string expected, string because)
    {
        var load = Load(text);

        load.Catalogue.Should().BeNull();
        load.Problems.Should().ContainSingle(because).Which.ToString(CultureInfo.InvariantCulture)
            .Should().StartWith($"test.yaml, row {line}: ", because).And.Contain(expected, because);
    }

    [Theory]
    [InlineData("đồng chí", "a + 1 - (a | max: 0)", "a sum")]
    [InlineData("đồng chí/tháng", "a / 12", "a mean")]
    [InlineData("nghìn đồng chí", "a / 1000", "a multiple")]
    [InlineData("đồng chí", "a / 2", "a part")]
    [InlineData("'%'", "a / (a + 1) * 100", "a ratio")]
    [InlineData("đồng chí/chi bộ", "a / b", "so many to one of them")]
    [InlineData("'%'", "a / b", "nobody knows better")]
    [InlineData("chi bộ", "a * b / a", "nobody knows better")]
    public void A_formula_may_have_any_unit_that_is_not_surely_wrong(string unit, string formula, string because) =>
        Load(AB + $"  - {{ code: f, label: F, unit: {unit}, kind: formula, formula: '{formula}' }}").Problems.Should().BeEmpty(because);

    [Fact]
    public void The_units_of_formulas_are_told_in_Vietnamese_too()
    {
        var load = Load(AB + "  - { code: f, label: F, unit: chi bộ, kind: formula, formula: a }\n"
            + "  - { code: g, label: G, unit: chi bộ, kind: formula, formula: b / b, format: { hideZero: true, zero: không } }");

        load.Problems.Select(problem => problem.ToString(CultureInfo.GetCultureInfo("vi"))).Should().SatisfyRespectively(
            first => first.Should().Contain("Công thức cho kết quả tính bằng đồng chí, nhưng đơn vị tính ghi là 'chi bộ'."),
            second => second.Should().Contain("hãy bỏ một trong hai"),
            third => third.Should().Contain("Công thức chia chi bộ cho chi bộ"));
    }

    [Fact]
    public void A_zero_can_be_hidden() =>
        Load("indicators:\n  - { code: a, label: A, unit: u, kind: flow, format: { hideZero: true } }").Catalogue!.FindIndicator("a")!
            .Format.Should().Be(new ValueFormat(FormatStyle.Number, HideZero: true));

    [Fact]
    public void All_problems_of_all_files_are_found_at_once()
    {
        var load = CatalogueLoader.Load(
        [
            new("b.yaml", "forms:\n  - { code: f, label: F, period: month, level: b, sections: [ { title: T, indicators: [x, y] } ] }"),
            new("a.yaml", "indicators:\n  - { code: a, label: A, unit: u, kind: flo, typ: text }"),
        ]);

        load.Problems.Select(problem => (problem.Place!.File, problem.Place.Row)).Should().Equal(("a.yaml", 2), ("a.yaml", 2), ("b.yaml", 2), ("b.yaml", 2));
    }

    [Fact]
    public void A_folder_without_files_is_a_problem() =>
        CatalogueLoader.Load(Path.Combine(Path.GetTempPath(), "no-such-folder")).Problems.Should().ContainSingle();

    [Fact]
    public void A_breakdown_makes_a_rule_for_those_who_enter_it()
    {
        var load = Load("""
            indicators:
              - { code: all, label: Bị kỷ luật, unit: u, kind: flow, breakdown: [one, two] }
              - { code: one, label: Khiển trách, unit: u, kind: flow }
              - { code: two, label: Cảnh cáo, unit: u, kind: flow }
            """);

        load.Problems.Should().BeEmpty();
        var rule = load.Catalogue!.Rules.Should().ContainSingle().Subject;
        (rule.Code, rule.EnteredWith?.Value, rule.Severity, rule.Statement.Source).Should().Be(("all_breakdown", "all", RuleSeverity.Error, "all = one + two"));
    }

    [Fact]
    public void Windows_deadlines_weights_and_outliers_are_read()
    {
        var load = Load("""
            indicators:
              - { code: members, label: M, unit: u, kind: stock }
              - { code: age, label: A, unit: tuổi, kind: stock, overUnits: average, weight: members }
            forms:
              - code: f
                label: F
                period: month
                level: l
                window: { from: { month: -1, day: 10 }, to: { day: 9 } }
                deadline: { month: 1, day: last }
                sections: [{ title: T, indicators: [members, age] }]
            outliers:
              - { code: o, indicators: [members], method: modified-z }
            """);

        load.Problems.Should().BeEmpty();
        var form = load.Catalogue!.FindForm("f")!;
        form.Window.Should().Be(new WindowRule(new MonthDay(-1, 10), new MonthDay(0, 9)));
        form.Deadline!.Usual.Should().Be(new ShiftingDay(new DeadlineRule(new MonthDay(1, 31), 0), DayShift.None));
        load.Catalogue.FindIndicator("age")!.Weight!.Value.Value.Should().Be("members");
        load.Catalogue.Outliers.Should().ContainSingle().Which.Threshold.Should().Be(3.5m);
    }

    private static CatalogueLoad Load(string text) => CatalogueLoader.Load([new("test.yaml", text)]);
}
