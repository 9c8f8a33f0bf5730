namespace ReportWorker.Expressions.Tests;

public sealed class FilterTests
{
    [Theory]
    [InlineData("gone | default: 'không'", "không")]
    [InlineData("empty_figure | default: 'không'", "không")]
    [InlineData("blank | default: 'không'", "không")]
    [InlineData("'  ' | default: 'không'", "không")]
    [InlineData("figure | default: 'không'", "12 tổ chức")]
    [InlineData("zero | default: 'không'", "0")] // zero is a value
    [InlineData("word | upper", "ĐẢNG VIÊN")]
    [InlineData("'ĐẢNG Viên' | lower", "đảng viên")]
    [InlineData("'đảng viên Hà Nội' | capitalize", "Đảng viên Hà Nội")]
    [InlineData("' ổi' | capitalize", " Ổi")]
    [InlineData("'' | capitalize", "")]
    [InlineData("a | append: ' tổ chức'", "7 tổ chức")]
    [InlineData("word | prepend: 'các '", "các đảng viên")]
    [InlineData("figure | append: '.'", "12 tổ chức.")]
    [InlineData("words | join", "táo, Ổi, đu đủ, dứa")]
    [InlineData("words | join: ' - '", "táo - Ổi - đu đủ - dứa")]
    [InlineData("numbers | join", "3, 1, 2")] // what is missing is left out
    [InlineData("nothing | join", "")]
    [InlineData("words | sort | join", "dứa, đu đủ, Ổi, táo")] // the Vietnamese alphabet: d before đ
    [InlineData("numbers | sort | join", "1, 2, 3")]
    [InlineData("units | sort: 'members' | map: 'name' | join", "Gia Thụy, Bồ Đề, Ngọc Lâm")]
    [InlineData("units | where: 'level', 'base' | map: 'name' | join", "Ngọc Lâm, Bồ Đề")]
    [InlineData("units | where: 'active' | size", "2")]
    [InlineData("(units | first).name", "Ngọc Lâm")]
    [InlineData("(units | last).name", "Bồ Đề")]
    [InlineData("units | map: 'members' | max", "30")]
    [InlineData("word | size", "9")]
    [InlineData("2.345 | round: 2", "2,35")] // half away from zero
    [InlineData("-2.5 | round", "-3")]
    [InlineData("-a | abs", "7")]
    [InlineData("numbers | min", "1")]
    [InlineData("a | min: b, gone", "2")]
    [InlineData("'a-b-c' | replace: '-', '+'", "a+b+c")]
    [InlineData("'a' | replace: '', 'x'", "a")]
    [InlineData("'một hai ba' | truncate: 8", "một hai…")]
    [InlineData("'một hai ba' | truncate: 6", "một…")]
    [InlineData("'một hai ba' | truncate: 10", "một hai ba")]
    [InlineData("'mộthaiba' | truncate: 4", "một…")]
    [InlineData("'một hai' | truncate: 3, ''", "một")]
    [InlineData("'một hai' | truncate: 0", "…")]
    public void A_filter_gives(string source, string expected) =>
        Model.Parse(source).Print(new Scope(Model.Review, Model.Context)).Should().Be(expected);

    [Fact]
    public void Upper_and_lower_follow_the_context_not_the_thread()
    {
        var turkish = Model.Context with { Culture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR") };
        Model.Evaluate("'i' | upper", turkish).Should().Be("İ");
        Model.Evaluate("'i' | upper").Should().Be("I");
    }

    [Fact]
    public void Sorting_keeps_the_order_of_equals_and_puts_missing_ones_last()
    {
        var sorted = (IReadOnlyList<object?>)Model.Evaluate("units | sort: 'level' | map: 'name'")!;
        sorted.Should().Equal("Ngọc Lâm", "Bồ Đề", "Gia Thụy");
        ((IReadOnlyList<object?>)Model.Evaluate("numbers | sort")!).Should().Equal(1m, 2m, 3m, null);
    }

    [Fact]
    public void A_rank_counts_those_before_it_and_leaves_out_what_has_no_value()
    {
        var model = Model.Fields(("units", Model.List(
            Unit("a", 10m), Unit("b", null), Unit("c", 30m), Unit("d", 10m), Unit("e", new TestFigure(20m, "20")), Unit("f", new TestFigure(null, null)), Unit("g", 5m))));
        Ranks("units | rank: 'members'", model).Should().Equal("1 c", "2 e", "3= a", "3= d", "5 g", "- b", "- f");
        Ranks("units | rank: 'members', 'ascending'", model).Should().Equal("1 g", "2= a", "2= d", "4 e", "5 c", "- b", "- f");
        Ranks("units | where: 'members', 99 | rank: 'members'", model).Should().BeEmpty();
        Model.Parse("nothing | rank: 'x'").Evaluate(new Scope(Model.Fields(("nothing", null)), Model.Context)).Should().BeNull();
    }

    [Fact]
    public void A_rank_keeps_the_value_as_it_prints()
    {
        var model = Model.Fields(("units", Model.List(Unit("a", new TestFigure(12m, "12 tổ chức")))));
        Model.Parse("(units | rank: 'members' | first).value").Print(new Scope(model, Model.Context)).Should().Be("12 tổ chức");
    }

    [Fact]
    public void Series_keep_the_values_as_they_are_and_missing_ones_missing()
    {
        var figure = new TestFigure(12m, "12 tổ chức");
        var model = Model.Fields(("units", Model.List(Unit("a", figure), Unit("b", null), null)));
        var result = (IReadOnlyDictionary<string, object?>)Model.Parse("units | series: 'name', 'members'").Evaluate(new Scope(model, Model.Context))!;

        result["categories"].Should().BeEquivalentTo(Model.List("a", "b", null));
        var series = ((IReadOnlyList<object?>)result["series"]!).Should().ContainSingle().Which.Should().BeAssignableTo<IReadOnlyDictionary<string, object?>>().Subject;
        series.Keys.Should().Equal("values");
        ((IReadOnlyList<object?>)series["values"]!).Should().Equal(figure, null, null);
        Model.Parse("gone | series: 'x', 'y'").Evaluate(new Scope(Model.Review, Model.Context)).Should().BeNull();
    }

    [Fact]
    public void A_field_of_a_field_is_named_with_a_point()
    {
        var model = Model.Fields(("units", Model.List(Unit("a", new TestFigure(12m, "12")), Unit("b", null), null)));
        object? Of(string source) => Model.Parse(source).Evaluate(new Scope(model, Model.Context));

        Of("units | map: 'members.answered'").Should().BeEquivalentTo(Model.List(14m, null, null));
        Of("(units | where: 'members.answered' | first).name").Should().Be("a");
        Of("(units | rank: 'members.answered' | first).value").Should().Be(14m);
        FluentActions.Invoking(() => Of("units | map: 'members.qwertz'"))
            .Should().Throw<EvaluationException>().Which.Error.Id.Should().Be("UnknownItemField");
    }

    internal static object? Unit(string name, object? members) => Model.Fields(("name", name), ("members", members));

    internal static IEnumerable<string> Ranks(string source, IReadOnlyDictionary<string, object?> model) =>
        ((IReadOnlyList<object?>)Model.Parse(source).Evaluate(new Scope(model, Model.Context))!)
        .Cast<IReadOnlyDictionary<string, object?>>()
        .Select(row => $"{row["rank"] ?? "-"}{((bool)row["tied"]! ? "=" : "")} {((IReadOnlyDictionary<string, object?>)row["item"]!)["name"]}");

    [Fact]
    public void A_caller_adds_filters_that_see_the_value_itself()
    {
        var filters = FilterRegistry.Standard.With("answered", (input, _, _) => ((IModelValue)input!).TryGetMember("answered", out var n) ? n : null);
        Model.Evaluate("figure | answered", Model.Context with { Filters = filters }).Should().Be(14m);
        FilterRegistry.Standard.TryGet("answered", out _).Should().BeFalse();
        filters.Names.Should().Contain("answered").And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void A_filter_that_overflows_is_an_error_with_its_place()
    {
        var filters = FilterRegistry.Empty.With("percent", (input, _, _) => Values.ToDecimal(input) * decimal.MaxValue);
        var act = () => Model.Evaluate("1 + (a | percent)", Model.Context with { Filters = filters });
        var error = act.Should().Throw<EvaluationException>().Which;
        (error.Error.Id, error.Span).Should().Be(("NumberTooLarge", new TextSpan(5, 11)));
    }

    [Fact]
    public void A_filter_needs_a_name_that_a_template_can_write() =>
        FluentActions.Invoking(() => FilterRegistry.Empty.With("a b", (_, _, _) => null)).Should().Throw<ArgumentException>();
}
