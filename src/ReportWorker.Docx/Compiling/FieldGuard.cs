using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>
/// Refuses fields that fetch something from outside, however their instruction is split over runs, and has tables of contents made anew when
/// the document is opened.
/// </summary>
internal static class FieldGuard
{
    private static readonly string[] Forbidden = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK"];

    public static void Check(PartModel part, ProblemList problems)
    {
        var open = new Stack<(PartNode Begin, StringBuilder Instruction)>();
        foreach (var node in part.Tree.Root.SelfAndDescendants())
        {
            if (node.Is("fldSimple"))
            {
                Check(part, node, node, part.Tree.Attribute(node, "instr"u8) ?? "", problems);
            }
            else if (node.Is("instrText") && open.TryPeek(out var field))
            {
                field.Instruction.Append(ParagraphReader.TextOf(node));
            }
            else if (node.Is("instrText"))
            {
                Check(part, node, null, ParagraphReader.TextOf(node), problems);
            }
            else if (node.Is("fldChar"))
            {
                Follow(part, node, open, problems);
            }
        }
    }

    private static void Follow(PartModel part, PartNode mark, Stack<(PartNode Begin, StringBuilder Instruction)> open, ProblemList problems)
    {
        var type = part.Tree.Attribute(mark, "fldCharType"u8);
        if (type == "begin")
        {
            open.Push((mark, new StringBuilder()));
        }
        else if (open.TryPeek(out var field))
        {
            Check(part, mark, field.Begin, field.Instruction.ToString(), problems);
            field.Instruction.Clear();
            if (type == "end")
            {
                open.Pop();
            }
        }
    }

    private static void Check(PartModel part, PartNode node, PartNode? begin, string instruction, ProblemList problems)
    {
        var text = instruction.TrimStart();
        var keyword = text.Split([' ', '\t', '\n', '"', '\\'], 2)[0].ToUpperInvariant();
        if (Forbidden.Contains(keyword))
        {
            problems.Add(new TemplateProblem(Messages.ForbiddenField(keyword), Locator.Of(part.Tree.Name, node), text) { Order = node.Start });
        }
        else if (keyword == "TOC" && begin is not null)
        {
            MarkOutdated(part, begin);
        }
    }

    /// <summary>What stands in a table of contents was right for the template.</summary>
    private static void MarkOutdated(PartModel part, PartNode field)
    {
        if (part.Tree.FindAttribute(field, "dirty"u8) is { } dirty)
        {
            part.Changes.Fill(field, dirty, program => program.Static("true"u8));
            return;
        }

        var behindName = 1 + part.Tree.QualifiedName(field).Length;
        var attribute = $" {Encoding.UTF8.GetString(part.Tree.Prefix(field))}dirty=\"true\"";
        part.Changes.Edit(field, new TagEdit(behindName, behindName, program => program.Static(Encoding.UTF8.GetBytes(attribute))));
    }
}
