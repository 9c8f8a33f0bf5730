using CsCheck;
using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Charts.ChartFile;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Charts;

public sealed class ChartTests
{
    private static readonly object Units = new object[]
    {
        new { name = "Ngọc Lâm", admitted = 12m, official = 9.5m },
        new { name = "Gia Thụy & Bồ Đề", admitted = (decimal?)null, official = 4m },
        new { name = "Phúc Lợi", admitted = 0m, official = 1m },
    };

    [Fact]
    public void A_chart_shows_the_numbers_of_the_model_and_so_does_its_workbook()
    {
        var template = From(Drawing("Kết nạp {{ chart units | series: 'name', 'admitted', 'official' }}"), Chart(Bars(Bar(0, "Kết nạp"), Bar(1, "Chính thức", format: "#,##0.0"))));

        var rendered = Rendered.From(template, new { units = Units });

        var chart = ShownChart.AllOf(rendered).Should().ContainSingle().Subject;
        chart.Labels.Should().Equal("Ngọc Lâm", "Gia Thụy & Bồ Đề", "Phúc Lợi");
        chart.Lines.Should().Equal("Kết nạp: 12 - 0", "Chính thức: 9.5 4 1");
        chart.All("f").Select(f => f.Value).Should().Equal(
            "Sheet1!$B$1", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4", "Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4");
        chart.All("formatCode").Select(f => f.Value).Should().Equal("General", "#,##0.0");
        chart.Sheet.Should().Equal("B1=Kết nạp|C1=Chính thức", "A2=Ngọc Lâm|B2=12|C2=9.5", "A3=Gia Thụy & Bồ Đề|C3=4", "A4=Phúc Lợi|B4=0|C4=1");
        rendered.Xml().Should().Contain("descr=\"Kết nạp\"");
        rendered.Xml(ChartPart).Should().NotContain("uniqueId");
    }

    [Fact]
    public void Series_beyond_the_template_s_look_like_the_last_in_the_next_colours()
    {
        var template = From(Drawing("{{ chart c }}"), Chart(Lines(Line(0, "A"), Line(1, "B"))));

        var chart = Show(template, Data(["x", "y"], Enumerable.Range(1, 8).Select(i => i == 8 ? null : $"S{i}")));

        chart.Series.Select(s => s.Title).Should().Equal("S1", "S2", "S3", "S4", "S5", "S6", "S7", null);
        chart.Series.Select(s => string.Join(',', s.Colors)).Should().Equal(
            "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "accent1 lumMod60000", "accent2 lumMod60000");
        chart.Series.Should().OnlyContain(s => s.Element.Elements().Any(e => e.Name.LocalName == "marker") && s.Element.Elements().Last().Name.LocalName == "smooth");
        chart.All("idx").Where(i => i.Parent!.Name.LocalName == "ser").Select(i => (int)i.Attribute("val")!).Should().Equal(0, 1, 2, 3, 4, 5, 6, 7);
        chart.Sheet[0].Should().EndWith("H1=S7", "a series without a name has none in the sheet either");
    }

    [Fact]
    public void Fewer_series_are_dropped()
    {
        var template = From(Drawing("{{ chart c }}"), Chart(Bars(Bar(0, "A"), Bar(1, "B"))));

        Show(template, Data(["x"], [null])).Lines.Should().Equal("A: 1");
    }

    [Fact]
    public void Columns_and_lines_in_one_chart_keep_their_places()
    {
        var template = From(Drawing("{{ chart c }}"), Chart(Bars(Bar(0, "A"), Bar(1, "B")) + Lines(Line(2, "C"))));

        var chart = Show(template, Data(["x"], ["A", "B", "C", "D"]));

        chart.Series.Select(s => $"{s.Title} {s.Element.Parent!.Name.LocalName}").Should().Equal("A barChart", "B barChart", "C lineChart", "D lineChart");
        Show(template, Data(["x"], ["A"])).Lines.Should().Equal("A: 1");
    }

    [Theory]
    [InlineData(2, "accent1,accent2")]
    [InlineData(3, "accent1,accent2,accent3")]
    [InlineData(8, "accent1,accent2,accent3,accent4,accent5,accent6,accent1 lumMod60000,accent2 lumMod60000")]
    public void Slices_beyond_the_template_s_get_the_next_colours(int slices, string colors)
    {
        var template = From(Drawing("{{ chart c }}"), Chart(Pie(Slices("Cơ cấu", 3)), axes: ""));

        var chart = Show(template, Data([.. Enumerable.Range(1, slices).Select(i => $"n{i}")], [null]));

        chart.All("dPt").Select(p => (int)p.Elements().First().Attribute("val")!).Should().Equal(Enumerable.Range(0, slices));
        string.Join(',', chart.Series[0].Colors).Should().Be(colors);
    }

    [Fact]
    public void What_was_set_for_a_point_stays_with_it_and_is_neither_repeated_nor_kept_beyond_the_points()
    {
        const string Labels = "<c:dLbls><c:dLbl><c:idx val=\"0\"/><c:delete val=\"1\"/></c:dLbl><c:dLbl><c:idx val=\"7\"/><c:delete val=\"1\"/></c:dLbl>"
            + "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
        var template = From(Drawing("{{ chart c }}"), Chart(Bars(Bar(0, "A", Point(1, "accent5") + Point(9, "accent6") + Labels))));

        var chart = Show(template, Data(["x", "y"], [null, "B"]));

        chart.Series.Select(s => string.Join(',', s.Element.Descendants().Where(e => e.Name.LocalName is "dPt" or "dLbl" or "showVal")
            .Select(e => e.Name.LocalName + e.Elements().FirstOrDefault()?.Attribute("val")?.Value))).Should().Equal("dPt1,dLbl0,showVal", "showVal");
    }

    [Fact]
    public void A_colour_of_one_s_own_is_exchanged_as_well()
    {
        var red = Bar(0, "A").Replace("<a:schemeClr val=\"accent1\"/>", "<a:srgbClr val=\"C00000\"><a:alpha val=\"80000\"/></a:srgbClr>", StringComparison.Ordinal);

        var chart = Show(From(Drawing("{{ chart c }}"), Chart(Bars(red))), Data(["x"], [null, "B"]));

        chart.Series.SelectMany(s => s.Colors).Should().Equal("accent2 alpha80000");
    }

    [Fact]
    public void An_axis_of_days_shows_labels_as_texts() =>
        Show(From(Drawing("{{ chart c }}"), Chart(Lines(Line(0, "A")), axes: DateAxes)), Data(["Quý I"], [null]))
            .All("auto").Should().ContainSingle().Which.Attribute("val")!.Value.Should().Be("1");

    [Fact]
    public void In_a_loop_each_turn_has_a_chart_of_its_own()
    {
        var template = From(
            P("{% for u in units %}") + Drawing("{{ chart u.chart }}") + P("{% endfor %}"), Chart(Bars(Bar(0, "A")), "Đơn vị {{ u.name }}"));
        var units = new[] { 1, 2, 3 }.Select(i => new { name = $"số {i}", chart = new { categories = new[] { "x" }, series = new[] { new { values = new[] { i } } } } });

        var rendered = Rendered.From(template, new { units });

        var charts = ShownChart.AllOf(rendered);
        charts.Select(c => c.Title).Should().Equal("Đơn vị số 1", "Đơn vị số 2", "Đơn vị số 3");
        charts.SelectMany(c => c.Lines).Should().Equal("A: 1", "A: 2", "A: 3");
        charts.Select(c => c.Sheet[1]).Should().Equal("A2=x|B2=1", "A2=x|B2=2", "A2=x|B2=3");
        Unzip(rendered.Bytes).Keys.Where(k => k.Contains("embeddings", StringComparison.Ordinal)).Should().Equal(
            WorkbookPart, "word/embeddings/rw1.xlsx", "word/embeddings/rw2.xlsx");
        Unzip(rendered.Bytes)["word/charts/rw2-1.xml"].Should().Equal(Unzip(template)["word/charts/style1.xml"]);
    }

    [Fact]
    public void What_else_a_chart_names_is_shared_by_all_turns()
    {
        const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var template = From(
            P("{% for u in units %}") + Drawing("") + P("{% endfor %}"),
            Chart(Bars(Bar(0, "A")), "{{ u }}"),
            links: $"<Relationship Id=\"rId4\" Type=\"{Kind}image\" Target=\"../media/image1.png\"/>"
                + $"<Relationship Id=\"rId5\" Type=\"{Kind}hyperlink\" Target=\"https://hanoi.gov.vn/?a=1&amp;b=2\" TargetMode=\"External\"/>",
            parts: Drawings.Placeholder with { Relation = null });

        var rendered = Rendered.From(template, new { units = new[] { "một", "hai" } });

        rendered.Xml("word/charts/_rels/rw1.xml.rels").Should().Contain("Id=\"rId4\" Type=\"" + Kind + "image\" Target=\"/word/media/image1.png\"/>")
            .And.Contain("Target=\"https://hanoi.gov.vn/?a=1&amp;b=2\" TargetMode=\"External\"/>");
        ShownChart.AllOf(rendered).Select(c => c.Title + string.Concat(c.Lines)).Should().Equal("mộtA: 1 2", "haiA: 1 2");
    }

    [Fact]
    public void The_sheet_says_what_the_chart_shows_whatever_their_sizes() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 4], Gen.Int[0, 4], Gen.Int[-1_000_000, 1_000_000].Array[60]).Sample(
            (own, categories, more, drawn) =>
            {
                var numbers = drawn.Select(n => n % 5 == 0 ? (decimal?)null : n / 100m).ToList();
                var series = Enumerable.Range(0, 1 + more).Select(s => new { name = $"S{s}", values = numbers.Skip(s * categories).Take(categories) });
                var data = new { categories = Enumerable.Range(0, categories).Select(c => $"c{c}"), series };
                var template = From(Drawing("{{ chart c }}"), Chart(Bars([.. Enumerable.Range(0, own).Select(i => Bar(i, $"T{i}"))])));

                var chart = Show(template, data);

                chart.Sheet.Skip(1).Should().Equal(Enumerable.Range(0, categories).Select(c =>
                    string.Join('|', chart.Series.Select((s, i) => $"{Cells.Column(i + 1)}{c + 2}={s.Values[c]}").Where(v => !v.EndsWith("=-", StringComparison.Ordinal))
                        .Prepend($"A{c + 2}=c{c}"))));
                chart.Series.SelectMany(s => s.Values).Count(v => v == "-").Should().Be(numbers.Take(categories * (1 + more)).Count(n => n is null));
            },
            iter: 25);

    [Fact]
    public void A_header_has_charts_too_and_what_is_not_shown_stays_as_it_was()
    {
        const string Links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart\" Target=\"/word/charts/chart1.xml\"/></Relationships>";
        var header = Part.Header(P("{% for c in charts %}") + Drawing("{{ chart c }}") + P("{% endfor %}"));
        var template = From(P("x"), Chart(Bars(Bar(0, "A"))), parts: [header, new Part("word/_rels/header1.xml.rels", Links)]);

        var rendered = Rendered.From(template, new { charts = new[] { Data(["x"], ["một"]), Data(["x"], ["hai"]) } });

        rendered.Xml(ChartPart).Should().Contain("một");
        rendered.Xml("word/charts/rw1.xml").Should().Contain("hai");
        rendered.Xml("word/_rels/header1.xml.rels").Should().Contain("Id=\"rw1\"").And.Contain("Target=\"/word/charts/rw1.xml\"");
        rendered.Xml("word/header1.xml").Should().Contain("r:id=\"rId1\"").And.Contain("r:id=\"rw1\"");
        var none = Unzip(Rendered.From(template, new { charts = Array.Empty<object>() }).Bytes);
        none[ChartPart].Should().Equal(Unzip(template)[ChartPart]);
        none[WorkbookPart].Should().Equal(Unzip(template)[WorkbookPart]);
    }

    [Fact]
    public void A_draft_without_data_keeps_the_template_s_chart_and_says_so()
    {
        var template = From(P("{% for u in units %}") + Drawing("{{ chart u.chart }}") + P("{% endfor %}"), Chart(Bars(Bar(0, "A"))));
        var units = new[] { null, Data(["x"], ["B"]), null }.Select(c => new { chart = c });

        var draft = Rendered.From(template, new { units }, Rendered.Context with { MissingValues = MissingValues.Print("……") });

        var charts = ShownChart.AllOf(draft);
        charts.SelectMany(c => c.Lines).Should().Equal("A: 1 2", "B: 1", "A: 1 2");
        charts.Select(c => c.Sheet[0]).Should().Equal("B1=Chuỗi 1", "B1=B", "B1=Chuỗi 1");
        draft.Result.Missing.Select(m => m.Expression).Should().Equal("u.chart", "u.chart");
    }

    [Fact]
    public void A_chart_whose_workbook_is_lost_is_filled_without_one()
    {
        var template = From(Drawing("{{ chart c }}"), Chart(Bars(Bar(0, "A")), hasWorkbook: false), workbookPart: null);

        var chart = Show(template, Data(["x"], ["B"]));

        chart.Lines.Should().Equal("B: 1");
        chart.Sheet.Should().BeEmpty();
    }

    [Fact]
    public void Equal_input_gives_equal_bytes_and_characters_that_cannot_stand_in_a_document_are_dropped()
    {
        var template = From(Drawing("{{ chart c }}"), Chart(Bars(Bar(0, "A"))));
        var data = new { c = Data(["x\u0001", "dòng\nhai"], ["\uFFFE<S>"]) };

        var rendered = Rendered.From(template, data);

        rendered.Result.DroppedCharacters.Should().Be(2);
        ShownChart.AllOf(rendered)[0].Labels.Should().Equal("x", "dòng hai");
        ShownChart.AllOf(rendered)[0].Series[0].Title.Should().Be("<S>");
        Rendered.From(template, data).Bytes.Should().Equal(rendered.Bytes);
    }

    [Fact]
    public void Columns_are_called_as_in_Excel() =>
        new[] { 0, 25, 26, 51, 52, 255 }.Select(Cells.Column).Should().Equal("A", "Z", "AA", "AZ", "BA", "IV");

    internal static object Data(string[] categories, IEnumerable<string?> names) => new
    {
        categories,
        series = names.Select(n => new { name = n, values = categories.Select((_, i) => i + 1) }),
    };

    private static ShownChart Show(byte[] template, object data) =>
        ShownChart.AllOf(Rendered.From(template, new { c = data })).Should().ContainSingle().Subject;
}
