namespace ReportWorker.Expressions.Tests;

/// <summary>Every error, provoked by the smallest input.</summary>
public sealed class ErrorTests
{
    private static readonly Limits Tight = new() { Steps = 20, Depth = 3, Output = 12 };

    /// <summary>Source, id, start and length of the span.</summary>
    public static TheoryData<string, string, int, int> Syntax => new()
    {
        { "", "EmptyExpression", 0, 0 },
        { "a ; b", "UnexpectedCharacter", 2, 1 },
        { "a && b", "UnexpectedCharacter", 2, 2 },
        { "'a", "UnclosedString", 0, 2 },
        { "'a\\q'", "UnknownEscape", 2, 2 },
        { "99999999999999999999999999999999", "LiteralTooLarge", 0, 32 },
        { "a + * b", "ExpectedValue", 4, 1 },
        { "a +", "ExpectedValueAtEnd", 3, 0 },
        { "(a b", "ExpectedSymbol", 3, 1 },
        { "(a", "ExpectedSymbolAtEnd", 2, 0 },
        { "a.", "ExpectedName", 1, 1 },
        { "a | 1", "ExpectedName", 4, 1 },
        { "a 1", "ExpectedEnd", 2, 1 },
        { "a, 5", "ExpectedEnd", 1, 1 },
        { "dv ket nap", "SpaceInName", 3, 3 },
        { "a and b c", "SpaceInName", 8, 1 },
        { "1,5", "DecimalComma", 1, 1 },
        { "upper(a)", "CallInParentheses", 5, 1 },
        { "a | round(2)", "CallInParentheses", 9, 1 },
        { "1 < 2 < 3", "ChainedComparison", 6, 1 },
        { "((((a))))", "TooDeep", 3, 1 },
        { "- - - - a", "TooDeep", 4, 1 },
        { string.Join('+', Enumerable.Repeat("1", 1001)), "TooLong", 0, 2001 },
    };

    public static TheoryData<string, string, int, int> Evaluation => new()
    {
        { "qwertz", "UnknownName", 0, 6 },
        { "figuer", "UnknownNameDidYouMean", 0, 6 },
        { "period.qwertz", "UnknownMember", 0, 13 },
        { "period['qwertz']", "UnknownMember", 7, 8 },
        { "period.nam", "UnknownMemberDidYouMean", 0, 10 },
        { "figure.qwertz", "UnknownMember", 0, 13 },
        { "a.b", "NoMembers", 0, 3 },
        { "units | map: 'qwertz'", "UnknownItemField", 0, 21 },
        { "units | map: 'nam'", "UnknownItemFieldDidYouMean", 0, 18 },
        { "a | qwertz", "UnknownFilter", 4, 6 },
        { "a | uper", "UnknownFilterDidYouMean", 4, 4 },
        { "a | default", "TooFewArguments", 4, 7 },
        { "a | upper: 1", "TooManyArguments", 4, 5 },
        { "word + 1", "NotANumber", 0, 4 },
        { "word | round", "NotANumber", 0, 12 },
        { "units | map: 1", "NotAText", 0, 14 },
        { "1 in word", "NotAText", 0, 1 },
        { "a | join", "NotAList", 0, 8 },
        { "a | round: 1.5", "NotAWholeNumber", 0, 14 },
        { "a < word", "NotComparable", 0, 8 },
        { "yes < true", "NotComparable", 0, 10 },
        { "a | day", "NotADate", 0, 7 },
        { "units | rank: 'members', 'up'", "NotOneOf", 0, 29 },
        { "units | rank: 'qwertz'", "UnknownItemField", 0, 22 },
        { "units | rank: 1", "NotAText", 0, 15 },
        { "mixed | rank: 'x'", "NotComparable", 0, 17 },
        { "units | map: 'name' | append: 'x'", "ListHasNoText", 0, 33 },
        { "yes | append: 'x'", "YesNoHasNoText", 0, 17 },
        { "period | append: 'x'", "ObjectHasNoText", 0, 20 },
        { "1 in a", "NotSearchable", 5, 1 },
        { "numbers['x']", "WrongIndex", 8, 3 },
        { "numbers[0.5]", "WrongIndex", 8, 3 },
        { "word[0]", "WrongIndex", 5, 1 },
        { "79000000000000000000000000000 * 2", "NumberTooLarge", 0, 33 },
        { "alien + 1", "UnsupportedValue", 0, 9 },
        { "figure | append: 'xxxxxxxxxxxxx'", "OutputLimit", 0, 32 },
        { "words | join: '               '", "OutputLimit", 0, 31 },
        { "(hundred | size) + 0", "StepLimit", 1, 14 },
    };

    /// <summary>What is found without data only.</summary>
    public static TheoryData<string, string, int, int> Checking => new()
    {
        { "1 + (members + branches)", "AddsMeasures", 5, 18 },
        { "members - branches", "SubtractsMeasures", 0, 18 },
        { "members == branches", "EquatesMeasures", 0, 19 },
    };

    public static TheoryData<string, string, int, int> Templates => new()
    {
        { "x {{ a", "UnclosedTag", 2, 4 },
        { "{{ a {{ b }}", "UnclosedTag", 0, 5 },
        { "{% if a", "UnclosedTag", 0, 7 },
        { "{# a", "UnclosedTag", 0, 4 },
        { "{{ 'a }}", "UnclosedStringInTag", 3, 3 },
        { "{{ }}", "EmptyTag", 0, 5 },
        { "{% %}", "EmptyTag", 0, 5 },
        { "{% qwertz %}", "UnknownTag", 3, 6 },
        { "{% 1 %}", "UnknownTag", 0, 7 },
        { "{% endfr %}", "UnknownTagDidYouMean", 3, 5 },
        { "{% if a %}{% elseif b %}{% endif %}", "UnknownTagDidYouMean", 13, 6 },
        { "{% if a %}{% else if b %}{% endif %}", "UnknownTagDidYouMean", 10, 15 },
        { "{% foreach x in a %}", "UnknownTagDidYouMean", 3, 7 },
        { "{{#each a}}", "BlockInOutput", 0, 11 },
        { "{{/each}}", "BlockInOutput", 0, 9 },
        { "{{ if a }}{% endif %}", "BlockInOutput", 0, 10 },
        { "{%- if a -%}", "TrimmedTag", 0, 12 },
        { "{{- a -}}", "TrimmedTag", 0, 9 },
        { "{% if a %}{% endif a %}", "TagStandsAlone", 10, 13 },
        { "{% for x of a %}{% endfor %}", "MalformedFor", 0, 16 },
        { "{% set a %}", "MalformedSet", 0, 11 },
        { "{% set forloop = 1 %}", "ReservedName", 7, 7 },
        { "{% for in in a %}{% endfor %}", "ReservedName", 7, 2 },
        { "{% if a %}", "UnclosedBlock", 0, 10 },
        { "{% endif %}", "NothingToClose", 0, 11 },
        { "{% for x in a %}{% endif %}{% endfor %}", "ClosesAnother", 16, 11 },
        { "a{% merge %}", "MergeInText", 1, 11 },
        { "{% for x in xs restart numbering %}{% endfor %}", "NumberingInText", 0, 35 },
        { "{% between %}", "OutsideBlock", 0, 13 },
        { "{% elsif a %}", "OutsideBlock", 0, 13 },
        { "{% else %}", "OutsideBlock", 0, 10 },
        { "{% for x in a %}{% elsif a %}{% endfor %}", "OutsideBlock", 16, 13 },
        { "{% if a %}{% between %}{% endif %}", "OutsideBlock", 10, 13 },
        { "{% if a %}{% else %}{% else %}{% endif %}", "AfterElse", 20, 10 },
        { "{% for x in a %}{% else %}{% between %}{% endfor %}", "AfterElse", 26, 13 },
        { "{% for x in a %}{% between %}{% between %}{% endfor %}", "SecondBetween", 29, 13 },
        { "{% if a %}{% if a %}{% if a %}{% if a %}{% endif %}{% endif %}{% endif %}{% endif %}", "TooDeep", 30, 10 },
        { "{{ a + }}", "ExpectedValueAtEnd", 6, 0 },
    };

    public static TheoryData<string, string> Rendering => new()
    {
        { "{{ gone }}", "MissingValue" },
        { "{{ yes }}", "YesNoHasNoText" },
        { "{{ units }}", "ListHasNoText" },
        { "{{ period }}", "ObjectHasNoText" },
        { "{% for x in a %}{% endfor %}", "NotAList" },
        { "{{ 'twelve' }}3456789", "OutputLimit" },
        { "1234567890123", "OutputLimit" },
        { "{% for x in hundred %}{% endfor %}", "StepLimit" },
    };

    [Theory]
    [MemberData(nameof(Syntax))]
    public void An_expression_says_what_is_wrong_and_where(string source, string id, int start, int length)
    {
        var error = Expression.Parse(source, Tight).Errors.Should().ContainSingle().Subject;
        (error.Message.Id, error.Span).Should().Be((id, new TextSpan(start, length)));
    }

    [Theory]
    [MemberData(nameof(Evaluation))]
    public void Evaluation_says_what_does_not_fit_and_where(string source, string id, int start, int length)
    {
        var act = () => Model.Parse(source).Evaluate(TightScope());
        var error = act.Should().Throw<EvaluationException>().Which;
        (error.Error.Id, error.Span, error.Expression).Should().Be((id, new TextSpan(start, length), source));
        error.Message.Should().Be(error.Error.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Checking))]
    public void Checking_says_what_does_not_fit_and_where(string source, string id, int start, int length)
    {
        var schema = ModelSchema.Object(new Dictionary<string, ModelSchema>
        {
            ["members"] = ModelSchema.Number.In("đồng chí"),
            ["branches"] = ModelSchema.Number.In("chi bộ"),
        });
        var error = Model.Parse(source).Check(schema).Should().ContainSingle().Subject;
        (error.Message.Id, error.Span).Should().Be((id, new TextSpan(start, length)));
        foreach (var culture in new[] { Model.Vietnamese, System.Globalization.CultureInfo.InvariantCulture })
        {
            error.Message.ToString(culture).Should().Contain("đồng chí").And.Contain("chi bộ");
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_says_what_is_wrong_and_where(string source, string id, int start, int length)
    {
        var errors = TextTemplate.Compile(source, TextEscape.None, Tight).Errors;
        errors.Select(e => (e.Message.Id, e.Span)).First().Should().Be((id, new TextSpan(start, length)));
        errors.Should().HaveCount(source.Contains("{{ b", StringComparison.Ordinal) ? 1 : errors.Count);
    }

    [Theory]
    [MemberData(nameof(Rendering))]
    public void Rendering_stops_at_what_cannot_be_printed(string source, string id)
    {
        var act = () => TextTemplate.Compile(source, TextEscape.None).Value!.Render(TightScope());
        act.Should().Throw<EvaluationException>().Which.Error.Id.Should().Be(id);
    }

    /// <summary>Words in other texts: what a value is. Source, id of the word.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "units | map: gone", "KindMissing" },
        { "a | join", "KindNumber" },
        { "word + 1", "KindText" },
        { "day + 1", "KindDate" },
        { "yes + 1", "KindBoolean" },
        { "units + 1", "KindList" },
        { "period + 1", "KindObject" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_error_says_what_the_value_is(string source, string kind)
    {
        var act = () => Model.Parse(source).Evaluate(TightScope());
        act.Should().Throw<EvaluationException>().Which.Error.Args.OfType<Message>().Select(word => word.Id).Should().Contain(kind);
    }

    [Fact]
    public void Loops_stand_in_each_other_only_so_deep()
    {
        var scope = TightScope();
        var act = () => Enumerable.Range(0, 4).Select(_ => scope.BeginLoop("x", [1m])).ToList();
        act.Should().Throw<EvaluationException>().Which.Error.Id.Should().Be("LoopDepthLimit");
    }

    [Theory]
    [InlineData("dv-ket-nap + 1", "UnknownNameDidYouMean")]
    [InlineData("dv - ket-nap", "UnknownName", "UnknownName", "UnknownName")]
    [InlineData("dv_ket_nap-nap", "UnknownName")]
    [InlineData("xa-la", "UnknownName", "UnknownName")]
    public void A_name_with_hyphens_is_one_mistake(string source, params string[] ids)
    {
        var schema = ModelSchema.Object([KeyValuePair.Create("dv_ket_nap", ModelSchema.Number)]);
        Model.Parse(source).Check(schema).Select(error => error.Message.Id).Should().Equal(ids);
    }

    [Fact]
    public void Texts_are_not_added_and_that_is_said_once()
    {
        var error = Model.Parse("a + 'b' + 'c'").Check(ModelSchema.Any).Should().ContainSingle().Subject;
        (error.Message.Id, error.Span).Should().Be(("AddsText", new TextSpan(4, 3)));
    }

    [Fact]
    public void All_errors_of_a_template_are_given_at_once_in_order()
    {
        var result = TextTemplate.Compile("{% if a + %}x{% else %}{{ b. }}{% endif %} {% endfor %} {{", TextEscape.None);
        result.Errors.Select(e => e.Message.Id).Should().Equal("ExpectedValueAtEnd", "ExpectedName", "NothingToClose", "UnclosedTag");
    }

    [Fact]
    public void Every_text_is_provoked_here()
    {
        string[] provoked =
        [
            .. Syntax.Select(row => row.Data.Item2), .. Evaluation.Select(row => row.Data.Item2), .. Templates.Select(row => row.Data.Item2),
            .. Checking.Select(row => row.Data.Item2), .. Rendering.Select(row => row.Data.Item2),
            .. Kinds.Select(row => row.Data.Item2), "LoopDepthLimit", "AddsText",
        ];
        MessagesTests.Factories.Select(m => m.Name).Should().BeEquivalentTo(provoked.Distinct());
    }

    private static Scope TightScope()
    {
        var model = new Dictionary<string, object?>(Model.Review)
        {
            ["alien"] = 1,
            ["hundred"] = new object?[100],
            ["mixed"] = Model.List(Model.Fields(("x", 1m)), Model.Fields(("x", "1"))),
        };
        var filters = FilterRegistry.Standard.With("day", (input, _, _) => Values.ToDate(input));
        return new Scope(model, Model.Context with { Limits = Tight, Filters = filters });
    }
}
