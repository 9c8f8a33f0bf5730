using CsCheck;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Whatever somebody uploads or types: a problem with its place, or a sound document, and never another exception.</summary>
public sealed class DamageTests
{
    private static readonly object Data = new { a = 12, b = "x", yes = true, units = new[] { new { name = "A" }, new { name = "B" } } };

    private static readonly byte[] Whole = FromBody(
        P("{{ a }}") + P("{% for u in units %}") + $"<w:p>{WordPieces.TextBox(P("{{ u.name }}"))}</w:p>" + P("{% endfor %}") + Table(["{% if yes %}x", "y{% endif %}"]) + P(""),
        Part.Header(P("{{ b }}")),
        WordPieces.Footnotes(P("{{ b }}")),
        Part.Core("{{ a }}"));

    private static readonly byte[] Other = FromLines("{% if yes %}", "{{ b }}", "{% endif %}");

    private static readonly string[] Words =
    [
        "{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "%", "'", "\"", "“", "”", "’", "for", "in", "if", "elsif", "else", "between", "set", "endif", "endfor", "u", "units", "a", "b", "u.name",
        "forloop.index", "|", "upper", "round", "default", ":", ",", "=", "==", ">", "1", "0,5", "-", "+", "/", "*", "and", "not", "(", ")", "[", "]", ".", "true", " ", " ", " ", "\u00A0", "\t", "chữ",
        "{{ a }}", "{% if yes %}", "{% endif %}", "{% for u in units %}", "{% endfor %}", "{{ u.name }}", "{% set a = b %}",
    ];

    private static readonly Gen<string> Line = Gen.OneOf(Words).Array[0, 9].Select(string.Concat);

    [Fact]
    public void Bytes_changed_at_random() => Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
        changes =>
        {
            var bytes = Whole.ToArray();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }

            Try(bytes);
        },
        iter: 500);

    [Fact]
    public void Pieces_of_two_files_joined() => Gen.Select(Gen.Int[0, Whole.Length], Gen.Int[0, Other.Length], Gen.Bool).Sample(
        (at, other, isFirst) => Try(isFirst ? [.. Whole[..at], .. Other[other..]] : [.. Other[..other], .. Whole[at..]]),
        iter: 500);

    [Fact]
    public void Markup_changed_at_random()
    {
        var markup = Read(Whole, "word/document.xml");
        var start = markup.IndexOf("<w:body>", StringComparison.Ordinal);
        Gen.Select(Gen.Int[start, markup.Length - 1], Gen.Int[0, 40], Gen.OneOf("", "<", ">", "&", "\"", "<w:p>", "</w:p>", "<w:tr/>", "<w:t>{{ a }}</w:t>", "<!-- {{ -->", "<![CDATA[{{ a }}]]>", "<?x {{?>"))
            .Array[1, 3].Sample(
                changes => Try(Pack(new Part("word/document.xml", changes.Aggregate(markup, Change), "document.main"))),
                iter: 500);
    }

    [Fact]
    public void Braces_quotes_and_words_at_random() => Gen.Select(Line.Array[1, 5], Line.Array[4]).Sample(
        (lines, cells) =>
        {
            var template = FromBody(string.Concat(lines.Select(P)) + Table(cells[..2], cells[2..]) + P(""), Part.Header(P(lines[0])), Part.Core(Escape(cells[0])));
            if (Try(template) is { } document)
            {
                Rendered.Validate(document);
            }
        },
        iter: 1500);

    private static string Change(string markup, (int At, int Length, string Text) change)
    {
        var at = Math.Min(change.At, markup.Length);
        return markup[..at] + change.Text + markup[Math.Min(markup.Length, at + change.Length)..];
    }

    /// <summary>The document; null where the template or the data were refused.</summary>
    private static byte[]? Try(byte[] template)
    {
        _ = DocxCustomXml.Read(template, "x");
        try
        {
            _ = DocxText.Extract(template);
        }
        catch (DocxTemplateException error)
        {
            error.Problems.Should().NotBeEmpty();
        }

        var problems = DocxTemplate.Check(template);
        try
        {
            using var output = new MemoryStream();
            DocxTemplate.Compile(template).Render(Model.Of(Data), output, Rendered.Context);
            problems.Should().BeEmpty();
            return output.ToArray();
        }
        catch (DocxTemplateException error)
        {
            error.Problems.Should().NotBeEmpty().And.OnlyContain(p => p.Message.Id.Length > 0);
            return null;
        }
    }
}
