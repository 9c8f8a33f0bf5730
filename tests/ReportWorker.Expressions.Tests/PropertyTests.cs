using CsCheck;

namespace ReportWorker.Expressions.Tests;

public sealed class PropertyTests
{
    private static readonly string[] Words =
    [
        "a", "units", "gone", "đơn_vị", "1", "2.50", "0", "'x'", "“y”", "true", "null", "+", "-", "–", "*", "/", "=", "<>", "<", ">=", "and", "or",
        "not", "in", "(", ")", "[", "]", ".", ",", ":", "|", "size", "default", "where", "{{", "}}", "{%", "%}", "{#", "#}", "if", "elsif", "else",
        "endif", "for", "between", "endfor", "set", "'", "\\", "\n", "\u00A0", "\uD800", "\u0301", "$",
    ];

    private static readonly Gen<string> Anything = Gen.OneOf(Words).Array[0, 24].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Leaf = Gen.OneOf(
        "a", "b", "gone", "zero", "word", "numbers", "1", "2.50", "'it\\'s'", "“x”", "true", "false", "null", "period.name", "units[0].name",
        "units['x']", "figure.answered");

    private static readonly Gen<string> Operators =
        Gen.OneOf("+", "-", "*", "/", "==", "!=", "<", ">=", "and", "or", "in", "not in");

    private static readonly Gen<string> Wellformed = Gen.Recursive<string>((depth, self) => depth > 5
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (4, Gen.Select(self, Operators, self, (l, op, r) => $"({l}) {op} ({r})")),
            (2, Gen.Select(self, Gen.OneOf("+", "*", "and", "or"), Leaf, (l, op, r) => $"({l}) {op} {r}")),
            (1, self.Select(x => $"not ({x})")),
            (1, self.Select(x => $"-({x})")),
            (1, self.Select(x => $"({x})[0].name")),
            (1, Gen.Select(self, self, (x, y) => $"({x} | default: ({y}))")),
            (1, self.Select(x => $"{x} | size"))));

    [Fact]
    public void Parsing_never_throws() => Anything.Sample(source =>
    {
        var result = Expression.Parse(source);
        return result.Success == (result.Errors.Count == 0) && result.Errors.All(e => Inside(e.Span, source));
    });

    [Fact]
    public void Compiling_a_template_never_throws() => Anything.Sample(source =>
    {
        var result = TextTemplate.Compile(source, TextEscape.Html);
        return result.Success == (result.Errors.Count == 0) && result.Errors.All(e => Inside(e.Span, source));
    });

    [Fact]
    public void Parsing_never_throws_on_any_characters() =>
        Gen.String.Sample(source => Expression.Parse(source).Errors.All(e => Inside(e.Span, source)));

    [Fact]
    public void What_is_written_is_parsed_to_the_same() => Wellformed.Sample(source =>
    {
        var parsed = Expression.Parse(source);
        if (!parsed.Success)
        {
            return parsed.Errors[0].Message.Id == "ChainedComparison";
        }

        var written = parsed.Value.ToString();
        return Expression.Parse(written).Value?.ToString() == written;
    });

    [Fact]
    public void What_is_written_gives_the_same_value() => Wellformed.Sample(source =>
    {
        var parsed = Expression.Parse(source);
        return !parsed.Success || Outcome(parsed.Value) == Outcome(Model.Parse(parsed.Value.ToString()));
    });

    [Fact]
    public void Evaluation_throws_only_located_errors() => Wellformed.Sample(source =>
    {
        var parsed = Expression.Parse(source);
        return !parsed.Success || Outcome(parsed.Value).Length > 0;
    });

    private static readonly Gen<(string Name, int? Members)[]> Units =
        Gen.Int[-3, 6].Array[0, 12].Select(numbers => numbers.Select((n, i) => ($"u{i}", n > 4 ? (int?)null : n)).ToArray());

    [Fact]
    public void A_rank_is_one_more_than_the_number_of_greater_ones() => Units.Sample(units => Ranks(units).All(row =>
        row.Rank == (row.Members is { } own ? 1 + units.Count(unit => unit.Members > own) : null)
        && row.IsTied == (row.Members is { } tied && units.Count(unit => unit.Members == tied) > 1)));

    [Fact]
    public void Ranks_do_not_depend_on_the_order_of_the_units() => Gen.Select(Units, Gen.Int[0, 1000]).Sample((units, seed) =>
    {
        var shuffled = units.OrderBy(unit => (unit.Name, seed).GetHashCode()).ToArray();
        var (ranks, other) = (Ranks(units), Ranks(shuffled));
        return ranks.OrderBy(row => row.Name).SequenceEqual(other.OrderBy(row => row.Name))
            && ranks.Select(row => row.Rank).SequenceEqual(other.Select(row => row.Rank));
    });

    [Fact]
    public void Equal_ranks_stay_in_the_order_of_the_units() => Units.Sample(units => Ranks(units)
        .GroupBy(row => row.Rank)
        .All(group => group.Select(row => Array.FindIndex(units, unit => unit.Name == row.Name)).ToArray() is var places
            && places.SequenceEqual(places.Order())));

    private static List<(string Name, int? Members, int? Rank, bool IsTied)> Ranks((string Name, int? Members)[] units)
    {
        var model = Model.Fields(("units", units.Select(unit => FilterTests.Unit(unit.Name, (decimal?)unit.Members)).ToArray()));
        return [.. ((IReadOnlyList<object?>)Model.Parse("units | rank: 'members'").Evaluate(new Scope(model, Model.Context))!)
            .Cast<IReadOnlyDictionary<string, object?>>()
            .Select(row => (
                (string)((IReadOnlyDictionary<string, object?>)row["item"]!)["name"]!,
                (int?)(decimal?)row["value"],
                (int?)(decimal?)row["rank"],
                (bool)row["tied"]!))];
    }

    [Fact]
    public void Steps_are_bounded() => Gen.Int[1, 50].Sample(count =>
    {
        var items = new object?[count];
        var scope = new Scope(Model.Fields(("xs", items)), Model.Context with { Limits = new Limits { Steps = 25 } });
        var template = TextTemplate.Compile("{% for x in xs %}.{% endfor %}", TextEscape.None).Value!;
        var act = () => template.Render(scope);
        if (count + 1 > 25)
        {
            act.Should().Throw<EvaluationException>().Which.Error.Id.Should().Be("StepLimit");
        }
        else
        {
            act().Should().HaveLength(count);
        }
    });

    [Fact]
    public void Text_that_doubles_itself_ends_at_the_limit()
    {
        var model = Model.Fields(("xs", new object?[100]));
        var template = TextTemplate.Compile("{% set s = 'xx' %}{% for x in xs %}{% set s = s | append: s %}{% endfor %}", TextEscape.None).Value!;
        var act = () => template.Render(new Scope(model, Model.Context));
        act.Should().Throw<EvaluationException>().Which.Error.Id.Should().Be("OutputLimit");
    }

    [Fact]
    public void The_deepest_expression_that_is_allowed_is_evaluated_on_a_small_stack()
    {
        var nested = new string('(', 99) + string.Join('+', Enumerable.Repeat("1", 900)) + new string(')', 99);
        object? result = null;
        var thread = new Thread(() => result = Model.Evaluate(nested), 512 * 1024);
        thread.Start();
        thread.Join();
        result.Should().Be(900m);
    }

    private static bool Inside(TextSpan span, string source) => span.Start >= 0 && span.Length >= 0 && span.End <= source.Length;

    private static string Outcome(Expression expression)
    {
        try
        {
            return expression.Evaluate(new Scope(Model.Review, Model.Context)) switch
            {
                null => "null",
                var value => $"{value.GetType().Name} {value}",
            };
        }
        catch (EvaluationException exception)
        {
            return exception.Error.Id;
        }
    }
}
