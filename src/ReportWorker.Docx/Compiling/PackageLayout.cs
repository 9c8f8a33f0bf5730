using System.Text;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>
/// Orders the entries of the document. What depends on what other parts ask for while they are written (their relationships, the content
/// types of new parts) stands behind them; everything else stays where the template has it.
/// </summary>
internal sealed class PackageLayout(Package package, LinkSlots links, IReadOnlyList<PartModel> parts)
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private readonly List<CompiledEntry> _late = [];
    private readonly Dictionary<string, CompiledEntry> _early = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries in the order in which they are written.</summary>
    /// <param name="programs">The programs of the parts that have tags, by name.</param>
    public IReadOnlyList<CompiledEntry> Order(IReadOnlyDictionary<string, PartProgram> programs)
    {
        for (var slot = 0; slot < links.Parts.Count; slot++)
        {
            var part = parts.FirstOrDefault(p => p.Tree.Name == links.Parts[slot]);
            Place(Relations(slot, part?.ReplacedLinks ?? []), isLate: programs.ContainsKey(links.Parts[slot]));
        }

        Place(ContentTypesEntry(), isLate: parts.Any(p => p.AddsParts));
        var late = _late.Select(e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. package.Entries.Where(e => !late.Contains(e.Name)).Select(e => EntryOf(e, programs)),
            .. _early.Values.Where(e => e.Original is null),
            .. _late,
        ];
    }

    private CompiledEntry EntryOf(PackageEntry entry, IReadOnlyDictionary<string, PartProgram> programs) =>
        _early.GetValueOrDefault(entry.Name) ?? new CompiledEntry(entry.Name, entry, programs.GetValueOrDefault(entry.Name));

    private void Place(CompiledEntry entry, bool isLate)
    {
        if (isLate)
        {
            _late.Add(entry);
        }
        else
        {
            _early.Add(entry.Name, entry);
        }
    }

    private CompiledEntry Relations(int slot, HashSet<string> replaced)
    {
        var name = Relationships.PartOf(links.Parts[slot]);
        var program = package.Xml.TryGetValue(name, out var content)
            ? Extend(PartParser.Parse(name, content, int.MaxValue), replaced, prefix => new LinksInstruction(slot, prefix))
            : NewRelations(slot);
        return new CompiledEntry(name, Find(name), program)
        {
            IsChanged = state => replaced.Count > 0 || state.HasLinks(slot),
        };
    }

    private CompiledEntry ContentTypesEntry()
    {
        var tree = PartParser.Parse(ContentTypes.PartName, package.Xml[ContentTypes.PartName], int.MaxValue);
        return new CompiledEntry(tree.Name, Find(tree.Name), Extend(tree, [], prefix => new ContentTypesInstruction(prefix)))
        {
            IsChanged = state => state.Added.DeclaresAny,
        };
    }

    private PackageEntry? Find(string name) =>
        package.Entries.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static PartProgram NewRelations(int slot)
    {
        var program = new ProgramBuilder();
        program.Static(Encoding.UTF8.GetBytes($"{Declaration}<Relationships xmlns=\"{Relationships.PackageNamespace}\">"));
        program.Add(new LinksInstruction(slot, ""));
        program.Static("</Relationships>"u8);
        return program.Build();
    }

    /// <summary>The part as it is, without the relationships that others replace, and with more at the end of its root.</summary>
    private static PartProgram Extend(PartTree tree, HashSet<string> leftOut, Func<string, Instruction> make)
    {
        var program = new ProgramBuilder();
        program.Static(tree.Prologue);
        program.Static(tree.Root.IsEmpty ? [.. tree.StartTag(tree.Root)[..^2], (byte)'>'] : tree.StartTag(tree.Root));
        foreach (var child in tree.Root.Children.Where(c => leftOut.Count == 0 || !leftOut.Contains(tree.Attribute(c, "Id"u8) ?? "")))
        {
            program.Static(tree.Outer(child));
        }

        program.Add(make(Encoding.UTF8.GetString(tree.Prefix(tree.Root))));
        program.Static(Markup.EndTag(tree, tree.Root));
        program.Static(tree.Epilogue);
        return program.Build();
    }
}
