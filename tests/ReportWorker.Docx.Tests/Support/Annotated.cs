using System.Globalization;
using System.Xml.Linq;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>A comment and the text it stands at.</summary>
internal sealed record Note(string Text, string Marked);

/// <summary>A copy of a template with its problems as comments, which Word's own schema has approved of.</summary>
internal sealed record Annotated(byte[] Bytes, IReadOnlyList<Note> Notes)
{
    public static readonly DateTimeOffset Time = new(2020, 6, 15, 7, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace Word = WordFile.Word;

    /// <summary>Annotates what a check finds; whatever it is, the text and all other parts must stay.</summary>
    public static Annotated From(byte[] template)
    {
        var bytes = DocxTemplate.Annotate(template, DocxTemplate.Check(template), CultureInfo.GetCultureInfo("en"), Time);
        Rendered.Validate(bytes);
        BodyOf(bytes).Should().Equal(BodyOf(template));
        return new Annotated(bytes, NotesOf(bytes));
    }

    private static IEnumerable<string> BodyOf(byte[] document) =>
        DocxText.Extract(document).Where(p => !p.Location.Part.Contains("comments", StringComparison.Ordinal)).Select(p => p.Text);

    private static List<Note> NotesOf(byte[] document)
    {
        var body = XDocument.Parse(WordFile.Read(document, "word/document.xml")).Root!;
        var comments = XDocument.Parse(WordFile.Read(document, "word/comments.xml")).Root!.Elements(Word + "comment").ToList();
        comments.Select(Id).Should().OnlyHaveUniqueItems();
        body.Descendants(Word + "commentReference").Select(Id).Should().BeEquivalentTo(comments.Select(Id));
        return [.. comments.Select(c => new Note(string.Join('\n', c.Elements(Word + "p").Select(p => p.Value)), Marked(body, Id(c))))];
    }

    private static string Marked(XElement body, string id)
    {
        var inside = body.Descendants().SkipWhile(e => e.Name != Word + "commentRangeStart" || Id(e) != id)
            .TakeWhile(e => e.Name != Word + "commentRangeEnd" || Id(e) != id);
        return string.Concat(inside.Where(e => e.Name == Word + "t").Select(e => e.Value));
    }

    private static string Id(XElement element) => element.Attribute(Word + "id")!.Value;
}
