namespace ReportWorker.Expressions.Tests;

public sealed class CheckTests
{
    private static readonly ModelSchema Unit = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["name"] = ModelSchema.Text,
        ["members"] = ModelSchema.Number.In("đồng chí").WithMembers(new Dictionary<string, ModelSchema> { ["unit"] = ModelSchema.Text }),
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
    [InlineData("units | map: 'members.unit' | join")]
    [InlineData("(units | rank: 'members' | sort: 'item.name' | first).rank + 1")]
    [InlineData("anything | sort: 'x' | first")]
    [InlineData("(units | rank: 'members' | first).item.name | upper")]
    [InlineData("(units | rank: 'name', 'ascending' | first).rank + 1")]
    [InlineData("(units | series: 'name', 'members').categories | join")]
    [InlineData("(units | series: 'name', 'members', title).series[0].values | max")]
    [InlineData("total | default: 'không' | append: '.'")]
    [InlineData("day | append: total | truncate: 5")]
    [InlineData("total | round: total | max: total")]
    [InlineData("units | join: total")]
    [InlineData("anything | join | append: anything")]
    public void What_fits_the_model_has_no_error(string source) => Model.Parse(source).Check(Schema).Should().BeEmpty();

    [Theory]
    [InlineData("totl", "UnknownNameDidYouMean", 0)]
    [InlineData("qwertz", "UnknownName", 0)]
    [InlineData("unit.nmae", "UnknownMemberDidYouMean", 0)]
    [InlineData("unit['qwertz']", "UnknownMember", 5)]
    [InlineData("total.x", "NoMembers", 0)]
    [InlineData("units.name", "NoMembers", 0)]
    [InlineData("1 + title", "AddsText", 4)]
    [InlineData("-day", "NotANumber", 1)]
    [InlineData("total < title", "NotComparable", 0)]
    [InlineData("units < 1", "NotComparable", 0)]
    [InlineData("1 in total", "NotSearchable", 5)]
    [InlineData("total | uper", "UnknownFilterDidYouMean", 8)]
    [InlineData("total | default", "TooFewArguments", 8)]
    [InlineData("units | where: 'nam', 1", "UnknownItemFieldDidYouMean", 15)]
    [InlineData("units | map: 'qwertz'", "UnknownItemField", 13)]
    [InlineData("units | map: 'members.unti'", "UnknownItemFieldDidYouMean", 13)]
    [InlineData("units | map: 'name.unit'", "UnknownItemField", 13)]
    [InlineData("units | map: 'members.unit.x'", "UnknownItemField", 13)]
    [InlineData("(units | first).qwertz", "UnknownMember", 1)]
    [InlineData("(units | rank: 'members' | first).item.nam", "UnknownMemberDidYouMean", 1)]
    [InlineData("(units | rank: 'members' | first).place", "UnknownMember", 1)]
    [InlineData("units | rank: 'member'", "UnknownItemFieldDidYouMean", 14)]
    [InlineData("units | rank: 'members', 'descending'", "NotOneOf", 25)]
    [InlineData("units | series: 'name', 'member'", "UnknownItemFieldDidYouMean", 24)]
    [InlineData("units | series: 'nam', 'members'", "UnknownItemFieldDidYouMean", 16)]
    [InlineData("units | series: 'name', 'name'", "NotANumber", 24)]
    [InlineData("units | series: 'name'", "TooFewArguments", 8)]
    [InlineData("(units | series: 'name', 'members').values", "UnknownMember", 1)]
    [InlineData("1 + (title | round)", "NotANumber", 5)]
    [InlineData("day | abs", "NotANumber", 0)]
    [InlineData("title | max: 1", "NotANumber", 0)]
    [InlineData("units | map: 'name' | min", "NotANumber", 0)]
    [InlineData("total | min: 1, title", "NotANumber", 16)]
    [InlineData("total | round: 1.5", "NotAWholeNumber", 15)]
    [InlineData("total | round: 29", "NotAWholeNumber", 15)]
    [InlineData("title | truncate: title", "NotANumber", 18)]
    [InlineData("total | join", "NotAList", 0)]
    [InlineData("title | where: 'x'", "NotAList", 0)]
    [InlineData("units | map: 1", "NotAText", 13)]
    [InlineData("draft | upper", "YesNoHasNoText", 0)]
    [InlineData("units | append: 'x'", "ListHasNoText", 0)]
    [InlineData("unit | prepend: 'x'", "ObjectHasNoText", 0)]
    [InlineData("(title | upper) + 1", "AddsText", 1)]
    public void What_does_not_fit_is_found_without_data(string source, string id, int start)
    {
        var error = Model.Parse(source).Check(Schema).Should().ContainSingle().Subject;
        (error.Message.Id, error.Span.Start).Should().Be((id, start));
    }

    [Theory]
    [InlineData("title | day_of: 1", "NotADate", 0)]
    [InlineData("day | day_of: 'x'", "NotANumber", 14)]
    [InlineData("day | day_of", "TooFewArguments", 6)]
    [InlineData("day | day_of: 1, 'long', 'short', 'long'", "TooManyArguments", 6)]
    [InlineData("day | day_of: 1, 'long', 'long'", "NotOneOf", 17)]
    [InlineData("day | day_of: 1, 'lang'", "NotOneOf", 17)]
    [InlineData("(day | day_of: 1, 'short', 'long') + 1", "AddsText", 1)]
    public void A_caller_s_filter_is_checked_by_its_signature(string source, string id, int start)
    {
        var error = Model.Parse(source).Check(Schema, filters: DayOf).Should().ContainSingle().Subject;
        (error.Message.Id, error.Span.Start).Should().Be((id, start));
    }

    [Fact]
    public void What_only_the_data_can_show_is_refused_when_there_are_data()
    {
        Model.Parse("day | day_of: anything, title").Check(Schema, filters: DayOf).Should().BeEmpty();
        var act = () => Model.Evaluate("day | day_of: 1, word", Model.Context with { Filters = DayOf });
        var error = act.Should().Throw<EvaluationException>().Which;
        (error.Error.Id, error.Span.Start).Should().Be(("NotOneOf", 0));
        Model.Evaluate("day | day_of: gone, 'short', 'long'", Model.Context with { Filters = DayOf }).Should().Be("day");
    }

    private static FilterRegistry DayOf => FilterRegistry.Standard.With(
        "day_of",
        (_, _, _) => "day",
        new FilterSignature(ModelKind.Date, ModelKind.Text, FilterArgument.Of(ModelKind.Number), FilterArgument.Words("long", "long, short")));

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
            ("AddsText", "n"));
    }
}
