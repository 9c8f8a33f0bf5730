using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>
/// Reads a paragraph's text as the reader sees it, over the bounds of runs, proof marks, bookmarks, insertions, hyperlinks and
/// content controls. Deleted text is not read; text boxes are stories of their own.
/// </summary>
internal static class ParagraphReader
{
    public static TaggedText Read(PartNode paragraph, TemplateLocation location)
    {
        var text = new StringBuilder();
        var pieces = new List<TextPiece>();
        Walk(paragraph, text, pieces);
        return new TaggedText(paragraph, text.ToString(), pieces, location);
    }

    /// <summary>The text of an element that holds nothing but text.</summary>
    public static string TextOf(PartNode element) => element.Children switch
    {
        [] => "",
        [{ Text: { } only }] => only,
        var many => string.Concat(many.Select(c => c.Text)),
    };

    /// <summary>True if the element's content is not part of the paragraph's text.</summary>
    public static bool IsSkipped(PartNode node) =>
        node.Ns == Ns.Word && node.Name is "pPr" or "rPr" or "del" or "moveFrom" or "txbxContent" or "sdtPr" or "sdtEndPr" or "p";

    private static void Walk(PartNode node, StringBuilder text, List<TextPiece> pieces)
    {
        foreach (var child in node.Children)
        {
            if (!child.IsElement || IsSkipped(child))
            {
                continue;
            }

            if (child.Is("t"))
            {
                var value = TextOf(child);
                pieces.Add(new TextPiece(child, text.Length, value.Length));
                text.Append(value);
            }
            else if (Separator(child) is { } separator)
            {
                pieces.Add(new TextPiece(child, text.Length, 1));
                text.Append(separator);
            }
            else
            {
                Walk(child, text, pieces);
            }
        }
    }

    private static char? Separator(PartNode node) => node.Ns != Ns.Word
        ? null
        : node.Name switch
        {
            "tab" when node.Parent?.Is("r") == true => '\t',
            "br" or "cr" => '\n',
            "noBreakHyphen" => '-',
            _ => null,
        };
}
