using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Charts;

/// <summary>An alt text that holds <c>{{ chart expression }}</c>.</summary>
/// <param name="Node">The element with the alt text.</param>
/// <param name="Attribute">The alt text.</param>
/// <param name="Tag">The tag in it.</param>
/// <param name="Description">What else the alt text says; it stays.</param>
internal sealed record ChartPlaceholder(PartNode Node, AttributeSpan Attribute, PlacedTag Tag, string Description)
{
    /// <summary>Takes notice of the placeholder until the part's charts are known.</summary>
    public static void Take(PartModel part, PartNode node, AttributeSpan attribute, PlacedTag tag)
    {
        part.Tags.Add(tag);
        part.Charts.Add(new ChartPlaceholder(node, attribute, tag, WithoutTags(tag.Text.Text)));
    }

    private static string WithoutTags(string text)
    {
        var rest = text;
        foreach (var tag in (TagLexer.Find(text).Value ?? []).Reverse())
        {
            rest = rest.Remove(tag.Span.Start, tag.Span.Length);
        }

        return rest.Trim();
    }
}
