using System.Globalization;
using System.Xml.Linq;
using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Numbered lists in loops: a template has list 1 (begins with 1), list 2 (begins with 5), and the style Item in list 1.</summary>
public sealed class ListTests
{
    private static readonly XNamespace Word = WordFile.Word;

    private static readonly object Data = new
    {
        units = new[] { new { name = "A", items = new[] { "x", "y" } }, new { name = "B", items = new[] { "z" } } },
    };

    [Fact]
    public void A_list_below_a_heading_begins_anew_in_each_turn() =>
        Labels(P("{% for u in units %}") + P("{{ u.name }}") + Item(1, "một") + Item(1, "hai") + P("{% endfor %}"))
            .Should().Equal("A", "1. một", "2. hai", "B", "1. một", "2. hai");

    [Fact]
    public void A_list_that_the_loop_makes_goes_on() =>
        Labels(P("{% for u in units %}") + Item(1, "{{ u.name }}") + P("thêm") + P("{% endfor %}"))
            .Should().Equal("1. A", "thêm", "2. B", "thêm");

    [Fact]
    public void A_loop_in_a_loop_makes_a_list_for_each_turn_of_the_outer_one() =>
        Labels(P("{% for u in units %}") + Item(2, "{{ u.name }}") + P("{% for i in u.items %}") + Item(1, "{{ i }}") + P("{% endfor %}") + P("{% endfor %}"))
            .Should().Equal("5. A", "1. x", "2. y", "6. B", "1. z");

    [Fact]
    public void Lists_before_and_behind_the_loop_are_as_they_were() =>
        Labels(Item(1, "a") + P("{% for u in units %}") + P("{{ u.name }}") + Item(1, "b") + Item(1, "b") + P("{% endfor %}") + Item(1, "c"))
            .Should().Equal("1. a", "A", "1. b", "2. b", "B", "1. b", "2. b", "2. c");

    [Fact]
    public void A_list_of_a_style_begins_anew_as_well() =>
        Labels(P("{% for u in units %}") + P("{{ u.name }}") + Styled("một") + Styled("hai") + P("{% endfor %}"))
            .Should().Equal("A", "1. một", "2. hai", "B", "1. một", "2. hai");

    [Fact]
    public void A_template_may_say_what_it_wants() =>
        Labels(
            P("{% for u in units continue numbering %}") + P("{{ u.name }}") + Item(1, "một") + P("{% endfor %}")
            + P("{% for u in units restart numbering %}") + Item(2, "{{ u.name }}") + P("{% endfor %}"))
            .Should().Equal("A", "1. một", "B", "2. một", "5. A", "5. B");

    [Fact]
    public void What_a_value_begins_behind_a_blank_line_is_in_the_list_of_its_turn() =>
        Labels(
            P("{% for u in units %}") + P("{{ u.name }}") + Item(1, "{{ 'một\n\nhai' }}") + Styled("{{ 'ba\n\nbốn' }}") + P("{% endfor %}"))
            .Should().Equal("A", "1. một", "2. hai", "3. ba", "4. bốn", "B", "1. một", "2. hai", "3. ba", "4. bốn");

    [Fact]
    public void What_a_rich_text_begins_is_in_the_list_of_its_turn()
    {
        var text = new RichText([new([new("một")]), new([new("hai", IsBold: true)])]);

        Labels(
            P("{% for x in xs %}") + P("-") + Item(1, "{{ x }}") + Styled("{{ x }}") + P("{% endfor %}"),
            new Dictionary<string, object?> { ["xs"] = new object[] { text, text } })
            .Should().Equal("-", "1. một", "2. hai", "3. một", "4. hai", "-", "1. một", "2. hai", "3. một", "4. hai");
    }

    [Fact]
    public void Rows_are_numbered_through() =>
        Labels(Table(["{% for u in units %}{{ u.name }}", Item(1, ""), "{% endfor %}"])).Where(l => l.Contains('.', StringComparison.Ordinal))
            .Should().Equal("1. ", "2. ");

    [Fact]
    public void A_list_within_a_cell_begins_anew_in_each_row() =>
        Labels(Table(["{% for u in units %}{{ u.name }}", P("{% for i in u.items %}") + Item(1, "{{ i }}") + P("{% endfor %}") + P("-"), "{% endfor %}"]))
            .Where(l => l.Contains('.', StringComparison.Ordinal)).Should().Equal("1. x", "2. y", "1. z");

    [Fact]
    public void Without_a_turn_the_lists_are_the_template_s()
    {
        var template = Template(P("{% for u in none %}") + P("{{ u.name }}") + Item(1, "một") + P("{% endfor %}"));

        Unzip(Rendered.From(template, new { none = Array.Empty<object>() }).Bytes)["word/numbering.xml"]
            .Should().Equal(Unzip(template)["word/numbering.xml"]);
    }

    private static byte[] Template(string body) => FromBody(
        body,
        new Part("word/numbering.xml", Part.Root("numbering", Look(1, 1) + Look(2, 5) + Num(1) + Num(2) + "<w:numIdMacAtCleanup w:val=\"2\"/>"), "numbering", "numbering"),
        new Part(
            "word/styles.xml",
            Part.Root(
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"Item\"/><w:basedOn w:val=\"Base\"/></w:style>"),
            "styles",
            "styles"));

    private static string Look(int id, int start) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"{start}\"/>"
        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>";

    private static string Num(int id) => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>";

    private static string Item(int list, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{Escape(text)}</w:t></w:r></w:p>";

    private static string Styled(string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"Item\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:t>{Escape(text)}</w:t></w:r></w:p>";

    /// <summary>The paragraphs as Word shows them: with their numbers, counted by the rules of ECMA-376, 17.9.</summary>
    private static List<string> Labels(string body, object? data = null)
    {
        var rendered = Rendered.From(Template(body), data ?? Data);
        var numbering = XDocument.Parse(rendered.Xml("word/numbering.xml")).Root!;
        var counts = new Dictionary<string, int>();
        return [.. XDocument.Parse(rendered.Xml()).Descendants(Word + "p").Select(p => Label(p, numbering, counts) + p.Value)];
    }

    private static string Label(XElement paragraph, XElement numbering, Dictionary<string, int> counts)
    {
        var properties = paragraph.Element(Word + "pPr");
        var list = Value(properties?.Element(Word + "numPr")?.Element(Word + "numId"))
            ?? (properties?.Element(Word + "pStyle") is null ? null : "1");
        if (list is null)
        {
            return "";
        }

        var num = numbering.Elements(Word + "num").Single(n => n.Attribute(Word + "numId")!.Value == list);
        var look = Value(num.Element(Word + "abstractNumId"))!;
        var start = Value(numbering.Elements(Word + "abstractNum").Single(a => a.Attribute(Word + "abstractNumId")!.Value == look).Descendants(Word + "start").Single());
        var begins = Value(num.Elements(Word + "lvlOverride").FirstOrDefault()?.Element(Word + "startOverride"));
        if (begins is not null && counts.TryAdd("seen " + list, 0))
        {
            counts[look] = int.Parse(begins, CultureInfo.InvariantCulture) - 1;
        }

        counts[look] = counts.GetValueOrDefault(look, int.Parse(start!, CultureInfo.InvariantCulture) - 1) + 1;
        return $"{counts[look]}. ";
    }

    private static string? Value(XElement? element) => element?.Attribute(Word + "val")?.Value;
}
