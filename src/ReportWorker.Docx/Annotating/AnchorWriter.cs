using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>Puts the marks of comments into the main document.</summary>
internal sealed class AnchorWriter(PartTree tree, WordPrefix word)
{
    private readonly Dictionary<Position, (StringBuilder Ended, StringBuilder Begun)> _marks = [];

    /// <summary>Adds the marks of a comment.</summary>
    public void Add(Anchor anchor, int id)
    {
        var begin = word.Mark("commentRangeStart", id);
        var end = word.Mark("commentRangeEnd", id) + word.Element("r", word.Mark("commentReference", id));
        if (anchor.Start == anchor.End)
        {
            MarksAt(anchor.End).Ended.Append(begin).Append(end);
        }
        else
        {
            MarksAt(anchor.Start).Begun.Append(begin);
            MarksAt(anchor.End).Ended.Append(end);
        }
    }

    /// <summary>The part with the marks.</summary>
    public byte[] Write(ReadOnlySpan<byte> part)
    {
        var edits = new ByteEdits();
        foreach (var text in _marks.Where(m => m.Key.Split?.Is("t") == true).GroupBy(m => m.Key.Split!))
        {
            edits.Replace(text.Key.Start, text.Key.End, Cut(text.Key, text.OrderBy(m => m.Key.Offset).Select(m => m.Key)));
        }

        foreach (var position in _marks.Keys.Where(p => p.Split?.Is("t") != true))
        {
            var marks = MarksOf(position);
            switch (position.Split)
            {
                case null:
                    edits.Insert(position.At, marks);
                    break;
                case { Name: "r" } run:
                    edits.Insert(position.At, EndTag(run) + marks + Begin(run));
                    break;
                case { IsEmpty: true } empty:
                    edits.Replace(position.At, empty.End, ">" + Content(empty, marks) + EndTag(empty));
                    break;
                case var body:
                    edits.Insert(position.At, Content(body, marks));
                    break;
            }
        }

        return edits.Apply(part);
    }

    private (StringBuilder Ended, StringBuilder Begun) MarksAt(Position position)
    {
        if (!_marks.TryGetValue(position, out var marks))
        {
            _marks.Add(position, marks = (new StringBuilder(), new StringBuilder()));
        }

        return marks;
    }

    /// <summary>What ends here comes before what begins here.</summary>
    private string MarksOf(Position position) => $"{_marks[position].Ended}{_marks[position].Begun}";

    private string Cut(PartNode text, IEnumerable<Position> positions)
    {
        var run = text.Parent!; // only texts in runs are cut
        var value = ParagraphReader.TextOf(text);
        var open = Encoding.UTF8.GetString(Markup.TextStartTag(tree, text));
        var close = Encoding.UTF8.GetString(Markup.EndTag(tree, text));
        var written = new StringBuilder(open);
        var at = 0;
        foreach (var position in positions)
        {
            written.Append(XmlText.Escape(value[at..position.Offset])).Append(close).Append(EndTag(run));
            written.Append(MarksOf(position)).Append(Begin(run)).Append(open);
            at = position.Offset;
        }

        return written.Append(XmlText.Escape(value[at..])).Append(close).ToString();
    }

    private string Begin(PartNode run) => Encoding.UTF8.GetString(
        [.. tree.StartTag(run), .. run.Child("rPr") is { } properties ? Markup.Copy(tree, properties) : []]);

    private string EndTag(PartNode node) => Encoding.UTF8.GetString(Markup.EndTag(tree, node));

    /// <summary>A body holds no marks but paragraphs.</summary>
    private string Content(PartNode element, string marks) => element.Is("body") ? word.Element("p", marks) : marks;
}
