using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Tables;

public sealed partial class ColumnTests
{
    private static readonly object Data = new
    {
        months = new[] { new { name = "T1", n = 0 }, new { name = "T2", n = 1 }, new { name = "T3", n = 2 } },
        units = new[] { new { name = "A", by = new[] { 1, 2, 3 }, on = true }, new { name = "B", by = new[] { 4, 5, 6 }, on = false } },
        none = Array.Empty<object>(),
        yes = true,
        no = false,
    };

    [Fact]
    public void A_loop_over_a_column_makes_a_table_of_units_and_months()
    {
        var rendered = Rendered.From(FromBody(Table(
            ["Đơn vị", "{% for m in months %}{{ m.name }}", "Ghi chú"],
            ["{% for u in units %}{{ u.name }}", "{{ u.by[m.n] }}", "{% endfor %}"],
            ["Cộng", "{{ forloop.index }}{% endfor %}", "x"]) + P("")), Data);

        Rows(rendered).Should().Equal("Đơn vị|T1|T2|T3|Ghi chú", "A|1|2|3|", "B|4|5|6|", "Cộng|1|2|3|x");
        Widths(rendered, "gridCol").Should().Equal("540", "540", "540", "540", "540");
        Widths(rendered, "tcW").Should().AllBe("540");
    }

    [Fact]
    public void A_condition_drops_a_column_and_the_others_share_its_width()
    {
        var table = Table(["a", "{% if no %}b", "c"], ["1", "2{% endif %}", "3"]) + P("");

        var rendered = Rendered.From(FromBody(table), Data);

        Rows(rendered).Should().Equal("a|c", "1|3");
        Widths(rendered, "gridCol").Should().Equal("1350", "1350");
        Rows(Rendered.From(FromBody(table.Replace("if no", "if yes", StringComparison.Ordinal)), Data)).Should().Equal("a|b|c", "1|2|3");
    }

    [Fact]
    public void Neighbouring_columns_are_repeated_together_and_cells_above_grow()
    {
        var rendered = Rendered.From(FromBody(Grid(
            4,
            Tr(Tc("x"), Tc("Các tháng", 2), Tc("y")),
            Tr(Tc("a"), Tc("{% for m in months %}{{ m.name }}", 2), Tc("b")),
            Tr(Tc("1"), Tc("{{ m.n }}"), Tc("%{% endfor %}"), Tc("2")),
            Tr(Tc("Tất cả", 4))) + P("")), Data);

        Rows(rendered).Should().Equal("x|Các tháng|y", "a|T1|T2|T3|b", "1|0|%|1|%|2|%|2", "Tất cả");
        Spans(rendered).Should().Equal("6", "2", "2", "2", "8");
        Widths(rendered, "gridCol").Sum(int.Parse).Should().Be(3600);
    }

    [Fact]
    public void Without_items_the_column_is_gone_and_cells_over_it_shrink_or_vanish()
    {
        var rendered = Rendered.From(FromBody(Grid(
            2, Tr(Tc("x"), Tc("Tháng")), Tr(Tc("a"), Tc("{% for m in none %}{{ m.name }}")), Tr(Tc("1"), Tc("2{% endfor %}")), Tr(Tc("Cả hai", 2))) + P("")), Data);

        Rows(rendered).Should().Equal("x", "a", "1", "Cả hai");
        Spans(rendered).Should().BeEmpty();
        Widths(rendered, "gridCol").Should().Equal("1800");
    }

    [Fact]
    public void A_table_all_of_whose_columns_are_gone_is_gone() =>
        Rendered.From(FromBody(Table(["{% for m in none %}{{ m }}"], ["x{% endfor %}"]) + P("hết")), Data).Xml().Should().NotContain("<w:tbl>");

    [Fact]
    public void Columns_stand_in_each_other()
    {
        var rendered = Rendered.From(FromBody(Table(
            ["a", "{% for m in months %}{% if m.n != 1 %}{{ m.name }}"], ["b", "{{ m.n }}{% endif %}{% endfor %}"]) + P("")), Data);

        Rows(rendered).Should().Equal("a|T1|T3", "b|0|2");
        Widths(rendered, "gridCol").Should().Equal("600", "600", "600");
    }

    [Fact]
    public void Rows_that_leave_out_columns_leave_out_as_many_as_there_are()
    {
        var gap = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:wBefore w:w=\"900\" w:type=\"dxa\"/></w:trPr>" + Tc("c") + "</w:tr>";
        var table = Grid(2, Tr(Tc("{% for m in months %}{{ m.name }}"), Tc("a")), Tr(Tc("1{% endfor %}"), Tc("b")), gap) + P("");

        Rendered.From(FromBody(table), Data).Xml().Should().Contain("<w:gridBefore w:val=\"3\"/><w:wBefore w:w=\"1350\" w:type=\"dxa\"/>");
        Rendered.From(FromBody(table.Replace("months", "none", StringComparison.Ordinal)), Data).Xml().Should().NotContain("Before");
    }

    [Fact]
    public void Cells_that_the_template_merges_stay_merged_in_each_column()
    {
        static string Merged(string text, string merge) => Tc(text).Replace("</w:tcPr>", merge + "</w:tcPr>", StringComparison.Ordinal);
        var table = Grid(
            2, Tr(Tc("a"), Merged("{% for m in months %}{{ m.name }}", "<w:vMerge w:val=\"restart\"/>")), Tr(Tc("b"), Merged("", "<w:vMerge/>")), Tr(Tc("c"), Tc("d{% endfor %}")));

        var rendered = Rendered.From(FromBody(table + P("")), Data);

        Rows(rendered).Should().Equal("a|T1|T2|T3", "b|||", "c|d|d|d");
        rendered.Xml().Split("<w:vMerge w:val=\"restart\"/>").Should().HaveCount(4);
        rendered.Xml().Split("<w:vMerge/>").Should().HaveCount(4);
    }

    [Fact]
    public void Widths_in_percent_follow_too()
    {
        var table = Grid(2, Tr(Tc("a"), Tc("{% for m in months %}b")), Tr(Tc("1"), Tc("2{% endfor %}"))).Replace("w:w=\"900\" w:type=\"dxa\"", "w:w=\"2500\" w:type=\"pct\"", StringComparison.Ordinal);

        Widths(Rendered.From(FromBody(table + P("")), Data), "tcW").Should().AllBe("1250").And.HaveCount(8);
    }

    [Fact]
    public void A_table_all_of_whose_rows_may_be_absent_has_its_columns_too()
    {
        var table = Table(
            ["{% if yes %}a", "{% endif %}{% for m in months %}{{ m.name }}"], ["{% for u in units %}{{ u.name }}", "{% endfor %}{{ m.n }}{% endfor %}"]);

        Rows(Rendered.From(FromBody(table + P("")), Data)).Should().Equal("a|T1|T2|T3", "A|0|1|2", "B|0|1|2");
        Rendered.From(FromBody(table.Replace("if yes", "if no", StringComparison.Ordinal).Replace("units", "none", StringComparison.Ordinal) + P("")), Data)
            .Xml().Should().NotContain("<w:tbl>");
    }

    [Fact]
    public void Ids_bookmarks_and_tables_in_repeated_cells_are_right()
    {
        var inner = Table(["{% for x in months %}{{ x.n }}"], ["{{ m.name }}{% endfor %}"]) + P("");
        var marked = "<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/></w:tcPr><w:p><w:bookmarkStart w:id=\"1\" w:name=\"k\"/><w:r><w:t>{% for m in months %}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p></w:tc>";
        var exceptional = "<w:tr><w:tblPrEx><w:jc w:val=\"left\"/></w:tblPrEx><w:trPr><w:cantSplit/></w:trPr>" + Tc("b") + Cell(inner) + Tc("z{% endfor %}") + "</w:tr>";

        var rendered = Rendered.From(FromBody(Grid(3, Tr(Tc("a"), marked, Tc("y")), exceptional) + P("")), Data);

        Rows(rendered).Should().StartWith(["a||y||y||y", "b|012T1T1T1|z|012T2T2T2|z|012T3T3T3|z"]);
        rendered.Xml().Should().Contain("w:name=\"k_x3\"");
    }

    [Fact]
    public void A_content_control_around_cells_of_which_one_is_repeated_is_a_problem()
    {
        var table = Grid(3, Tr(Tc("a"), Tc("{% for m in months %}b"), Tc("c")), "<w:tr>" + Tc("d") + "<w:sdt><w:sdtContent>" + Tc("e{% endfor %}") + Tc("f") + "</w:sdtContent></w:sdt></w:tr>");

        ProblemTests.IdsOf(FromBody(table)).Should().Equal("ColumnCrossed");
    }

    [Fact]
    public void More_columns_than_Word_allows_are_a_problem() =>
        DocxTemplate.Compile(FromBody(Table(["{% for m in months %}{{ m }}"], ["x{% endfor %}"]) + P("")))
            .Invoking(t => t.Render(Model.Of(new { months = Enumerable.Range(1, 64) }), Stream.Null, Rendered.Context))
            .Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle(p => p.Message.Id == "TooManyColumns" && p.Location.Row == 1);

    [Fact]
    public void A_list_of_columns_that_is_none_is_told_with_its_place() =>
        DocxTemplate.Compile(FromBody(Table(["{% for m in months %}{{ m }}"], ["x{% endfor %}"]) + P("")))
            .Invoking(t => t.Render(Model.Of(new { months = "chữ" }), Stream.Null, Rendered.Context))
            .Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle(p => p.Caret == "{% for m in ".Length);

    [Fact]
    public void A_condition_drops_single_rows_of_a_loop() =>
        Rows(Rendered.From(FromBody(Table(["Tên", "Số"], ["{% for u in units %}{% if u.on %}{{ u.name }}", "1{% endif %}{% endfor %}"]) + P("")), Data))
            .Should().Equal("Tên|Số", "A|1");

    [Theory]
    [InlineData("ColumnAlternative", "a|{% if x %}b", "c|{% else %}d", "e|f{% endif %}")]
    [InlineData("ColumnInRepeatedRows", "{% for u in units %}|", "a|{% if x %}b", "c|d{% endif %}", "{% endfor %}|")]
    [InlineData("TwoBlocksInColumn", "a|{% if x %}b", "c|d{% endif %}", "e|{% if y %}f", "g|h{% endif %}")]
    [InlineData("RowNotAlone,RowNotAlone", "a|{% if x %}b", "c{% endif %}|d")]
    public void A_block_over_columns_that_is_not_right_is_a_problem(string ids, params string[] rows) =>
        ProblemTests.IdsOf(FromBody(Table([.. rows.Select(r => r.Split('|'))]))).Should().Equal(ids.Split(','));

    [Fact]
    public void Ends_over_different_columns_and_cells_over_a_part_are_problems_with_their_place()
    {
        var ends = Grid(3, Tr(Tc("a"), Tc("{% for m in months %}b", 2)), Tr(Tc("c"), Tc("d{% endfor %}"), Tc("e")));
        var crossed = Grid(3, Tr(Tc("a"), Tc("{% for m in months %}b"), Tc("c")), Tr(Tc("d", 2), Tc("e")), Tr(Tc("f"), Tc("g"), Tc("h{% endfor %}")));

        DocxTemplate.Check(FromBody(ends)).Select(p => (p.Message.Id, p.Location.Row, p.Location.Cell)).Should().Equal(("ColumnEndsDiffer", 2, 2));
        DocxTemplate.Check(FromBody(crossed)).Select(p => (p.Message.Id, p.Location.Row, p.Location.Cell)).Should().Equal(("ColumnCrossed", 2, 1));
    }

    [Fact]
    public void The_variable_is_known_in_the_column_only()
    {
        var schema = ModelSchema.Object(new Dictionary<string, ModelSchema>
        {
            ["months"] = ModelSchema.ListOf(ModelSchema.Object(new Dictionary<string, ModelSchema> { ["name"] = ModelSchema.Text })),
            ["units"] = ModelSchema.ListOf(ModelSchema.Object(new Dictionary<string, ModelSchema> { ["name"] = ModelSchema.Text })),
        });
        var template = FromBody(Table(
            ["a", "{% for m in months %}{{ m.name }}", "{{ m.name }}"],
            ["{% for u in units %}{{ m.name }}", "{{ m.name }}{{ u.name }}", "{{ u.name }}{% endfor %}"],
            ["x", "{{ m.nane }}{% endfor %}", "y"]));

        DocxTemplate.Check(template, schema: schema).Select(p => (p.Location.Row, p.Location.Cell)).Should().Equal((1, 3), (2, 1), (3, 2));
        DocxTemplate.Compile(template).Fields.Select(f => f.Path).Should().Contain("months[].name").And.Contain("units[].name");
    }

    private static string Grid(int columns, params string[] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        + string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"900\"/>", columns)) + $"</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    private static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Tc(string text, int span = 1) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{900 * span}\" w:type=\"dxa\"/>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}</w:tcPr>{P(text)}</w:tc>";

    private static IEnumerable<string> Rows(Rendered rendered)
    {
        XNamespace word = Word;
        return XDocument.Parse(rendered.Xml()).Descendants(word + "tr").Select(r => string.Join('|', r.Elements(word + "tc").Select(c => c.Value)));
    }

    private static IEnumerable<string> Widths(Rendered rendered, string element)
    {
        XNamespace word = Word;
        return XDocument.Parse(rendered.Xml()).Descendants(word + element).Select(e => e.Attribute(word + "w")!.Value);
    }

    private static IEnumerable<string> Spans(Rendered rendered) => Span().Matches(rendered.Xml()).Select(m => m.Groups["n"].Value);

    [GeneratedRegex("<w:gridSpan w:val=\"(?<n>[0-9]+)\"/>", RegexOptions.NonBacktracking)]
    private static partial Regex Span();
}
