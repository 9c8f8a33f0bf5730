using System.Xml;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Tables;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Compiles a package: refuses what is unsafe, finds every tag in every part, writes the programs. Gathers all problems.</summary>
internal sealed class TemplateCompiler(DocxOptions options, ModelSchema schema)
{
    private readonly IdSlots _slots = new();
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
        if (types is null || roots is null || MainPart.Find(package, roots) is not { } mainPart)
        {
            Problems.Add(new TemplateProblem(Messages.NoMainDocument(), new TemplateLocation("")));
            return null;
        }

        SafetyCheck.Check(package, types, Problems);
        ReadParts(package, types);
        var checker = new ExpressionChecker(schema, options.Filters, Problems);
        foreach (var part in _parts.OrderBy(p => p.Tree.Name == mainPart ? 0 : 1))
        {
            checker.Check(TagOrder.AsWritten(part));
        }

        var programs = EmitParts();
        if (!Problems.IsEmpty)
        {
            return null;
        }

        var entries = package.Entries.Select(e => new CompiledEntry(e, programs.GetValueOrDefault(e.Name))).ToList();
        return new CompiledPackage(package, entries, _slots.ToIds(), checker.Fields, new PackageAdditions(package, types, roots, mainPart));
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
                SafetyCheck.Check(name, ReadXml(name, package, Relationships.Parse) ?? [], Problems);
            }
            else
            {
                ReadPart(name, content, PartKinds.Of(name, types.Of(name)));
            }
        }
    }

    private void ReadPart(string name, byte[] content, PartKind kind)
    {
        if (kind == PartKind.Ignored || (kind == PartKind.Unfilled && !PlaceGuard.MayHoldTags(content)))
        {
            return;
        }

        try
        {
            var part = new PartModel(PartParser.Parse(name, content, options.Limits.MaxXmlDepth));
            ReadPart(part, kind);
            _parts.Add(part);
        }
        catch (XmlException error)
        {
            Problems.Add(new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(name)));
        }
    }

    private void ReadPart(PartModel part, PartKind kind)
    {
        if (kind == PartKind.Story)
        {
            FieldGuard.Check(part.Tree, Problems);
            _slots.Observe(part.Tree);
            new StoryReader(part, options.ExpressionLimits, Problems).Read();
        }
        else if (kind == PartKind.Properties)
        {
            PropertyReader.Read(part, options.ExpressionLimits, Problems);
        }

        new PlaceGuard(part, options.ExpressionLimits, Problems).Check();
        part.SortTags();
    }

    private Dictionary<string, PartProgram> EmitParts()
    {
        var programs = new Dictionary<string, PartProgram>(StringComparer.OrdinalIgnoreCase);
        if (Problems.IsEmpty)
        {
            foreach (var part in _parts.Where(p => p.HasTags))
            {
                programs.Add(part.Tree.Name, new PartEmitter(part, _slots, Problems).Emit());
            }
        }

        return programs;
    }

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
