using System.Globalization;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Charts;

/// <summary>
/// The charts of one document. The first use of a chart takes the place of the template's; each later one gets parts of its own.
/// </summary>
/// <param name="library">The charts of the template.</param>
/// <param name="package">The template.</param>
/// <param name="maxBytes">Most bytes that a chart may have.</param>
internal sealed class ChartParts(ChartLibrary library, Package package, long maxBytes)
{

    private readonly Dictionary<string, byte[]> _replaced = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] _isUsed = new bool[library.Templates.Count];
    private int _count;

    /// <summary>What the chart shows that is being written; null if it stays as the template has it.</summary>
    public ChartFigures? Figures { get; private set; }

    /// <summary>True if the document has something else in the place of this part of the template.</summary>
    public bool Replaces(string part) => _replaced.ContainsKey(part);

    /// <summary>What stands in the place of the part.</summary>
    public byte[] ContentOf(string part) => _replaced[part];

    /// <summary>Writes the part of a chart with these figures; with those of the template if there are none.</summary>
    public byte[] Write(ChartTemplate template, ChartFigures? figures, RenderState state)
    {
        var bytes = new MemorySink();
        using var writer = new PartWriter(maxBytes);
        writer.Begin(bytes);
        Figures = figures;
        state.WriteTo(writer, template.Program);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Adds a chart.</summary>
    /// <param name="template">The chart it is made from.</param>
    /// <param name="chart">The bytes of its part.</param>
    /// <param name="workbook">The bytes of its workbook; null for the template's.</param>
    /// <param name="added">Where new parts go.</param>
    /// <returns>The name of its part; null if that is the template's.</returns>
    public string? Add(ChartTemplate template, byte[] chart, byte[]? workbook, AddedParts added)
    {
        if (!_isUsed[template.Slot])
        {
            _isUsed[template.Slot] = true;
            _replaced.Add(template.Name, chart);
            if (workbook is not null && template.Workbook is { } part)
            {
                _replaced.TryAdd(part, workbook);
            }

            return null;
        }

        var stem = string.Create(CultureInfo.InvariantCulture, $"{library.Prefix}{++_count}");
        var name = $"word/charts/{stem}.xml";
        added.Add(new AddedPart(name, chart), ContentTypes.Chart);
        var links = template.Links.Select((link, i) => (link, Target(link, stem, i, workbook, added))).ToList();
        if (links.Count > 0)
        {
            added.Add(new AddedPart(Relationships.PartOf(name), ChartLinks.Write(links)), null);
        }

        return name;
    }

    /// <summary>What the new chart names instead; adds it.</summary>
    private string Target(ChartLink link, string stem, int number, byte[]? workbook, AddedParts added)
    {
        if (link.IsExternal)
        {
            return link.Target;
        }

        var name = link.Use switch
        {
            ChartLinkUse.Workbook => $"word/embeddings/{stem}.xlsx",
            ChartLinkUse.Copied => string.Create(CultureInfo.InvariantCulture, $"word/charts/{stem}-{number + 1}.xml"),
            _ => link.Target,
        };
        if (link.Use != ChartLinkUse.Shared)
        {
            var content = link.Use == ChartLinkUse.Workbook && workbook is not null ? workbook : Original(link.Target);
            added.Add(new AddedPart(name, content, IsCompressed: link.Use == ChartLinkUse.Workbook), link.ContentType);
        }

        return "/" + name;
    }

    private byte[] Original(string part)
    {
        var entry = package.Entries.FirstOrDefault(e => e.Name.Equals(part, StringComparison.OrdinalIgnoreCase));
        return entry is null ? [] : PackageReader.Inflate(package.Bytes, entry);
    }
}
