using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Lists;

/// <summary>The lists of a template, read when a part needs them first, and a place for each list that begins anew in the turns of a loop.</summary>
internal sealed class ListSlots(Package package, string mainPart, int maxDepth)
{
    private readonly Dictionary<(int List, Block Loop), int> _slots = [];
    private readonly List<ListDefinition> _definitions = [];
    private NumberingPart? _numbering;
    private ListStyles? _styles;
    private bool _isRead;
    private bool _areStylesRead;

    /// <summary>The definition of each slot.</summary>
    public IReadOnlyList<ListDefinition> Definitions => _definitions;

    /// <summary>The part that defines lists; null if the template has none.</summary>
    /// <exception cref="System.Xml.XmlException">It is not well-formed.</exception>
    public NumberingPart? Numbering
    {
        get
        {
            if (!_isRead)
            {
                _isRead = true;
                _numbering = Parse("numbering") is { } numbering ? new NumberingPart(numbering) : null;
            }

            return _numbering;
        }
    }

    /// <summary>A name for a part of lists.</summary>
    public string NewName
    {
        get
        {
            var folder = mainPart[..(mainPart.LastIndexOf('/') + 1)];
            var name = folder + "numbering.xml";
            while (package.Entries.Any(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                name = name[..^".xml".Length] + "w.xml";
            }

            return name;
        }
    }

    /// <summary>Which list a paragraph is in; null if in none.</summary>
    /// <exception cref="System.Xml.XmlException">A part that defines lists or styles is not well-formed.</exception>
    public ListPlace? PlaceOf(PartTree tree, PartNode paragraph)
    {
        if (Numbering is not { } numbering || paragraph.Child("pPr") is not { } properties)
        {
            return null;
        }

        var own = properties.Child("numPr");
        var style = tree.Value(properties.Child("pStyle"));
        var (list, level) = style is null || Styles is not { } styles ? (null, null) : styles.Of(style);
        var ownList = tree.Value(own?.Child("numId"));
        var found = ownList is null ? list : IdSlots.Number(ownList);
        return found is not { } id || !numbering.Has(id) ? null : new ListPlace(
            id,
            tree.Value(own?.Child("ilvl")) is { } ilvl ? IdSlots.Number(ilvl) : level ?? (style is null ? null : numbering.LevelOf(id, style)) ?? 0,
            ownList is null);
    }

    public int SlotOf(int list, Block loop)
    {
        if (!_slots.TryGetValue((list, loop), out var slot))
        {
            _slots.Add((list, loop), slot = _definitions.Count);
            _definitions.Add(Numbering!.Define(list, slot));
        }

        return slot;
    }

    private ListStyles? Styles
    {
        get
        {
            if (!_areStylesRead)
            {
                _areStylesRead = true;
                _styles = Parse("styles") is { } styles ? new ListStyles(styles) : null;
            }

            return _styles;
        }
    }

    private PartTree? Parse(string relation)
    {
        var name = package.Xml.TryGetValue(Relationships.PartOf(mainPart), out var content)
            && Relationships.Parse(content).Find(r => r.Type == relation && !r.IsExternal) is { } found
            ? Relationships.Resolve(mainPart, found.Target)
            : null;
        return name is not null && package.Xml.TryGetValue(name, out var part) ? PartParser.Parse(name, part, maxDepth) : null;
    }
}
