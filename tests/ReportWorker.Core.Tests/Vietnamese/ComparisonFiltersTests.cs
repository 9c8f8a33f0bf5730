using System.Globalization;
using CsCheck;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Vietnamese;

public sealed class ComparisonFiltersTests
{
    private static readonly Dictionary<string, object?> Model = new()
    {
        ["nothing"] = null,
        ["last_year"] = new Earlier(100m, null, "cùng kỳ"),
        ["previous"] = new Earlier(100m, null, "kỳ trước"),
        ["split"] = new Earlier(null, "không so sánh được với cùng kỳ vì đơn vị đã chia tách", "cùng kỳ"),
        ["partial"] = new Earlier(100m, "số liệu kỳ trước mới có của 3/4 đơn vị nên chưa so sánh được", "kỳ trước"),
        ["unanswered"] = new Earlier(null, null, "cùng kỳ"),
    };

    private static readonly string[] Cultures = ["vi-VN", "en-US", "tr-TR", ""];

    /// <summary>Expression, phrase (null: missing), reason.</summary>
    public static TheoryData<string, string?, string> Phrases => new()
    {
        { "112.5 | change: 100", "tăng 12,5% so với cùng kỳ", "more" },
        { "87.5 | change: 100", "giảm 12,5% so với cùng kỳ", "less, without a minus" },
        { "7 | change: 7", "giữ nguyên so với cùng kỳ", "the same" },
        { "7.00 | change: 7", "giữ nguyên so với cùng kỳ", "the same, written otherwise" },
        { "7 | change: 0", "cùng kỳ không phát sinh", "nothing to divide by" },
        { "0 | change: 0", "cùng kỳ cũng không phát sinh", "neither then nor now" },
        { "0 | change: 7", "giảm 100% so với cùng kỳ", "nothing is left" },
        { "1 | change: 2500", "giảm 99,96% so với cùng kỳ", "something is left: never 100%" },
        { "2 | change: 1", "tăng 100% so với cùng kỳ", "twice as many" },
        { "5000 | change: 1", "tăng 499.900% so với cùng kỳ", "grouped as any number" },
        { "100001 | change: 100000", "tăng 0,001% so với cùng kỳ", "a small change is not 0%" },
        { "99999 | change: 100000", "giảm 0,001% so với cùng kỳ", "nor downwards" },
        { "4 | change: 3", "tăng 33,3% so với cùng kỳ", "one place is the custom" },
        { "-5 | change: -10", "tăng 5 so với cùng kỳ", "a share of what is below zero tells nothing" },
        { "5 | change: -10", "tăng 15 so với cùng kỳ", "nor across zero" },
        { "-5 | change: 10", "giảm 15 so với cùng kỳ", "nor downwards" },
        { "-5 | change: -5", "giữ nguyên so với cùng kỳ", "the same" },
        { "-5 | change: 0", "cùng kỳ không phát sinh", "nothing happened then" },
        { "nothing | change: 5", null, "a gap stays a gap" },
        { "5 | change: nothing", null, "nothing to compare with" },
        { "0.265 | change: 0.253, 'points'", "tăng 1,2 điểm phần trăm so với cùng kỳ", "never 'tăng 1,2%' for a ratio" },
        { "0.253 | change: 0.265, 'points'", "giảm 1,2 điểm phần trăm so với cùng kỳ", "less" },
        { "0.253 | change: 0.253, 'points'", "giữ nguyên so với cùng kỳ", "the same" },
        { "0.25 | change: 0, 'points'", "tăng 25 điểm phần trăm so với cùng kỳ", "zero is a ratio like others" },
        { "0 | change: 0, 'points'", "giữ nguyên so với cùng kỳ", "zero is a ratio like others" },
        { "1 | change: 0, 'points'", "tăng 100 điểm phần trăm so với cùng kỳ", "from none to all" },
        { "0.25304 | change: 0.25300, 'points'", "tăng 0,004 điểm phần trăm so với cùng kỳ", "a small change is not 0" },
        { "171 | change: 171, 'plan'", "đạt 100% kế hoạch", "reached exactly (S4)" },
        { "171 | change: 200, 'plan'", "đạt 85,5% kế hoạch", "below" },
        { "2309 | change: 2310, 'plan'", "đạt 99,96% kế hoạch", "below, never 100%" },
        { "225 | change: 200, 'plan'", "vượt 12,5% kế hoạch", "beyond" },
        { "100001 | change: 100000, 'plan'", "vượt 0,001% kế hoạch", "just beyond is not 0%" },
        { "600 | change: 200, 'plan'", "vượt 200% kế hoạch", "three times the plan" },
        { "0 | change: 200, 'plan'", "đạt 0% kế hoạch", "nothing yet" },
        { "5 | change: 0, 'plan'", null, "no plan to hold it against" },
        { "5 | change: nothing, 'plan'", null, "no plan" },
        { "nothing | change: 200, 'plan'", null, "a gap stays a gap" },
        { "-5 | change: 200, 'plan'", null, "no plan is reached below zero" },
        { "112.5 | change: 100, 'previous'", "tăng 12,5% so với kỳ trước", "the period before" },
        { "7 | change: 7, 'previous'", "giữ nguyên so với kỳ trước", "the same" },
        { "7 | change: 0, 'previous'", "kỳ trước không phát sinh", "nothing to divide by" },
        { "0 | change: 0, 'previous'", "kỳ trước cũng không phát sinh", "neither then nor now" },
        { "0.265 | change: 0.253, 'points', 'previous'", "tăng 1,2 điểm phần trăm so với kỳ trước", "words go together" },
        { "0.265 | change: 0.253, 'previous', 'points'", "tăng 1,2 điểm phần trăm so với kỳ trước", "in any order" },
        { "112 | change: last_year", "tăng 12% so với cùng kỳ", "the figure knows its period" },
        { "112 | change: previous", "tăng 12% so với kỳ trước", "the figure knows its period" },
        { "112 | change: last_year, 'previous'", "tăng 12% so với cùng kỳ", "better than the template does" },
        { "112 | change: split", "không so sánh được với cùng kỳ vì đơn vị đã chia tách", "no number where there is none" },
        { "112 | change: partial, 'points'", "số liệu kỳ trước mới có của 3/4 đơn vị nên chưa so sánh được", "nor where it would mislead" },
        { "nothing | change: split", null, "a gap stays a gap" },
        { "112 | change: unanswered", null, "nothing to compare with" },
        { "90 | change: last_year, 'plan'", "đạt 90% kế hoạch", "a plan has no period" },
        { "112 | difference: 100", "tăng 12 so với cùng kỳ", "more" },
        { "97 | difference: 100", "giảm 3 so với cùng kỳ", "less, without a minus" },
        { "7 | difference: 7", "giữ nguyên so với cùng kỳ", "the same, as change says it" },
        { "7 | difference: 0", "tăng 7 so với cùng kỳ", "zero can be subtracted" },
        { "0 | difference: 0", "giữ nguyên so với cùng kỳ", "zero can be subtracted" },
        { "2459.5 | difference: 1000", "tăng 1.459,5 so với cùng kỳ", "as numbers are written" },
        { "0.0000001 | difference: 0", "giữ nguyên so với cùng kỳ", "never 'tăng 0'" },
        { "-5 | difference: -10", "tăng 5 so với cùng kỳ", "below zero" },
        { "112 | difference: 100, 'previous'", "tăng 12 so với kỳ trước", "the period before" },
        { "112 | difference: previous", "tăng 12 so với kỳ trước", "the figure knows its period" },
        { "112 | difference: split", "không so sánh được với cùng kỳ vì đơn vị đã chia tách", "no number where there is none" },
        { "nothing | difference: 5", null, "a gap stays a gap" },
        { "5 | difference: nothing", null, "nothing to compare with" },
    };

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_comparison_says_in_any_culture(string expression, string? phrase, string because)
    {
        foreach (var culture in Cultures.Select(CultureInfo.GetCultureInfo))
        {
            object? said = null;
            var thread = new Thread(() => said = Evaluate(expression, culture)) { CurrentCulture = culture };
            thread.Start();
            thread.Join();

            said.Should().Be(phrase, because);
        }
    }

    [Theory]
    [InlineData("7 | change: 5, 'last'", "an unknown word")]
    [InlineData("7 | change: 5, 'plan', 'points'", "a plan has no points")]
    [InlineData("7 | change: 5, 'plan', 'previous'", "nor a period")]
    [InlineData("7 | change: 5, 'points', 'points'", "twice")]
    [InlineData("7 | change: 5, nothing", "no word")]
    [InlineData("7 | difference: 5, 'points'", "points are a change of ratios")]
    public void Words_that_do_not_go_together_are_refused(string expression, string because)
    {
        var act = () => Evaluate(expression, VietnameseText.Culture);

        act.Should().Throw<EvaluationException>(because).Which.Error.Id.Should().Be("NotOneOf", because);
    }

    [Fact]
    public void What_grew_is_never_said_to_have_fallen() => Gen.Select(Gen.Int[0, 5000], Gen.Int[1, 5000]).Sample((now, before) =>
    {
        var expected = Math.Sign(now - before) switch
        {
            0 => "giữ nguyên",
            1 => "tăng",
            _ => "giảm",
        };
        return ChangePhrase.OfCounts(now, before, "cùng kỳ").StartsWith(expected, StringComparison.Ordinal)
            && ChangePhrase.Difference(now, before, "cùng kỳ").StartsWith(expected, StringComparison.Ordinal)
            && !ChangePhrase.OfCounts(now, before, "cùng kỳ").Contains(" 0%", StringComparison.Ordinal);
    });

    private static object? Evaluate(string expression, CultureInfo culture) => Expression.Parse(expression).Value!.Evaluate(
        new Scope(Model, new EvaluationContext { Culture = culture, Filters = VietnameseFilters.Registry }));

    private sealed record Earlier(decimal? Value, string? Why, string Basis) : IModelValue
    {
        public object? Scalar => Value;

        public bool TryGetMember(string name, out object? value)
        {
            value = name switch
            {
                "why" => Why,
                "basis" => Basis,
                _ => null,
            };
            return name is "why" or "basis";
        }

        public string? ToText(CultureInfo culture) => null;
    }
}
