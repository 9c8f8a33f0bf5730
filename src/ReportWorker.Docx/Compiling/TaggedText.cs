using System.Runtime.InteropServices;
using System.Text;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>A piece of a paragraph's text and the element it stands in: a text, or a tab or line break that counts as one character.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPiece(PartNode Element, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A text that was read over the bounds of runs, with the tags that were found in it.</summary>
internal sealed class TaggedText(PartNode owner, string text, IReadOnlyList<TextPiece> pieces, TemplateLocation location)
{
    /// <summary>The paragraph, or the element whose attribute or text this is.</summary>
    public PartNode Owner => owner;

    public string Text => text;

    public IReadOnlyList<TextPiece> Pieces => pieces;

    public TemplateLocation Location => location;

    public List<PlacedTag> Tags { get; } = [];

    /// <summary>What a reader sees when the tags are gone.</summary>
    public string TextWithoutTags()
    {
        var rest = new StringBuilder(text);
        for (var i = Tags.Count - 1; i >= 0; i--)
        {
            rest.Remove(Tags[i].Tag.Span.Start, Tags[i].Tag.Span.Length);
        }

        return rest.ToString();
    }

    public TagPlace Place(TextSpan span) => new(location, text, span.Start, owner.Start);
}

/// <summary>A tag and where it stands.</summary>
internal sealed class PlacedTag(Tag tag, TaggedText text)
{
    public Tag Tag => tag;

    public TaggedText Text => text;

    public PartNode Paragraph => text.Owner;

    /// <summary>What a value tag gives where it stands.</summary>
    public TagUse Use { get; init; }

    /// <summary>The expression of a value tag.</summary>
    public Expression Expression => ((OutputTag)tag).Expression;

    /// <summary>The block this tag begins, divides or ends; null for values, <c>set</c> and comments.</summary>
    public Block? Block { get; set; }

    /// <summary>The tag as typed, without line breaks.</summary>
    public string Source => text.Text.Substring(tag.Span.Start, tag.Span.Length).ReplaceLineEndings(" ");

    public TagPlace Place => text.Place(tag.Span);

    public bool StandsBefore(PlacedTag other) =>
        (FirstElement.Start, tag.Span.Start).CompareTo((other.FirstElement.Start, other.Tag.Span.Start)) < 0;

    /// <summary>The element of the text in which the tag begins.</summary>
    public PartNode FirstElement
    {
        get
        {
            foreach (var piece in text.Pieces)
            {
                if (tag.Span.Start >= piece.Start && tag.Span.Start < piece.End)
                {
                    return piece.Element;
                }
            }

            return text.Owner;
        }
    }
}
