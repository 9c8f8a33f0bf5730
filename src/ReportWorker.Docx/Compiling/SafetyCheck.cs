using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Compiling;

/// <summary>Refuses what can run or fetch: macros, embedded objects, links to outside other than hyperlinks.</summary>
internal static class SafetyCheck
{
    private static readonly string[] ActiveKinds =
        ["oleObject", "control", "activeXControlBinary", "vbaProject", "wordVbaData", "attachedToolbars", "keyMapCustomizations"];

    public static void Check(Package package, ContentTypes types, ProblemList problems)
    {
        if (types.All.Any(t => t.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)))
        {
            Report(ContentTypes.PartName, Messages.HasMacros(), problems);
        }

        foreach (var entry in package.Entries)
        {
            if (entry.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            {
                Report(entry.Name, Messages.HasMacros(), problems);
            }
            else if (IsActive(entry.Name))
            {
                Report(entry.Name, Messages.HasActiveContent(), problems);
            }
        }
    }

    /// <summary>Judges the relationships of a part.</summary>
    /// <param name="part">The part that holds them.</param>
    /// <param name="relationships">What it holds.</param>
    /// <param name="areFilled">True if tags in the targets of links are filled in.</param>
    /// <param name="problems">Where to tell.</param>
    public static void Check(string part, IEnumerable<Relationship> relationships, bool areFilled, ProblemList problems)
    {
        foreach (var relationship in relationships)
        {
            if (ActiveKinds.Contains(relationship.Type, StringComparer.OrdinalIgnoreCase))
            {
                Report(part, Messages.HasActiveContent(), problems);
            }
            else if (relationship.Type is "aFChunk" or "subDocument")
            {
                Report(part, Messages.SubDocumentNotSupported(), problems);
            }
            else if (relationship.IsExternal && relationship.Type != "hyperlink")
            {
                Report(part, Messages.ExternalRelationship(relationship.Type, relationship.Target), problems);
            }
            else if (LinkReader.HasTags(relationship))
            {
                ReportTag(part, Uri.UnescapeDataString(relationship.Target), areFilled, problems);
            }
            else if (relationship.IsExternal && !LinkTarget.IsAllowed(relationship.Target))
            {
                Report(part, Messages.ForbiddenLink(relationship.Target), problems);
            }
        }
    }

    private static void ReportTag(string part, string target, bool isFilled, ProblemList problems)
    {
        if (!isFilled)
        {
            problems.Add(new TemplateProblem(
                Messages.TagNotFilledHere(), new TemplateLocation(part), target, 0, Messages.TagNotFilledHereAdvice()));
        }
    }

    private static bool IsActive(string name) =>
        name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase));

    private static void Report(string part, Expressions.Message message, ProblemList problems) =>
        problems.Add(new TemplateProblem(message, new TemplateLocation(part)));
}
