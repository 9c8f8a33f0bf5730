using System.Text;
using System.Xml.Linq;
using CsCheck;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Whatever text the data holds, the document is sound and says all of it that a document can say.</summary>
public sealed class AnyTextTests
{
    private static readonly Gen<char> Character = Gen.Frequency(
        (4, Gen.Char),
        (3, Gen.Char['a', 'z']),
        (2, Gen.Char['\uD800', '\uDFFF']),
        (1, Gen.Char['\u0000', '\u001F']),
        (1, Gen.OneOf('\uFFFE', '\uFFFF', '&', '<', '>', '"', '\'', ' ', '\t', ']', '\u0085', '\u2028')));

    private static readonly Gen<string> Text = Character.Array[0, 60].Select(characters => new string(characters));

    private static readonly byte[] Template = FromBody(P("[{{ v }}]") + ScalarTests.Drawing("[{{ v }}]"), Part.Core("[{{ v }}]"));

    [Fact]
    public void A_line_of_any_characters_comes_out_without_those_that_XML_forbids() => Text.Select(Line).Sample(
        text =>
        {
            var allowed = Allowed(text);
            var rendered = Rendered.From(Template, new { v = text });

            rendered.Lines[0].Should().Be($"[{allowed}]");
            rendered.Result.DroppedCharacters.Should().Be(3 * (text.Length - allowed.Length), "it is printed three times");
            Descendant(rendered.Xml(), "docPr").Attribute("descr")!.Value.Should().Be($"[{allowed.Replace('\t', ' ')}]");
            Descendant(rendered.Xml("docProps/core.xml"), "title").Value.Should().Be($"[{allowed.Replace('\t', ' ')}]");
        },
        iter: 300);

    [Fact]
    public void A_text_of_any_lines_loses_nothing_but_white_space() => Gen.Select(Text, Gen.OneOf("\n", "\r\n", "\r", "\n\n", "\v", " \n \n")).Array[1, 5].Sample(
        pieces =>
        {
            var text = string.Concat(pieces.Select(p => p.Item1 + p.Item2));

            Visible(string.Concat(Rendered.LinesOf(FromBody(P("[{{ v }}]")), new { v = text }))).Should().Be($"[{Visible(Allowed(text))}]");
        },
        iter: 300);

    private static string Line(string text) => string.Concat(text.Where(c => c is not ('\n' or '\r' or '\v')));

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>What production Char of XML 1.0 allows; the pairs of surrogates stay together.</summary>
    private static string Allowed(string text)
    {
        var allowed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i))
            {
                allowed.Append(text, i++, 2);
            }
            else if (text[i] is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\t' or '\n' or '\r' && !char.IsSurrogate(text[i]))
            {
                allowed.Append(text[i]);
            }
        }

        return allowed.ToString();
    }

    private static XElement Descendant(string xml, string name) =>
        XDocument.Parse(xml).Descendants().Single(e => string.Equals(e.Name.LocalName, name, StringComparison.Ordinal));
}
