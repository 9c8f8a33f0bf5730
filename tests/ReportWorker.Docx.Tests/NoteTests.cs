using System.Xml.Linq;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Footnotes and endnotes: a note belongs to the place that refers to it.</summary>
public sealed class NoteTests
{
    private static readonly XNamespace Word = WordFile.Word;

    private static readonly object Data = new { xs = new[] { new { name = "A", why = "một" }, new { name = "B", why = "hai" } }, no = false };

    [Theory]
    [InlineData("footnote")]
    [InlineData("endnote")]
    public void Each_turn_of_a_loop_has_a_note_of_its_own(string kind) =>
        Notes(kind, P("{% for x in xs %}") + Referring(kind, 2, "{{ x.name }}") + P("{% endfor %}"), Note(kind, 2, "Vì {{ x.why }}"))
            .Should().Equal("A: Vì một", "B: Vì hai");

    [Fact]
    public void A_note_without_tags_is_repeated_with_its_text() =>
        Notes("footnote", P("{% for x in xs %}") + Referring("footnote", 2, "{{ x.name }}") + P("{% endfor %}"), Note("footnote", 2, "chung"))
            .Should().Equal("A: chung", "B: chung");

    [Fact]
    public void A_note_of_a_row_sees_the_row() =>
        Notes("footnote", Table(["{% for x in xs %}", Referring("footnote", 2, "{{ x.name }}"), "{% endfor %}"]), Note("footnote", 2, "{{ x.why }}"))
            .Should().Equal("A: một", "B: hai");

    [Fact]
    public void A_note_sees_what_was_set_before_it_and_blocks_work_in_it() =>
        Notes(
            "footnote", P("{% set n = 7 %}") + Referring("footnote", 2, "x"),
            Note("footnote", 2, "{% for x in xs %}{{ x.why }}{% between %}, {% endfor %} {{ n }}")).Should().Equal("x: một, hai 7");

    [Fact]
    public void A_note_of_text_that_is_dropped_is_dropped()
    {
        var rendered = Render("footnote", P("{% if no %}") + Referring("footnote", 2, "x") + P("{% endif %}") + Referring("footnote", 3, "y"), Note("footnote", 2, "bỏ") + Note("footnote", 3, "giữ"));

        rendered.Xml("word/footnotes.xml").Should().NotContain("bỏ").And.Contain("giữ");
    }

    [Fact]
    public void Other_notes_stay_where_they_are()
    {
        var notes = Note("footnote", 2, "a") + Note("footnote", 3, "b");

        Render("footnote", Referring("footnote", 2, "x") + Referring("footnote", 3, "y") + P("{{ xs[0].name }}"), notes)
            .Xml("word/footnotes.xml").Should().Contain(notes);
    }

    [Fact]
    public void A_name_that_a_note_does_not_know_is_a_problem_in_the_note() =>
        DocxTemplate.Check(
            Template("footnote", Referring("footnote", 2, "x"), Note("footnote", 2, "{{ x.why }}")),
            schema: Expressions.ModelSchema.Object([]))
            .Should().ContainSingle().Which.Location.Part.Should().Be("word/footnotes.xml");

    private static Rendered Render(string kind, string body, string notes) => Rendered.From(Template(kind, body, notes), Data);

    private static byte[] Template(string kind, string body, string notes) =>
        FromBody(body, new Part($"word/{kind}s.xml", Part.Root(kind + "s", notes), kind + "s", kind + "s"));

    private static string Referring(string kind, int note, string text) =>
        $"<w:p><w:r><w:t>{Escape(text)}</w:t></w:r><w:r><w:{kind}Reference w:id=\"{note}\"/></w:r></w:p>";

    private static string Note(string kind, int id, string text) => $"<w:{kind} w:id=\"{id}\">{P(text)}</w:{kind}>";

    /// <summary>Each paragraph that refers to a note, with the note's text.</summary>
    private static IEnumerable<string> Notes(string kind, string body, string notes)
    {
        var rendered = Render(kind, body, notes);
        var texts = XDocument.Parse(rendered.Xml($"word/{kind}s.xml")).Root!.Elements()
            .ToDictionary(n => n.Attribute(Word + "id")!.Value, n => n.Value);
        return XDocument.Parse(rendered.Xml()).Descendants(Word + "p")
            .Select(p => (p.Value, Id: p.Descendants(Word + (kind + "Reference")).FirstOrDefault()?.Attribute(Word + "id")!.Value))
            .Where(p => p.Id is not null)
            .Select(p => $"{p.Value}: {texts[p.Id!]}");
    }
}
