using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>A snapshot as values of the model. Units and figures are made when a template asks for them.</summary>
internal sealed class SnapshotModel
{
    private readonly Dictionary<string, int> _columns;
    private readonly ILookup<string, SnapshotNarrative> _narratives;
    private readonly HashSet<string> _sections;
    private readonly UnitValue[] _units;
    private readonly int[] _ends;

    public SnapshotModel(Snapshot snapshot)
    {
        Snapshot = snapshot;
        _columns = snapshot.Columns.Select((column, index) => (column.Code, index)).ToDictionary();
        _narratives = snapshot.Narratives.ToLookup(narrative => narrative.Section);
        _sections = [.. snapshot.Sections];
        _units = [.. snapshot.Units.Select((unit, place) => new UnitValue(this, unit, place))];
        _ends = Ends(snapshot.Units);
    }

    public Snapshot Snapshot { get; }

    public IReadOnlyList<UnitValue> Units => _units;

    /// <summary>The unit above that of the report; null at the top.</summary>
    public SuperiorValue? Superior => Snapshot.Superior is { } superior ? new SuperiorValue(superior) : null;

    /// <summary>All names of figures and narratives.</summary>
    public IEnumerable<string> Codes => _columns.Keys.Concat(_sections);

    /// <summary>A unit's figure or narrative; false when the code names neither.</summary>
    public bool TryGet(int place, string code, out object? value)
    {
        value = _columns.TryGetValue(code, out var column) ? new FigureValue(this, Snapshot.Columns[column], column, place)
            : _sections.Contains(code) ? new NarrativeValue(PartsOf(place, code))
            : null;
        return value is not null;
    }

    /// <summary>The units at the places, from those a figure of this unit could miss.</summary>
    public IReadOnlyList<object?> UnitsAt(IEnumerable<int> places, int below) =>
        [.. places.Where(place => place >= below && place < _ends[below]).Select(place => _units[place])];

    /// <summary>A column's figure of an earlier period; null where the report does not compare with it.</summary>
    public EarlierValue? Before(ComparisonBasis basis, int column, int place) =>
        Snapshot.Earlier.FirstOrDefault(earlier => earlier.Basis == basis) is { } earlier
            ? new EarlierValue(Snapshot.Columns[column], earlier, earlier.Columns[column], place)
            : null;

    private IReadOnlyList<object?> PartsOf(int place, string section) =>
        [.. _narratives[section]
            .Where(narrative => narrative.Unit >= place && narrative.Unit < _ends[place])
            .Select(narrative => new PartValue(_units[narrative.Unit], narrative.Text))];

    private static int[] Ends(IReadOnlyList<SnapshotUnit> units)
    {
        var ends = new int[units.Count];
        for (var place = units.Count - 1; place >= 0; place--)
        {
            ends[place] = Math.Max(ends[place], place + 1);
            if (units[place].Parent >= 0)
            {
                ends[units[place].Parent] = Math.Max(ends[units[place].Parent], ends[place]);
            }
        }

        return ends;
    }
}

/// <summary>A unit of the model.</summary>
internal sealed class UnitValue(SnapshotModel model, SnapshotUnit unit, int place) : IModelValue
{
    object? IModelValue.Scalar => unit.Name;

    public bool TryGetMember(string name, out object? value)
    {
        if (name == "superior" && place == 0)
        {
            value = model.Superior;
            return true;
        }

        return unit.TryGet(name, out value) || model.TryGet(place, name, out value);
    }

    string? IModelValue.ToText(CultureInfo culture) => null;
}

/// <summary>The unit above that of the report; its figures are not in the snapshot.</summary>
internal sealed class SuperiorValue(SnapshotUnit unit) : IModelValue
{
    object? IModelValue.Scalar => unit.Name;

    public bool TryGetMember(string name, out object? value) => unit.TryGet(name, out value);

    string? IModelValue.ToText(CultureInfo culture) => null;
}

/// <summary>A figure of the model.</summary>
internal sealed class FigureValue(SnapshotModel model, SnapshotColumn column, int index, int place) : IModelValue
{
    public object? Scalar => column.Values[place];

    public string Label => column.Label;

    public string UnitOfMeasure => column.UnitOfMeasure;

    private decimal? Target => column.Targets?[place];

    public bool TryGetMember(string name, out object? value)
    {
        (var known, value) = name switch
        {
            "value" => (true, Scalar),
            "answered" => (true, (decimal)column.Answered[place]),
            "expected" => (true, (decimal)column.Expected[place]),
            "complete" => (true, column.Answered[place] == column.Expected[place]),
            "missing" => (true, model.UnitsAt(column.Missing, place)),
            "unit" => (true, column.UnitOfMeasure),
            "label" => (true, column.Label),
            "target" => (true, Target),
            "rate" => (true, Target is { } target and not 0 && Scalar is decimal number ? number / target : null),
            "previous" => (true, model.Before(ComparisonBasis.Previous, index, place)),
            "last_year" => (true, model.Before(ComparisonBasis.LastYear, index, place)),
            _ => (false, (object?)null),
        };
        return known;
    }

    public string? ToText(CultureInfo culture) => VietnameseFormat.Print(Scalar, column.Format);
}

/// <summary>A narrative of the model: the merged text, and its parts.</summary>
internal sealed class NarrativeValue(IReadOnlyList<object?> parts) : IModelValue
{
    object? IModelValue.Scalar => parts.Count == 0 ? null : string.Join("\n\n", parts.Cast<PartValue>().Select(part => part.Text));

    public bool TryGetMember(string name, out object? value)
    {
        value = name == "parts" ? parts : null;
        return value is not null;
    }

    string? IModelValue.ToText(CultureInfo culture) => null;
}

/// <summary>One unit's part of a narrative.</summary>
internal sealed class PartValue(UnitValue unit, string text) : IModelValue
{
    public string Text => text;

    object? IModelValue.Scalar => text;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "unit" => unit,
            "text" => text,
            _ => null,
        };
        return value is not null;
    }

    string? IModelValue.ToText(CultureInfo culture) => null;
}
