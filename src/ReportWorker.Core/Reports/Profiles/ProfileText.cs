using System.Text;
using ReportWorker.Docx.Layout;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>A paragraph as the checks see it.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Index">Its place in the document.</param>
/// <param name="Words">Its words, in a template without tags; spaces around them are left out.</param>
/// <param name="Tags">The tags in it; empty in an edition.</param>
internal sealed record ProfileText(LayoutParagraph Paragraph, int Index, string Words, IReadOnlyList<RawTag> Tags)
{
    /// <summary>True when what it says depends on values.</summary>
    public bool HasTags => Tags.Count > 0;

    /// <summary>True when an edition may have no such paragraph: nothing but the tags of a block.</summary>
    public bool Vanishes => HasTags && Words.Length == 0 && !HasValue;

    /// <summary>True when there is nothing to read.</summary>
    public bool IsBlank => Words.Length == 0 && !HasValue;

    private bool HasValue => Tags.Any(tag => tag.Kind == RawTagKind.Output);

    public static ProfileText Of(LayoutParagraph paragraph, int index, bool isTemplate)
    {
        var tags = isTemplate && TagLexer.MayHoldTags(paragraph.Text) ? TagLexer.Find(paragraph.Text).Value! : []; // it is there even with errors
        var words = paragraph.Text;
        foreach (var tag in tags.Reverse())
        {
            words = words.Remove(tag.Span.Start, tag.Span.Length);
        }

        return new ProfileText(paragraph, index, words.Trim().Normalize(NormalizationForm.FormC), tags);
    }
}
