namespace ReportWorker.Expressions.Tests;

public sealed class CheckTests
{
    private static readonly ModelSchema Unit = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["name"] = ModelSchema.Text,
        ["members"] = ModelSchema.Number.WithMembers(new Dictionary<string, ModelSchema> { ["unit"] = ModelSchema.Text }),
    });

    private static readonly ModelSchema Schema = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["total"] = ModelSchema.Number,
        ["day"] = ModelSchema.Date,
        ["draft"] = ModelSchema.Boolean,
        ["title"] = ModelSchema.Text,
        ["unit"] = Unit,
        ["units"] = ModelSchema.ListOf(Unit),
        ["anything"] = ModelSchema.Any,
    });

    [Theory]
    [InlineData("total + anything.x / unit.members")]
    [InlineData("unit.members.unit | upper")]
    [InlineData("(units | where: 'name', 'x' | first).members + 1")]
    [InlineData("units[0].name")]
    [InlineData("day < '2020-01-01' and title != 1")]
    [InlineData("units | map: 'members' | max")]
    [InlineData("anything | sort: 'x' | first")]
    public void What_fits_the_model_has_no_error(string source) => Model.Parse(source).Check(Schema).Should().BeEmpty();

    [Theory]
    [InlineData("totl", "UnknownNameDidYouMean", 0)]
    [InlineData("qwertz", "UnknownName", 0)]
    [InlineData("unit.nmae", "UnknownMemberDidYouMean", 0)]
    [InlineData("unit['qwertz']", "UnknownMember", 5)]
    [InlineData("total.x", "NoMembers", 0)]
    [InlineData("units.name", "NoMembers", 0)]
    [InlineData("1 + title", "NotANumber", 4)]
    [InlineData("-day", "NotANumber", 1)]
    [InlineData("total < title", "NotComparable", 0)]
    [InlineData("units < 1", "NotComparable", 0)]
    [InlineData("1 in total", "NotSearchable", 5)]
    [InlineData("total | uper", "UnknownFilterDidYouMean", 8)]
    [InlineData("total | default", "TooFewArguments", 8)]
    [InlineData("units | where: 'nam', 1", "UnknownItemFieldDidYouMean", 15)]
    [InlineData("units | map: 'qwertz'", "UnknownItemField", 13)]
    [InlineData("(units | first).qwertz", "UnknownMember", 1)]
    public void What_does_not_fit_is_found_without_data(string source, string id, int start)
    {
        var error = Model.Parse(source).Check(Schema).Should().ContainSingle().Subject;
        (error.Message.Id, error.Span.Start).Should().Be((id, start));
    }

    [Fact]
    public void Variables_are_known_where_the_caller_says_so()
    {
        var variables = new Dictionary<string, ModelSchema> { ["u"] = Unit };
        Model.Parse("u.members + 1").Check(Schema, variables).Should().BeEmpty();
        Model.Parse("u.members + 1").Check(Schema).Should().ContainSingle();
    }

    [Fact]
    public void A_template_is_checked_with_its_loops_and_variables()
    {
        const string Source = "{% set n = title %}{% for u in units %}{{ u.nam }}{{ forloop.index }}{{ n }}{% endfor %}{{ u.name }}{{ draft }}"
            + "{% for x in total %}{% endfor %}{{ units }}{{ unit }}{{ n + 1 }}";
        var errors = TextTemplate.Compile(Source, TextEscape.None).Value!.Check(Schema);
        errors.Select(e => (e.Message.Id, Source.Substring(e.Span.Start, e.Span.Length))).Should().Equal(
            ("UnknownMemberDidYouMean", "u.nam"),
            ("UnknownName", "u"),
            ("YesNoHasNoText", "draft"),
            ("NotAList", "total"),
            ("ListHasNoText", "units"),
            ("ObjectHasNoText", "unit"),
            ("NotANumber", "n"));
    }
}
