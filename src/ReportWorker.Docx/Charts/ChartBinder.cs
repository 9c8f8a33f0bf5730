using System.Xml;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>
/// Finds the charts that a part shows and that are written anew: those whose alt text asks for data, and those with tags in their texts.
/// They are written where they are shown, because their tags belong to that place, which may be in a loop.
/// </summary>
internal sealed class ChartBinder(Package package, ContentTypes types, DocxOptions options, ProblemList problems)
{
    private readonly Dictionary<string, ChartModel?> _models = new(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<ChartModel> Written => _models.Values.OfType<ChartModel>().Where(m => m.IsWritten);

    /// <summary>Whether a part shows this chart.</summary>
    public bool Knows(string part) => _models.ContainsKey(part);

    /// <summary>Looks at a part whose tags are known.</summary>
    /// <param name="part">The part.</param>
    /// <param name="relationships">Its relationships.</param>
    public void Bind(PartModel part, IReadOnlyList<Relationship> relationships)
    {
        var bound = new Dictionary<PartNode, ChartPlaceholder>();
        foreach (var placeholder in part.Charts)
        {
            if (Frame(part, placeholder, relationships) is { } chart)
            {
                bound.TryAdd(chart, placeholder);
            }
        }

        if (!relationships.Any(IsChart))
        {
            return;
        }

        foreach (var chart in part.Tree.Root.SelfAndDescendants().Where(n => n.IsChart("chart")))
        {
            Bind(part, chart, bound.GetValueOrDefault(chart), relationships);
        }
    }

    /// <summary>Writes the programs of the charts.</summary>
    public void Emit(IdSlots slots)
    {
        var slot = 0;
        foreach (var model in Written)
        {
            model.Emit(slot++, slots, problems);
        }
    }

    /// <summary>The charts, when their programs are written.</summary>
    public ChartLibrary ToLibrary()
    {
        var prefix = "rw";
        while (package.Entries.Any(e => e.Name[(e.Name.LastIndexOf('/') + 1)..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            prefix += "w";
        }

        return new ChartLibrary(prefix, [.. Written.Select(m => m.Template!)]);
    }

    private static bool IsChart(Relationship relationship) => relationship is { Type: "chart", IsExternal: false };

    /// <summary>The chart that the alt text stands for; null if there is none that can be filled, which is told.</summary>
    private PartNode? Frame(PartModel part, ChartPlaceholder placeholder, IReadOnlyList<Relationship> relationships)
    {
        var charts = placeholder.Node.Parent!.SelfAndDescendants() // an alt text never stands on a root
            .Where(n => n.Name == "chart" && part.Tree.FindAttribute(n, "id"u8) is not null).ToList();
        if (charts is [{ Ns: Ns.Chart } chart] && ModelOf(part, chart, relationships) is not null)
        {
            return chart;
        }

        if (placeholder.Node.Ancestor(n => n is { Ns: Ns.Compatibility, Name: "Fallback" }) is not null)
        {
            return null; // a picture of the chart for old readers; the chart itself stands beside it
        }

        var message = charts is [{ Ns: not Ns.Chart }] ? Messages.ChartKindNotSupported("chartex") : Messages.NoChartHere();
        problems.Add(placeholder.Tag.Place.Problem(message));
        return null;
    }

    private void Bind(PartModel part, PartNode chart, ChartPlaceholder? placeholder, IReadOnlyList<Relationship> relationships)
    {
        if (ModelOf(part, chart, relationships) is not { } model || (placeholder is null && model.Part.Tags.Count == 0))
        {
            return;
        }

        if (placeholder is not null)
        {
            model.TakeSeries(placeholder.Tag, problems);
            part.Changes.Fill(placeholder.Node, placeholder.Attribute, program => InlineEmitter.Text(placeholder.Description, program));
        }

        model.IsWritten = true;
        part.ChartTags.Add((chart, model.Part.Tags));
        part.AddsParts = true;
        var id = part.Tree.FindAttribute(chart, "id"u8)!.Value; // a chart without has no model
        var original = id.Decode(part.Tree.StartTag(chart));
        part.Changes.Fill(chart, id, program => program.Add(
            new ChartInstruction(part.LinkSlot, model.Template!, placeholder?.Tag, original))); // charts are ready before parts are written
    }

    private ChartModel? ModelOf(PartModel part, PartNode chart, IReadOnlyList<Relationship> relationships)
    {
        var id = part.Tree.Attribute(chart, "id"u8);
        if (relationships.FirstOrDefault(r => r.Id == id && IsChart(r)) is not { } relationship)
        {
            return null;
        }

        var name = Relationships.Resolve(part.Tree.Name, relationship.Target);
        if (!_models.TryGetValue(name, out var model))
        {
            _models.Add(name, model = Read(name));
        }

        return model;
    }

    private ChartModel? Read(string name)
    {
        if (!package.Xml.TryGetValue(name, out var content))
        {
            return null;
        }

        try
        {
            var part = new PartModel(PartParser.Parse(name, content, options.Limits.MaxXmlDepth));
            new ChartTexts(part, options.ExpressionLimits, problems).Read();
            new PlaceGuard(part, options.ExpressionLimits, problems).Check();
            return new ChartModel(part, ChartLinks.Read(package, types, part.Tree));
        }
        catch (XmlException error)
        {
            problems.Add(new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(name)));
            return null;
        }
    }
}
