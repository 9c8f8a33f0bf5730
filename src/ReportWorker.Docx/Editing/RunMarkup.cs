using System.Text;
using ReportWorker.Docx.Annotating;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>Writes texts and paragraphs into a document that another program may have written.</summary>
internal static class RunMarkup
{
    // They lead to other parts of their own document.
    private static readonly string[] NotCarried = ["numPr", "sectPr", "framePr", "pPrChange"];

    /// <summary>The text as the content of a run; tabs and line ends are elements.</summary>
    public static string Texts(WordPrefix word, string text)
    {
        var markup = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\t');
            var part = length < 0 ? text[at..] : text.Substring(at, Math.Max(1, length));
            markup.Append(part switch
            {
                "\n" => $"<{word.Prefix}br{word.Declaration}/>",
                "\t" => $"<{word.Prefix}tab{word.Declaration}/>",
                _ => $"<{word.Prefix}t{word.Declaration} xml:space=\"preserve\">{XmlText.Escape(part)}</{word.Prefix}t>",
            });
            at += part.Length;
        }

        return markup.ToString();
    }

    /// <summary>A paragraph of another document with its properties, its texts and their looks, and nothing else.</summary>
    public static string Paragraph(StoryText paragraph, WordPrefix word, StyleMap styles)
    {
        var (tree, own) = (paragraph.Tree, WordPrefix.Of(paragraph.Tree));
        var prefix = Encoding.UTF8.GetString(tree.Prefix(tree.Root)).TrimEnd(':');
        var declaration = own == word ? "" : $" xmlns{(prefix.Length == 0 ? "" : ":" + prefix)}=\"{own.Uri}\"{own.Declaration}";
        var runs = paragraph.Read.Pieces
            .GroupBy(piece => piece.Element.Parent!)
            .Select(run => own.Element("r", Properties(tree, run.Key.Child("rPr"), own, styles) + Texts(own, TextOf(paragraph, run))));
        return $"<{own.Prefix}p{declaration}>{Properties(tree, paragraph.Node.Child("pPr"), own, styles)}{string.Concat(runs)}</{own.Prefix}p>";
    }

    private static string TextOf(StoryText paragraph, IEnumerable<TextPiece> pieces) =>
        string.Concat(pieces.Select(piece => paragraph.Read.Text.Substring(piece.Start, piece.Length)));

    private static string Properties(PartTree tree, PartNode? properties, WordPrefix word, StyleMap styles) => properties is null ? "" : word.Element(
        properties.Name,
        string.Concat(properties.Children.Where(child => child.Ns == Ns.Word && !NotCarried.Contains(child.Name)).Select(child => Property(tree, child, word, styles))));

    private static string Property(PartTree tree, PartNode property, WordPrefix word, StyleMap styles) =>
        property.Name is not ("pStyle" or "rStyle") ? Encoding.UTF8.GetString(tree.Outer(property))
        : styles.Of(tree.Value(property) ?? "") is { } style ? $"<{word.Prefix}{property.Name}{word.Declaration} {word.Prefix}val=\"{XmlText.Escape(style)}\"/>"
        : "";
}
