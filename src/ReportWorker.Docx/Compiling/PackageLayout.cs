using System.Text;
using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Lists;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>
/// Orders the entries of the document. What depends on what other parts ask for while they are written (their relationships, the content
/// types of new parts) stands behind them; everything else stays where the template has it.
/// </summary>
internal sealed class PackageLayout(
    Package package, string mainPart, LinkSlots links, ListSlots lists, ChartLibrary charts, IReadOnlyList<PartModel> parts)
{
    private static readonly byte[] NoLists = Encoding.UTF8.GetBytes(
        XmlText.Declaration + "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>");

    private readonly List<CompiledEntry> _late = [];
    private readonly Dictionary<string, CompiledEntry> _early = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries in the order in which they are written.</summary>
    /// <param name="programs">The programs of the parts that have tags, by name.</param>
    public IReadOnlyList<CompiledEntry> Order(IReadOnlyDictionary<string, PartProgram> programs)
    {
        foreach (var part in parts.Where(p => p.IsGathered))
        {
            Place(new CompiledEntry(part.Tree.Name, Find(part.Tree.Name), programs[part.Tree.Name]), isLate: true);
        }

        for (var slot = 0; slot < links.Parts.Count; slot++)
        {
            var part = parts.FirstOrDefault(p => p.Tree.Name == links.Parts[slot]);
            Place(Relations(slot, part?.ReplacedLinks ?? []), isLate: programs.ContainsKey(links.Parts[slot]) || (links.Parts[slot] == mainPart && MayAddLists(programs)));
        }

        if (programs.Count > 0)
        {
            Place(Lists(), isLate: true);
        }

        var drawn = charts.Templates.SelectMany(t => new[] { t.Name, t.Workbook }).OfType<string>();
        foreach (var part in drawn.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Place(Replaced(part), isLate: true);
        }

        Place(ContentTypesEntry(), isLate: parts.Any(p => p.AddsParts) || MayAddLists(programs));
        var late = _late.Select(e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. package.Entries.Where(e => !late.Contains(e.Name)).Select(e => EntryOf(e, programs)),
            .. _early.Values.Where(e => e.Original is null),
            .. _late,
        ];
    }

    /// <summary>A rich text may have lists where the template has none.</summary>
    private bool MayAddLists(IReadOnlyDictionary<string, PartProgram> programs) => programs.Count > 0 && lists.Numbering is null;

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
            ? Relations(PartParser.Parse(name, content, int.MaxValue), slot, replaced)
            : NewRelations(slot);
        return new CompiledEntry(name, Find(name), program)
        {
            IsChanged = state => replaced.Count > 0 || state.HasLinks(slot),
        };
    }

    private CompiledEntry Lists()
    {
        var tree = lists.Numbering?.Tree ?? PartParser.Parse(lists.NewName, NoLists, int.MaxValue);
        var next = (lists.Numbering?.NextLook ?? 1) + lists.Definitions.Count;
        var program = Extend(
            tree,
            child => child.Is("num") ? 0 : child.Is("numIdMacAtCleanup") ? 1 : null,
            prefix => new NewLooksInstruction(prefix, [.. lists.Definitions.Select(d => d.Look)], next),
            prefix => new NewListsInstruction(prefix, [.. lists.Definitions.Select(d => d.Content)], next));
        return new CompiledEntry(tree.Name, Find(tree.Name), program)
        {
            IsChanged = state => state.Lists.New.Count > 0,
        };
    }

    private CompiledEntry Replaced(string part)
    {
        var program = new ProgramBuilder();
        program.Add(new ReplacedPartInstruction(part));
        return new CompiledEntry(part, Find(part), program.Build())
        {
            IsChanged = state => state.Charts.Replaces(part),
        };
    }

    private CompiledEntry ContentTypesEntry()
    {
        var tree = PartParser.Parse(ContentTypes.PartName, package.Xml[ContentTypes.PartName], int.MaxValue);
        return new CompiledEntry(tree.Name, Find(tree.Name), Extend(tree, _ => null, prefix => new ContentTypesInstruction(prefix)))
        {
            IsChanged = state => state.Added.DeclaresAny,
        };
    }

    private PackageEntry? Find(string name) =>
        package.Entries.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static PartProgram Relations(PartTree tree, int slot, HashSet<string> replaced)
    {
        tree.Root.Children.RemoveAll(c => c.IsElement && replaced.Contains(tree.Attribute(c, "Id"u8) ?? ""));
        return Extend(tree, _ => null, prefix => new LinksInstruction(slot, prefix));
    }

    private static PartProgram NewRelations(int slot)
    {
        var program = new ProgramBuilder();
        program.Static(Encoding.UTF8.GetBytes($"{XmlText.Declaration}<Relationships xmlns=\"{Relationships.PackageNamespace}\">"));
        program.Add(new LinksInstruction(slot, ""));
        program.Static("</Relationships>"u8);
        return program.Build();
    }

    /// <summary>The part as it is with more in its root.</summary>
    /// <param name="tree">The part.</param>
    /// <param name="behind">Which of the additions must stand before a child at the latest, from 0; null where it does not matter.</param>
    /// <param name="additions">What is added, in this order.</param>
    private static PartProgram Extend(PartTree tree, Func<PartNode, int?> behind, params Func<string, Instruction>[] additions)
    {
        var prefix = Encoding.UTF8.GetString(tree.Prefix(tree.Root));
        var program = new ProgramBuilder();
        var next = 0;
        program.Static(tree.Prologue);
        program.Static(tree.OpenTag(tree.Root));
        foreach (var child in tree.Root.Children)
        {
            for (; next <= behind(child); next++)
            {
                program.Add(additions[next](prefix));
            }

            program.Static(tree.Outer(child));
        }

        for (; next < additions.Length; next++)
        {
            program.Add(additions[next](prefix));
        }

        program.Static(Markup.EndTag(tree, tree.Root));
        program.Static(tree.Epilogue);
        return program.Build();
    }
}
