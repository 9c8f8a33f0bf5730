using CsCheck;

namespace ReportWorker.Expressions.Tests;

/// <summary>What numbers count, checked without data.</summary>
public sealed class MeasureTests
{
    private static readonly ModelSchema Members = ModelSchema.Number.In("đồng chí");

    private static readonly ModelSchema Schema = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["members"] = Members,
        ["women"] = Members,
        ["branches"] = ModelSchema.Number.In("chi bộ"),
        ["order"] = ModelSchema.Number,
        ["anything"] = ModelSchema.Any,
        ["units"] = ModelSchema.ListOf(ModelSchema.Object(new Dictionary<string, ModelSchema>
        {
            ["members"] = Members,
            ["branches"] = ModelSchema.Number.In("chi bộ"),
        })),
    });

    // Expressions whose sides fit by construction, by what they count; "" is a mere number.
    private static readonly Gen<string> Consistent = Gen.OneOf("đồng chí", "chi bộ", "").SelectMany(measure => Of(measure, 4));

    [Theory]
    [InlineData("members + women", "đồng chí", "like things add up")]
    [InlineData("members + 1", "đồng chí", "a literal fits everything")]
    [InlineData("order - members", "đồng chí", "so does a number that counts nothing")]
    [InlineData("-members", "đồng chí", "the sign changes nothing")]
    [InlineData("members * 2", "đồng chí", "twice as many of them")]
    [InlineData("members / 12", "đồng chí", "a mean of them")]
    [InlineData("members / women", null, "a mere ratio")]
    [InlineData("members * women", null, "nobody has a name for it")]
    [InlineData("members / branches", null, "nor for that")]
    [InlineData("1 / members", null, "nor for that")]
    [InlineData("women / members * members", "đồng chí", "a share of them")]
    [InlineData("members / branches * branches", null, "what is not known stays so")]
    [InlineData("1 - women / members", null, "a ratio fits everything")]
    [InlineData("members | abs", "đồng chí", "the number is of the same")]
    [InlineData("members | round: 1", "đồng chí", "the number is of the same")]
    [InlineData("members | max: women, 0", "đồng chí", "one of them")]
    [InlineData("members | min: branches", null, "one of two kinds")]
    [InlineData("units | map: 'members' | max", "đồng chí", "one of the items")]
    [InlineData("members | default: 0", "đồng chí", "zero of them")]
    [InlineData("members | size", null, "how many items there are")]
    [InlineData("(units | first).members", "đồng chí", "a field of an item")]
    public void What_a_number_counts_follows_from_its_parts(string source, string? measure, string because)
    {
        Model.Parse(source).Check(new SchemaScope(Schema, FilterRegistry.Standard), out var result).Should().BeEmpty(because);
        result.UnitOfMeasure.Should().Be(measure, because);
    }

    [Theory]
    [InlineData("members < branches", "which is greater may be asked")]
    [InlineData("members >= branches and branches > 0", "which is greater may be asked")]
    [InlineData("members != null", "that asks whether there is one")]
    [InlineData("anything + members == branches * branches", "what is not known fits")]
    [InlineData("women / members == 0.5", "a ratio fits everything")]
    public void Only_what_is_surely_wrong_is_refused(string source, string because) =>
        Model.Parse(source).Check(Schema).Should().BeEmpty(because);

    [Theory]
    [InlineData("members + women + branches", "AddsMeasures")]
    [InlineData("members - (branches | round)", "SubtractsMeasures")]
    [InlineData("members / 2 + branches", "AddsMeasures")]
    [InlineData("(units | map: 'members' | max) - (units | map: 'branches' | max)", "SubtractsMeasures")]
    [InlineData("members == branches", "EquatesMeasures")]
    [InlineData("members != branches - 1", "EquatesMeasures")]
    [InlineData("(members | default: 0) + branches", "AddsMeasures")]
    public void Different_things_are_neither_added_nor_equal(string source, string id) =>
        Model.Parse(source).Check(Schema).Select(error => error.Message.Id).Should().Equal(id);

    [Fact]
    public void A_mistake_is_told_once() =>
        Model.Parse("(members + branches) * 2 - branches").Check(Schema).Should().ContainSingle();

    [Fact]
    public void Capital_letters_and_blanks_make_no_other_measure()
    {
        var schema = ModelSchema.Object(new Dictionary<string, ModelSchema> { ["a"] = Members, ["b"] = ModelSchema.Number.In(" Đồng chí ") });
        Model.Parse("a + b").Check(schema).Should().BeEmpty();
        ModelSchema.Number.In(" ").UnitOfMeasure.Should().BeNull();
        FluentActions.Invoking(() => ModelSchema.Text.In("đồng chí")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_ratio_knows_of_what_it_is_one()
    {
        Result("women / members * 100 | round: 1").RatioOf.Should().Be("đồng chí");
        Result("women / branches").RatioOf.Should().BeNull();
        (Result("members / 12").IsScaled, Result("members + women").IsScaled).Should().Be((true, false));
    }

    [Theory]
    [InlineData("{% set n = 0 %}{% for u in units %}{% set n = n + u.members %}{% endfor %}{{ n + branches }}", 1)]
    [InlineData("{% if order %}{% set n = members %}{% else %}{% set n = branches %}{% endif %}{{ n + members }}", 0)]
    [InlineData("{% set n = members %}{% if order %}{% set n = 0 %}{% endif %}{{ n + branches }}", 0)]
    public void A_variable_counts_what_was_put_into_it(string template, int errors) =>
        TextTemplate.Compile("{% set n = 0 %}" + template, TextEscape.None).Value!.Check(Schema).Should().HaveCount(errors);

    [Fact]
    public void What_fits_is_never_refused() => Consistent.Sample(source => Model.Parse(source).Check(Schema).Count == 0);

    private static Gen<string> Of(string measure, int depth)
    {
        var leaf = measure switch
        {
            "đồng chí" => Gen.OneOf("members", "women"),
            "chi bộ" => Gen.OneOf("branches"),
            _ => Gen.OneOf("1", "0.5", "order"),
        };
        if (depth == 0)
        {
            return leaf;
        }

        var (same, bare) = (Of(measure, depth - 1), Of("", depth - 1));
        var other = Of(measure == "chi bộ" ? "đồng chí" : "chi bộ", depth - 1);
        return Gen.Frequency(
            (2, leaf),
            (2, Gen.Select(same, Gen.OneOf("+", "-"), same, (a, op, b) => $"({a}) {op} ({b})")),
            (1, Gen.Select(same, Gen.OneOf("*", "/"), bare, (a, op, b) => $"({a}) {op} ({b})")),
            (1, Gen.Select(same, other, other, (a, x, y) => $"({a}) * ({x}) / ({y})")),
            (1, Gen.Select(same, other, other, (a, x, y) => $"({a}) / ({x}) * ({y})")),
            (1, Gen.Select(other, other, same, (x, y, a) => $"({x}) / ({y}) * ({a})")),
            (1, Gen.Select(same, same, (a, b) => $"(({a}) | max: ({b}))")),
            (1, same.Select(a => $"-({a})")),
            (1, same.Select(a => $"(({a}) | round: 1 | default: 0)")));
    }

    private static ModelSchema Result(string source)
    {
        Model.Parse(source).Check(new SchemaScope(Schema, FilterRegistry.Standard), out var result);
        return result;
    }
}
