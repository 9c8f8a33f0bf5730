using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>
/// The filter <c>markdown</c>: takes the marks that clerks type in a cell (<c>**bold**</c>, <c>*italic*</c>, <c>- item</c>, <c>1. item</c>,
/// <c>[text](address)</c>; CommonMark 0.31) as the looks that they stand for. What it has no look for stays as it was typed.
/// </summary>
internal static class MarkdownFilter
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().DisableHeadings().UseSoftlineBreakAsHardlineBreak().UsePreciseSourceLocation().Build();

    public static FilterRegistry Register(FilterRegistry filters) => filters.With(
        "markdown",
        (input, _, context) => Values.Scalar(input) is null ? null : Parse(Values.ToText(input, context.Culture)),
        new FilterSignature(ModelKind.Text, ModelKind.Text));

    /// <summary>The text with its looks.</summary>
    public static RichText Parse(string text)
    {
        var paragraphs = new List<RichParagraph>();
        Add(Markdown.Parse(text, Pipeline), text, RichList.None, 0, paragraphs);
        return new RichText(paragraphs);
    }

    private static void Add(ContainerBlock container, string text, RichList list, int level, List<RichParagraph> paragraphs)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ListBlock { IsOrdered: true } typed when !CountsFromOne(typed):
                    // A list would number them anew; what was typed is what was meant.
                    paragraphs.AddRange(typed.Select(item => new RichParagraph([new RichRun(Typed(item, text))])));
                    break;
                case ListBlock items:
                    var kind = items.IsOrdered ? RichList.Numbered : RichList.Bulleted;
                    foreach (var item in items.OfType<ListItemBlock>())
                    {
                        Add(item, text, kind, list == RichList.None ? 0 : level + 1, paragraphs);
                    }

                    break;
                case ParagraphBlock { Inline: { } inline }:
                    paragraphs.Add(new RichParagraph([.. RunsOf(inline, text, new RichRun(""))], list, level));
                    break;
                default:
                    paragraphs.Add(new RichParagraph([new RichRun(Typed(block, text))], list, level));
                    break;
            }
        }
    }

    private static bool CountsFromOne(ListBlock list) =>
        list.OfType<ListItemBlock>().Select((item, index) => item.Order == index + 1).All(isNext => isNext);

    private static IEnumerable<RichRun> RunsOf(ContainerInline container, string text, RichRun look) => container.SelectMany(inline => inline switch
    {
        EmphasisInline { DelimiterCount: >= 2 } strong => RunsOf(strong, text, look with { IsBold = true }),
        EmphasisInline emphasis => RunsOf(emphasis, text, look with { IsItalic = true }),
        LinkInline { IsImage: false, Url: { } url } link when IsAddress(url) => RunsOf(link, text, look with { Link = url }),
        AutolinkInline auto => [look with { Text = auto.Url, Link = (auto.IsEmail ? "mailto:" : "") + auto.Url }],
        LiteralInline literal => [look with { Text = literal.Content.ToString() }],
        LineBreakInline => [look with { Text = "\n" }],
        HtmlEntityInline entity => [look with { Text = entity.Transcoded.ToString() }],
        _ => (IEnumerable<RichRun>)[look with { Text = text.Substring(inline.Span.Start, inline.Span.Length) }],
    });

    /// <summary>Only what a document may lead to becomes a link.</summary>
    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    private static string Typed(MarkdownObject block, string text) => text.Substring(block.Span.Start, block.Span.Length);
}
