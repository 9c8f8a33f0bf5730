using ReportWorker.Docx.Tables;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Reads a part of plain values, such as the title of the document: each element's text is filled in by itself.</summary>
internal static class PropertyReader
{
    public static void Read(PartModel part, Limits limits, ProblemList problems)
    {
        foreach (var node in part.Tree.Root.SelfAndDescendants())
        {
            if (node.Children is not [{ Text: { } value }] || !TagLexer.MayHoldTags(value))
            {
                continue;
            }

            var text = new TaggedText(node, value, [], new TemplateLocation(part.Tree.Name));
            part.Read.Add(node);
            var reader = new TagReader(limits, problems);
            reader.Read(text);
            MergeResolver.Refuse(text.Tags, problems);
            BlockMatcher.Match(text.Tags, reader.HasBrokenBlocks ? new ProblemList() : problems);
            if (text.Tags.Count > 0)
            {
                part.Texts.Add(node, text);
                part.Tags.AddRange(text.Tags);
                node.MarkDirty();
            }
        }

        part.SortTags();
    }
}
