using System.Globalization;
using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void Every_problem_is_told_at_once_with_its_place()
    {
        var template = FromBody(
            P("Đầu") + P("Có {{ a + }} việc") + Table(["x", "{{ b | nofilter }}"]) + P("{% for u in units %}"), Part.Header(P("{{ }}")));

        var problems = DocxTemplate.Check(template);

        problems.Select(p => p.Location.ToString()).Should().BeEquivalentTo(
            "word/document.xml, paragraph 2", "word/document.xml, table 1, row 1, cell 2, paragraph 1",
            "word/document.xml, paragraph 3", "word/header1.xml, paragraph 1");
        problems[0].ToString(CultureInfo.InvariantCulture).Should().Contain("Có {{ a + }} việc\n").And.EndWith("^");
    }

    [Theory]
    [InlineData("Unclosed", "{% if a %}", "x")]
    [InlineData("Unclosed", "{% for a in b %}x")]
    [InlineData("UnexpectedTag", "{% endif %}")]
    [InlineData("UnexpectedTag", "{% else %}")]
    [InlineData("UnexpectedTag", "{% if a %}{% between %}{% endif %}")]
    [InlineData("WrongClosing", "{% if a %}x{% endfor %}")]
    [InlineData("AfterElse", "{% if a %}x{% else %}y{% else %}z{% endif %}")]
    [InlineData("NotAlone", "x {% if a %}", "{% endif %}")]
    [InlineData("NotAlone", "{% if a %}", "{{ b }}{% endif %}")]
    public void A_block_that_is_not_right_is_a_problem(string id, params string[] lines) => IdsOf(FromLines(lines)).Should().Equal(id);

    [Fact]
    public void Both_ends_of_a_block_must_stand_in_one_container() =>
        IdsOf(FromBody(P("{% if a %}") + Table(["x{% endif %}"]))).Should().Equal("DifferentContainers");

    [Fact]
    public void A_column_is_not_repeated() =>
        IdsOf(FromBody(Table(["a", "{% for m in months %}{{ m }}"], ["b", "x{% endfor %}"]))).Should().Equal("ColumnNotSupported", "ColumnNotSupported");

    [Fact]
    public void A_row_that_holds_other_text_does_not_vanish() =>
        IdsOf(FromBody(Table(["{% for m in months %}x", "a"], ["b", "{% endfor %}"]))).Should().Equal("RowNotAlone", "RowNotAlone");

    [Fact]
    public void A_row_has_one_block_and_no_alternative() =>
        IdsOf(FromBody(
            Table(["{% if a %}", "{% else %}", "{% endif %}"]) + P("")
            + Table(["{% if a %}", "{% endif %}{% if b %}", "{% endif %}"]))).Should().Equal("MiddleTagInRow", "TwoBlocksInRow");

    [Fact]
    public void A_paragraph_with_a_section_break_does_not_vanish() =>
        IdsOf(FromBody(
            "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{% if a %}</w:t></w:r></w:p>" + P("x") + P("{% endif %}")))
            .Should().Equal("SectionBreakVanishes");

    [Fact]
    public void A_block_cannot_split_a_content_control() =>
        IdsOf(FromBody(
            "<w:p><w:sdt><w:sdtContent><w:r><w:t>x{% if a %}y</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>z{% endif %}</w:t></w:r></w:p>"))
            .Should().Equal("CannotSplit");

    [Theory]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF {{ a }}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")]
    [InlineData("<w:p><w:fldSimple w:instr=\"REF {{ a }}\"/></w:p>")]
    [InlineData("<w:p><m:oMath><m:r><m:t>{{ a }}</m:t></m:r></m:oMath></w:p>")]
    public void A_tag_in_a_place_that_is_not_filled_is_a_problem(string body) => IdsOf(FromBody(body)).Should().Equal("TagNotFilledHere");

    [Fact]
    public void A_tag_in_a_chart_that_is_shown_nowhere_or_in_the_settings_is_a_problem()
    {
        var settings = new Part("word/settings.xml", Part.Root("settings", "<w:docVars><w:docVar w:name=\"a\" w:val=\"{{ a }}\"/></w:docVars>"), "settings", "settings");
        var chart = new Part("word/charts/chart1.xml", "<c><t>{{ a }}</t></c>", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", "chart");

        IdsOf(FromBody(P("x"), settings, chart)).Should().Equal("TagNotFilledHere", "TagNotFilledHere");
    }

    [Fact]
    public void An_unknown_field_is_found_without_data_and_the_fields_are_known()
    {
        var template = FromLines("{{ dv_ket_nap }}", "{% for u in units | where: 'level', 'base' %}", "{{ u.nane }}", "{% endfor %}");
        var schema = ModelSchema.Object(new Dictionary<string, ModelSchema>
        {
            ["dv_ket_nap"] = ModelSchema.Number,
            ["units"] = ModelSchema.ListOf(ModelSchema.Object(new Dictionary<string, ModelSchema> { ["name"] = ModelSchema.Text, ["level"] = ModelSchema.Text })),
        });

        var problem = DocxTemplate.Check(template, schema: schema).Should().ContainSingle().Subject;

        problem.Location.Paragraph.Should().Be(3);
        problem.Caret.Should().Be("{{ ".Length);
        problem.Message.ToString(CultureInfo.GetCultureInfo("en")).Should().Contain("name");
        DocxTemplate.Compile(template).Fields.Select(f => f.Path).Should().Equal("dv_ket_nap", "units", "units[].nane");
    }

    [Fact]
    public void A_variable_of_two_branches_may_be_what_either_made_it()
    {
        var schema = ModelSchema.Object(new Dictionary<string, ModelSchema>
        {
            ["members"] = ModelSchema.Number.In("đảng viên"),
            ["branches"] = ModelSchema.Number.In("chi bộ"),
        });

        var either = FromLines("{% set n = branches %}", "{% if members %}", "{% set n = members %}", "{% endif %}", "{{ n + branches }}");
        var both = FromLines("{% set n = members %}", "{{ n + branches }}");

        DocxTemplate.Check(either, schema: schema).Should().BeEmpty();
        DocxTemplate.Check(both, schema: schema).Should().ContainSingle().Which.Message.Id.Should().Be("AddsMeasures");
    }

    [Fact]
    public void Data_that_does_not_fit_is_told_with_the_place_of_each_tag()
    {
        var template = DocxTemplate.Compile(FromBody(P("{{ a }}") + P("{{ b }} x {{ c + 1 }}") + P("{% for u in c %}") + P("{% endfor %}")));

        var problems = template.Invoking(t => t.Render(Model.Of(new { a = 1, c = "chữ" }), Stream.Null, Rendered.Context))
            .Should().Throw<DocxTemplateException>().Which.Problems;

        problems.Select(p => p.Location.Paragraph).Should().Equal(2, 2, 3);
        problems.Select(p => p.Caret).Should().Equal("{{ ".Length, "{{ b }} x {{ ".Length, "{% for u in ".Length);
    }

    [Fact]
    public void Missing_values_of_a_draft_are_printed_as_the_placeholder_and_reported()
    {
        var context = Rendered.Context with { MissingValues = MissingValues.Print("…") };
        var rendered = Rendered.From(FromBody(P("{{ a }}") + Table(["{{ a }}", "{{ b }}"]) + P("")), new { b = 1, a = (object?)null }, context);

        rendered.Lines.Should().Equal("…", "…", "1", "");
        rendered.Result.Missing.Select(m => m.Location.ToString()).Should().Equal(
            "word/document.xml, paragraph 1", "word/document.xml, table 1, row 1, cell 1, paragraph 1");
    }

    [Fact]
    public void A_document_that_grows_without_end_is_stopped()
    {
        var lines = Enumerable.Repeat("{% for x in list %}", 4).Append("{{ x }}").Concat(Enumerable.Repeat("{% endfor %}", 4)).ToArray();
        var list = Enumerable.Repeat(new string('x', 100), 100).ToList();

        DocxTemplate.Compile(FromLines(lines)).Invoking(t => t.Render(Model.Of(new { list }), Stream.Null, Rendered.Context with { MaxPartBytes = 1_000_000 }))
            .Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle(p => p.Message.Id == "DocumentTooLarge");
    }

    [Fact]
    public void A_variable_is_known_in_its_own_part_only() =>
        DocxTemplate.Compile(FromBody(P("{% set x = 1 %}{{ x }}"), Part.Header(P("{{ x }}"))))
            .Invoking(t => t.Render(Model.Of(null), Stream.Null, Rendered.Context))
            .Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle(p => p.Location.Part == "word/header1.xml");

    [Fact]
    public void One_template_serves_many_threads()
    {
        var template = DocxTemplate.Compile(FromLines("{% for u in units %}", "{{ u.n }}", "{% endfor %}"));
        var model = Model.Of(new { units = Enumerable.Range(1, 500).Select(n => new { n }) });
        var documents = new byte[16][];

        Parallel.For(0, documents.Length, i =>
        {
            using var output = new MemoryStream();
            template.Render(model, output, Rendered.Context);
            documents[i] = output.ToArray();
        });

        documents.Should().AllSatisfy(d => d.Should().Equal(documents[0]));
    }

    [Fact]
    public void A_rendering_can_be_cancelled()
    {
        var context = Rendered.Context with { CancellationToken = new CancellationToken(canceled: true) };

        DocxTemplate.Compile(FromLines("{{ a }}")).Invoking(t => t.Render(Model.Of(new { a = 1 }), Stream.Null, context))
            .Should().Throw<OperationCanceledException>();
    }

    internal static IEnumerable<string> IdsOf(byte[] template) => DocxTemplate.Check(template).Select(p => p.Message.Id);
}
