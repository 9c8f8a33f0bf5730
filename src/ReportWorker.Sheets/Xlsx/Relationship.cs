namespace ReportWorker.Sheets.Xlsx;

/// <summary>What a part refers to.</summary>
/// <param name="Id">What the part calls it.</param>
/// <param name="Kind">The last word of its type, which is the same in strict and transitional files.</param>
/// <param name="Target">The name of the part, or an address outside.</param>
/// <param name="IsExternal">True when it leads out of the file.</param>
internal sealed record Relationship(string Id, string Kind, string Target, bool IsExternal)
{
    private const int Most = 10_000;

    /// <summary>Reads a part of relationships.</summary>
    public static List<Relationship> Read(XlsxPackage package, string rels)
    {
        var all = new List<Relationship>();
        using var part = package.Read(rels);
        while (part.Read())
        {
            if (part is { IsStart: true, Element: "Relationship" } && part.Attribute("Id") is { } id && part.Attribute("Target") is { } target)
            {
                var type = part.Attribute("Type") ?? "";
                var isExternal = string.Equals(part.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
                all.Add(new Relationship(id, type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolve(rels, target), isExternal));
            }

            if (all.Count > Most)
            {
                throw SheetException.Damaged(rels);
            }
        }

        return all;
    }

    // Targets are relative to the part that refers, whose relationships lie in a folder beside it, or begin at the root with a slash.
    private static string Resolve(string rels, string target)
    {
        var folder = rels[..rels.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase)];
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
