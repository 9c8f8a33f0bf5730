using System.Text;
using System.Xml;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>Looks whether a document that somebody edited may leave: nothing in it runs or fetches, and nothing waits for a decision.</summary>
internal static class EditedCheck
{
    public static IReadOnlyList<TemplateProblem> Of(OpenedDocument document)
    {
        var problems = new ProblemList();
        SafetyCheck.Check(document.Package, document.Types, problems);
        foreach (var (name, content) in document.Package.Xml)
        {
            if (content.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0)
            {
                problems.Add(new TemplateProblem(Messages.HasDtd(), new TemplateLocation(name)));
            }
            else if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                CheckLinks(name, content, problems);
            }
        }

        foreach (var story in document.Stories)
        {
            FieldGuard.Check(new PartModel(story), problems);
            CheckChanges(story, problems);
        }

        return problems.All;
    }

    // Tags in the targets of links are nothing here: the document is not filled in any more.
    private static void CheckLinks(string name, byte[] content, ProblemList problems)
    {
        try
        {
            SafetyCheck.Check(name, Relationships.Parse(content), areFilled: true, problems);
        }
        catch (XmlException error)
        {
            problems.Add(new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(name)));
        }
    }

    private static void CheckChanges(PartTree story, ProblemList problems)
    {
        foreach (var node in story.Root.SelfAndDescendants())
        {
            if (node.Is("comment"))
            {
                problems.Add(Problem(Messages.CommentLeft(), story, node));
            }
            else if (Revisions.IsInsertion(node) || Revisions.IsRemoved(node))
            {
                problems.Add(Problem(Messages.TrackedChangeLeft(), story, node));
            }
        }
    }

    private static TemplateProblem Problem(Expressions.Message message, PartTree story, PartNode node) =>
        new(message, Locator.Of(story.Name, node), TextOf(node)) { Order = node.Start };

    private static string TextOf(PartNode node)
    {
        var text = new StringBuilder();
        foreach (var piece in node.SelfAndDescendants().Where(one => one.Is("t") || one.Is("delText")))
        {
            text.Append(ParagraphReader.TextOf(piece));
        }

        return text.ToString();
    }
}
