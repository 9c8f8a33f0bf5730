namespace ReportWorker.Expressions.Tests;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 2 - 3", 5)]
    [InlineData("-a + 1", -6)]
    [InlineData("a – b − 1", 4)] // the dashes that AutoFormat and mathematics use
    [InlineData("a / b", 3.5)]
    [InlineData("a\u00A0+\u00A0b", 9)] // non-breaking spaces
    [InlineData("figure * 2", 24)]
    [InlineData("figure.answered", 14)]
    [InlineData("units[1].members", 10)]
    [InlineData("units[0]['members']", 30)]
    [InlineData("a | max: b, 9", 9)]
    [InlineData("(numbers | size) + 1", 5)]
    public void Numbers_are_calculated(string source, double expected) => Model.Evaluate(source).Should().Be((decimal)expected);

    [Theory]
    [InlineData("gone + 1")]
    [InlineData("1 / zero")]
    [InlineData("-gone")]
    [InlineData("gone < 1")]
    [InlineData("gone == 1")]
    [InlineData("gone != 1")]
    [InlineData("empty_figure + 1")]
    [InlineData("gone.name")]
    [InlineData("gone[0]")]
    [InlineData("numbers[9]")]
    [InlineData("numbers[gone]")]
    [InlineData("gone in words")]
    [InlineData("1 in gone")]
    [InlineData("yes and gone")]
    [InlineData("gone or false")]
    [InlineData("gone | round: 2")]
    [InlineData("gone | upper")]
    [InlineData("gone | size")]
    [InlineData("gone | join")]
    [InlineData("gone | where: 'level'")]
    public void What_is_missing_stays_missing(string source) => Model.Evaluate(source).Should().BeNull();

    [Theory]
    [InlineData("a == 7.0", true)]
    [InlineData("a = 7", true)]
    [InlineData("a <> 7", false)]
    [InlineData("a ≠ 7", false)]
    [InlineData("b <= 2 and a ≥ 7", true)]
    [InlineData("word == 'đảng viên'", true)]
    [InlineData("word == “đảng viên”", true)]
    [InlineData("word == ‘đảng viên’", true)]
    [InlineData("word == ’đảng viên’", true)]
    [InlineData("word == 1", false)] // different kinds are not equal
    [InlineData("word != 1", true)]
    [InlineData("'a' < 'b'", true)]
    [InlineData("day < '2020-12-31'", true)]
    [InlineData("day == '2020-06-09'", true)]
    [InlineData("gone == null", true)]
    [InlineData("a == null", false)]
    [InlineData("a != null", true)]
    [InlineData("empty_figure == null", true)]
    [InlineData("gone == empty_figure", true)] // two missing values
    [InlineData("not gone", true)]
    [InlineData("not zero", true)]
    [InlineData("not a == 8", true)]
    [InlineData("false and gone", false)] // one side decides
    [InlineData("gone or true", true)]
    [InlineData("'Ổi' in words", true)]
    [InlineData("'x' not in words", true)]
    [InlineData("'viên' in word", true)]
    [InlineData("true or unknown_name", true)] // the right side is not read
    public void Conditions_are_decided(string source, bool expected) => Model.Evaluate(source).Should().Be(expected);

    [Theory]
    [InlineData("a", true)]
    [InlineData("zero", false)]
    [InlineData("gone", false)]
    [InlineData("blank", false)]
    [InlineData("nothing", false)]
    [InlineData("empty_figure", false)]
    [InlineData("figure", true)]
    [InlineData("day", true)]
    [InlineData("period", true)]
    [InlineData("gone < 1", false)]
    public void A_condition_takes_every_value(string source, bool expected) =>
        Model.Parse(source).Test(new Scope(Model.Review, Model.Context)).Should().Be(expected);

    [Theory]
    [InlineData("figure", "12 tổ chức")] // its own format
    [InlineData("figure + 0", "12")]
    [InlineData("big", "1.234.567,5")]
    [InlineData("1 / 3", "0,333333")]
    [InlineData("-0.0000001", "0")]
    [InlineData("day", "09/06/2020")]
    [InlineData("word", "đảng viên")]
    [InlineData("blank", "")]
    [InlineData("'it\\'s\\n\\\\'", "it's\n\\")]
    public void A_value_is_printed(string source, string expected) =>
        Model.Parse(source).Print(new Scope(Model.Review, Model.Context)).Should().Be(expected);

    [Fact]
    public void A_missing_value_prints_a_placeholder_in_a_draft_and_is_noted()
    {
        var scope = new Scope(Model.Review, Model.Context with { MissingValues = MissingValues.Print("……") });
        TextTemplate.Compile("Có {{ gone }} và {{ a }}", TextEscape.None).Value!.Render(scope).Should().Be("Có …… và 7");
        scope.Missing.Should().Equal(new MissingValue("gone", new TextSpan(6, 4)));
    }

    [Fact]
    public void Paths_and_filters_are_listed_with_their_places()
    {
        var expression = Model.Parse("a.b['c'][0].d + (x | where: 'k', y.z | size)");
        expression.Paths.Should().BeEquivalentTo(
            [
                new PathReference(["a", "b", "c"], new TextSpan(0, 8)),
                new PathReference(["x"], new TextSpan(17, 1)),
                new PathReference(["y", "z"], new TextSpan(33, 3)),
            ],
            options => options.WithStrictOrdering());
        expression.Filters.Select(f => f.Name).Should().Equal("where", "size");
    }

    [Fact]
    public void Names_may_be_Vietnamese_in_either_normal_form()
    {
        var model = Model.Fields(("số_đảng_viên", 5m));
        var decomposed = "số_đảng_viên".Normalize(System.Text.NormalizationForm.FormD);
        Model.Parse(decomposed).Evaluate(new Scope(model, Model.Context)).Should().Be(5m);
    }

    [Fact]
    public void A_formula_over_boxed_figures_allocates_one_box()
    {
        var expression = Model.Parse("a + b * 2 - a / 3");
        var scope = new Scope(Model.Review, Model.Context);
        expression.Evaluate(scope);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            expression.Evaluate(scope);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThanOrEqualTo(1000 * 40);
    }
}
