using System.Xml;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Packaging;

/// <summary>A relationship of a part.</summary>
/// <param name="Id">Its id, unique in its part.</param>
/// <param name="Type">Its kind, the last segment of the type's URI.</param>
/// <param name="Target">What it leads to, as written.</param>
/// <param name="IsExternal">True if that is outside the package.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal);

internal static class Relationships
{
    /// <summary>The namespace of the parts that hold relationships.</summary>
    public const string PackageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Begins the kinds of relationships of a document, and is the namespace of the attributes that name one.</summary>
    public const string DocumentNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Reads the part.</summary>
    /// <exception cref="XmlException">The part is not well-formed.</exception>
    public static List<Relationship> Parse(byte[] content)
    {
        var found = new List<Relationship>();
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), XmlSource.Settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship")
            {
                var type = reader.GetAttribute("Type") ?? "";
                found.Add(new Relationship(
                    reader.GetAttribute("Id") ?? "",
                    type[(type.LastIndexOf('/') + 1)..],
                    reader.GetAttribute("Target") ?? "",
                    string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)));
            }
        }

        return found;
    }

    /// <summary>What none of these ids begins with, so that an id with it is new.</summary>
    public static string FreePrefix(IReadOnlyCollection<Relationship> taken)
    {
        var prefix = "rw";
        while (taken.Any(r => r.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            prefix += "w";
        }

        return prefix;
    }

    /// <summary>The part that holds a part's relationships.</summary>
    public static string PartOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>The part whose relationships a part holds; empty for those of the package.</summary>
    public static string SourceOf(string relationships)
    {
        var folder = relationships.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return folder < 0 ? "" : relationships[..folder] + relationships[(folder + "_rels/".Length)..^".rels".Length];
    }

    /// <summary>The part that a target leads to, seen from the part that names it.</summary>
    public static string Resolve(string source, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var path = new List<string>(source.Split('/')[..^1]);
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
            {
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
