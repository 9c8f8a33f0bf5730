using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Compiling;

/// <summary>Refuses what can run or fetch: macros, embedded objects, links to outside other than hyperlinks.</summary>
internal static class SafetyCheck
{
    private static readonly string[] ActiveKinds =
        ["oleObject", "control", "activeXControlBinary", "vbaProject", "wordVbaData", "attachedToolbars", "keyMapCustomizations"];

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

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

    public static void Check(string part, IEnumerable<Relationship> relationships, ProblemList problems)
    {
        foreach (var relationship in relationships)
        {
            if (ActiveKinds.Contains(relationship.Type, StringComparer.OrdinalIgnoreCase))
            {
                Report(part, Messages.HasActiveContent(), problems);
            }
            else if (relationship.IsExternal && relationship.Type != "hyperlink")
            {
                Report(part, Messages.ExternalRelationship(relationship.Type, relationship.Target), problems);
            }
            else if (relationship.IsExternal && PlaceGuard.MayHoldTags(Uri.UnescapeDataString(relationship.Target)))
            {
                var target = Uri.UnescapeDataString(relationship.Target);
                problems.Add(new TemplateProblem(
                    Messages.TagNotFilledHere(), new TemplateLocation(part), target, 0, Messages.TagNotFilledHereAdvice()));
            }
            else if (relationship.IsExternal && !Schemes.Any(s => relationship.Target.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            {
                Report(part, Messages.ForbiddenLink(relationship.Target), problems);
            }
        }
    }

    private static bool IsActive(string name) =>
        name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase));

    private static void Report(string part, Expressions.Message message, ProblemList problems) =>
        problems.Add(new TemplateProblem(message, new TemplateLocation(part)));
}
