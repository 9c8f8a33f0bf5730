using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Refuses fields that fetch something from outside, however their instruction is split over runs.</summary>
internal static class FieldGuard
{
    private static readonly string[] Forbidden = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK"];

    public static void Check(PartTree part, ProblemList problems)
    {
        var open = new Stack<StringBuilder>();
        foreach (var node in part.Root.SelfAndDescendants())
        {
            if (node.Is("fldSimple"))
            {
                Check(part, node, part.Attribute(node, "instr"u8) ?? "", problems);
            }
            else if (node.Is("instrText") && open.TryPeek(out var instruction))
            {
                instruction.Append(ParagraphReader.TextOf(node));
            }
            else if (node.Is("instrText"))
            {
                Check(part, node, ParagraphReader.TextOf(node), problems);
            }
            else if (node.Is("fldChar"))
            {
                Follow(part, node, open, problems);
            }
        }
    }

    private static void Follow(PartTree part, PartNode mark, Stack<StringBuilder> open, ProblemList problems)
    {
        var type = part.Attribute(mark, "fldCharType"u8);
        if (type == "begin")
        {
            open.Push(new StringBuilder());
        }
        else if (open.TryPeek(out var instruction))
        {
            Check(part, mark, instruction.ToString(), problems);
            instruction.Clear();
            if (type == "end")
            {
                open.Pop();
            }
        }
    }

    private static void Check(PartTree part, PartNode node, string instruction, ProblemList problems)
    {
        var text = instruction.TrimStart();
        var keyword = text.Split([' ', '\t', '\n', '"', '\\'], 2)[0].ToUpperInvariant();
        if (Forbidden.Contains(keyword))
        {
            problems.Add(new TemplateProblem(Messages.ForbiddenField(keyword), Locator.Of(part.Name, node), text) { Order = node.Start });
        }
    }
}
