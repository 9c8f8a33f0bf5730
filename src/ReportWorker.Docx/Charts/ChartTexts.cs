using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Charts;

/// <summary>
/// Finds the tags in the texts of a chart: its title, the titles of its axes. A tag that is split over runs is written in the first of them;
/// so is all of a paragraph that has blocks. The texts of series are not read: series come from the data.
/// </summary>
internal sealed class ChartTexts(PartModel part, Limits limits, ProblemList problems)
{
    public void Read()
    {
        foreach (var paragraph in part.Tree.Root.SelfAndDescendants().Where(n => n is { Ns: Ns.Drawing, Name: "p" }))
        {
            if (paragraph.Ancestor(n => n.IsChart("ser")) is null)
            {
                Read(paragraph);
            }
        }

        part.SortTags();
    }

    private void Read(PartNode paragraph)
    {
        var text = new StringBuilder();
        var pieces = new List<TextPiece>();
        foreach (var piece in paragraph.SelfAndDescendants().Where(n => n is { Ns: Ns.Drawing, Name: "t" }))
        {
            var value = ParagraphReader.TextOf(piece);
            part.Read.Add(piece);
            if (value.Length > 0)
            {
                pieces.Add(new TextPiece(piece, text.Length, value.Length));
                text.Append(value);
            }
        }

        var whole = text.ToString();
        if (TagLexer.MayHoldTags(whole))
        {
            foreach (var group in Groups(pieces, whole))
            {
                Take(group, whole[group[0].Start..group[^1].End]);
            }
        }
    }

    /// <summary>Joins the pieces that a tag goes over; all of them if there is a block, or a tag that does not end.</summary>
    private static IEnumerable<List<TextPiece>> Groups(List<TextPiece> pieces, string text)
    {
        var found = TagLexer.Find(text);
        var tags = found.Value ?? [];
        var isOne = found.Errors.Count > 0 || tags.Any(t => t.Kind == RawTagKind.Block);
        var group = new List<TextPiece>();
        foreach (var piece in pieces)
        {
            group.Add(piece);
            if (!isOne && !tags.Any(t => t.Span.Start < piece.End && t.Span.End > piece.End))
            {
                yield return group;
                group = [];
            }
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private void Take(List<TextPiece> group, string content)
    {
        if (!TagLexer.MayHoldTags(content))
        {
            return;
        }

        var text = new TaggedText(group[0].Element, content, [], new TemplateLocation(part.Tree.Name));
        var reader = new TagReader(limits, problems);
        reader.Read(text);
        BlockMatcher.Match(text.Tags, reader.HasBrokenBlocks ? new ProblemList() : problems);
        part.Tags.AddRange(text.Tags);
        Write(group[0].Element, text);
        foreach (var rest in group.Skip(1))
        {
            Write(rest.Element, new TaggedText(rest.Element, "", [], text.Location));
        }
    }

    private void Write(PartNode element, TaggedText text)
    {
        part.Texts.Add(element, text);
        element.MarkDirty();
    }
}
