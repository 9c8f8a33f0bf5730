using System.Xml;
using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Lists;
using ReportWorker.Docx.Notes;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Compiles a package: refuses what is unsafe, finds every tag in every part, writes the programs. Gathers all problems.</summary>
internal sealed class TemplateCompiler(DocxOptions options, ModelSchema schema)
{
    private readonly IdSlots _slots = new();
    private readonly LinkSlots _links = new();
    private readonly List<PartModel> _parts = [];

    public ProblemList Problems { get; } = new();

    /// <summary>The compiled package; null if there are problems.</summary>
    public CompiledPackage? Compile(byte[] bytes)
    {
        try
        {
            return Compile(PackageReader.Open(bytes, options.Limits));
        }
        catch (PackageFormatException error)
        {
            Problems.Add(new TemplateProblem(error.Reason, new TemplateLocation(error.EntryName)));
            return null;
        }
    }

    private CompiledPackage? Compile(Package package)
    {
        var types = ReadXml(ContentTypes.PartName, package, ContentTypes.Parse);
        var roots = ReadXml("_rels/.rels", package, Relationships.Parse);
        if (types is null || roots is null || MainPart.Find(roots, package.Xml.ContainsKey) is not { } mainPart)
        {
            Problems.Add(new TemplateProblem(Messages.NoMainDocument(), new TemplateLocation("")));
            return null;
        }

        SafetyCheck.Check(package, types, Problems);
        ReadParts(package, types);
        var charts = new ChartBinder(package, types, options, Problems);
        ReadCharts(charts, package, types);
        var lists = new ListSlots(package, mainPart, options.Limits.MaxXmlDepth);
        ReadNotes(mainPart, types);
        var checker = new ExpressionChecker(schema, options.Filters, Problems);
        var moved = _parts.SelectMany(p => p.Notes).SelectMany(n => n.Tags).ToHashSet();
        foreach (var part in _parts.OrderBy(p => p.Tree.Name == mainPart ? 0 : 1))
        {
            checker.Check(part, part.TagsInOrder(moved));
        }

        var programs = EmitParts(lists, charts);
        if (!Problems.IsEmpty)
        {
            return null;
        }

        var main = _links.Of(mainPart);
        var additions = new ContextParts(package, types, roots, (mainPart, main), _links.Of(LinkSlots.Root));
        var library = charts.ToLibrary();
        var entries = new PackageLayout(package, mainPart, _links, lists, library, _parts).Order(programs);
        return new CompiledPackage(
            package, entries, _slots.ToIds(package, lists), LinkPrefixes(package), library, checker.Fields, additions,
            lists.Numbering is null ? new NewListsPart(lists.NewName, main) : null);
    }

    private void ReadParts(Package package, ContentTypes types)
    {
        foreach (var (name, content) in package.Xml)
        {
            if (content.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0)
            {
                Problems.Add(new TemplateProblem(Messages.HasDtd(), new TemplateLocation(name)));
            }
            else if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                var source = Relationships.SourceOf(name);
                var isStory = PartKinds.Of(source, types.Of(source)) == PartKind.Story;
                SafetyCheck.Check(name, ReadXml(name, package, Relationships.Parse) ?? [], isStory, Problems);
            }
            else
            {
                ReadPart(name, content, PartKinds.Of(name, types.Of(name)), package);
            }
        }
    }

    /// <summary>Charts belong to the places that show them; one that is shown nowhere is not filled in.</summary>
    private void ReadCharts(ChartBinder charts, Package package, ContentTypes types)
    {
        foreach (var part in _parts.FindAll(p => PartKinds.Of(p.Tree.Name, types.Of(p.Tree.Name)) == PartKind.Story))
        {
            charts.Bind(part, ReadXml(Relationships.PartOf(part.Tree.Name), package, Relationships.Parse) ?? []);
        }

        foreach (var (name, content) in package.Xml)
        {
            if (PartKinds.Of(name, types.Of(name)) == PartKind.Chart && !charts.Knows(name))
            {
                ReadPart(name, content, PartKind.Unfilled, package);
            }
        }
    }

    private void ReadPart(string name, byte[] content, PartKind kind, Package package)
    {
        if (kind is PartKind.Ignored or PartKind.Chart || (kind == PartKind.Unfilled && !PlaceGuard.MayHoldTags(content)))
        {
            return;
        }

        try
        {
            var part = new PartModel(PartParser.Parse(name, content, options.Limits.MaxXmlDepth));
            ReadPart(part, kind, package);
            _parts.Add(part);
        }
        catch (XmlException error)
        {
            Problems.Add(new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(name)));
        }
    }

    private void ReadPart(PartModel part, PartKind kind, Package package)
    {
        if (kind == PartKind.Story)
        {
            FieldGuard.Check(part, Problems);
            _slots.Observe(part.Tree);
            new StoryReader(part, options.ExpressionLimits, Problems).Read();
            new LinkReader(part, options.ExpressionLimits, Problems).Read(
                ReadXml(Relationships.PartOf(part.Tree.Name), package, Relationships.Parse) ?? []);
        }
        else if (kind == PartKind.Properties)
        {
            PropertyReader.Read(part, options.ExpressionLimits, Problems);
        }

        new PlaceGuard(part, options.ExpressionLimits, Problems).Check();
        part.SortTags();
    }

    private Dictionary<string, PartProgram> EmitParts(ListSlots lists, ChartBinder charts)
    {
        var programs = new Dictionary<string, PartProgram>(StringComparer.OrdinalIgnoreCase);
        if (Problems.IsEmpty)
        {
            charts.Emit(_slots);
            var written = _parts.FindAll(p => p.IsWritten);
            written.ForEach(part => part.LinkSlot = _links.Of(part.Tree.Name));
            written.ForEach(part => ReadLists(part, lists));
            foreach (var part in written)
            {
                programs.Add(part.Tree.Name, new PartEmitter(part, _slots, Problems).Emit());
            }
        }

        return programs;
    }

    private void ReadNotes(string mainPart, ContentTypes types)
    {
        var main = _parts.Find(p => p.Tree.Name.Equals(mainPart, StringComparison.OrdinalIgnoreCase));
        foreach (var (kind, type) in new[] { (NoteKind.Footnote, "footnotes+xml"), (NoteKind.Endnote, "endnotes+xml") })
        {
            if (main is not null && _parts.Find(p => types.Of(p.Tree.Name) == ContentTypes.Word + type) is { } notes)
            {
                new NoteReader(main, notes, kind, _slots, Problems).Read();
            }
        }
    }

    private void ReadLists(PartModel part, ListSlots lists)
    {
        try
        {
            _ = lists.Numbering;
            new ListReader(part, lists).Read(part.Tags.Where(t => t is { Tag: ForTag, Block: not null }).Select(t => t.Block!));
        }
        catch (XmlException error)
        {
            Problems.Add(new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(part.Tree.Name)));
        }
    }

    private List<string> LinkPrefixes(Package package) =>
        [.. _links.Parts.Select(part => Relationships.FreePrefix(ReadXml(Relationships.PartOf(part), package, Relationships.Parse) ?? []))];

    private T? ReadXml<T>(string name, Package package, Func<byte[], T> read)
        where T : class
    {
        try
        {
            return package.Xml.TryGetValue(name, out var content) ? read(content) : null;
        }
        catch (XmlException error)
        {
            Problems.Add(new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(name)));
            return null;
        }
    }
}
